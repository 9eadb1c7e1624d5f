import XmlBuilder from "fast-xml-builder";

/** An element's content: text, children by name, or several elements of one name. */
export type XmlContent =
  | string
  | number
  | boolean
  | readonly XmlContent[]
  | { readonly [name: string]: XmlContent };

const builder = new XmlBuilder({ ignoreAttributes: false, attributeNamePrefix: "@" });

/** An XML document with one root element; text is escaped, names beginning with `@` are attributes. */
export function xmlDocument(
  root: string,
  content: { readonly [name: string]: XmlContent },
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [root]: content })}`;
}

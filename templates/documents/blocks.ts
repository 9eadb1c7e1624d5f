import type { Block, Definition, Section } from "#templates/render/description.ts";

type Part = Block | readonly Block[] | undefined;

/** A section, or none when nothing stands in it. */
export function section(heading: string, ...parts: readonly Part[]): Section | undefined {
  const blocks = parts.flatMap((part) => part ?? []);
  return blocks.length > 0 ? { heading, blocks } : undefined;
}

/** The sections that have something to say, in order. */
export function sections(...all: readonly (Section | undefined)[]): readonly Section[] {
  return all.filter((each) => each !== undefined);
}

export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** Written text as paragraphs, parted where a blank line stood. */
export function prose(text: string | undefined): readonly Block[] {
  return paragraphsOf(text).map(paragraph);
}

export function paragraphsOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** A heading of the third level over written text; nothing when there is no text. */
export function titled(title: string, text: string | undefined): readonly Block[] {
  const blocks = prose(text);
  return blocks.length > 0 ? [{ kind: "subheading", text: title }, ...blocks] : [];
}

export function bullets(items: readonly string[]): Block | undefined {
  return items.length > 0 ? { kind: "bullets", items } : undefined;
}

export function notices(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: "notice", text }));
}

/** Terms whose text is known; the others are left out. */
export function definitions(
  ...pairs: readonly (readonly [term: string, text: string | undefined])[]
): readonly Definition[] {
  return pairs.flatMap(([term, text]) => (text ? [{ term, text }] : []));
}

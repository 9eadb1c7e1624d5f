import { extractText, getDocumentProxy } from "unpdf";

/** What a reader's program makes of the PDF: each page's text, and its tree of tagged elements. */
export type ReadPdf = {
  readonly pages: readonly string[];
  readonly tags: readonly TagNode[];
  readonly title: string;
  readonly language: string;
};

export type TagNode = { readonly role: string; readonly children: readonly TagNode[] };

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  const trees = await Promise.all(
    numbers.map(async (number) => (await pdf.getPage(number)).getStructTree()),
  );
  const { info } = await pdf.getMetadata();
  return {
    pages: text,
    tags: trees.map(tagNode),
    title: textOf(info, "Title"),
    language: textOf(info, "Language"),
  };
}

/** Space and hard space share a glyph, so a reader gives both as a plain space. */
export function asRead(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

export function rolesIn(node: TagNode): readonly string[] {
  return [node.role, ...node.children.flatMap(rolesIn)];
}

function tagNode(node: unknown): TagNode {
  if (typeof node !== "object" || node === null || !("role" in node)) {
    return { role: "", children: [] };
  }
  const children: readonly unknown[] =
    "children" in node && Array.isArray(node.children) ? node.children : [];
  return {
    role: String(node.role),
    children: children.map(tagNode).filter(({ role }) => role !== ""),
  };
}

function textOf(info: object, key: string): string {
  const found = Object.entries(info).find(([name]) => name === key)?.[1];
  return typeof found === "string" ? found : "";
}

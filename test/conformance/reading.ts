import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import { ran } from "./programs.ts";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** Each text of the document as a screen reader meets it: in the order of its structure, by element. */
export async function textsInStructure(file: string): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)));
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const drawn = await textByMark(page);
    texts.push(...marksIn(await page.getStructTree()).map((mark) => drawn.get(mark) ?? ""));
    page.cleanup();
  }
  await pdf.loadingTask.destroy();
  return texts;
}

/** The text between each mark of the page's content and its end, in its lines. */
async function textByMark(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const mark = open.at(-1) ?? "";
      texts.set(mark, (texts.get(mark) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? "");
  }
  return texts;
}

/** The marks that the structure's elements hold, in its order. */
function marksIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("type" in node && node.type === "content" && "id" in node) return [String(node.id)];
  return "children" in node && Array.isArray(node.children) ? node.children.flatMap(marksIn) : [];
}

/** The same by another reader, which joins lines as they are, with plain spaces; slow on many pages. */
export async function wordsInStructure(file: string): Promise<string> {
  const { out } = await ran("pdfinfo", ["-struct-text", file]);
  const texts = [...out.matchAll(/^ *"(.*?)"$/gms)].map(([, text = ""]) => text);
  return texts.join(" ").normalize("NFKC").replaceAll(/\s+/g, " ");
}

/** The lines of the pages: in the order they are drawn in, or as they stand on the paper. */
export async function linesOf(file: string, order: "raw" | "layout"): Promise<readonly string[]> {
  const { out } = await ran("pdftotext", [`-${order}`, "-nopgbrk", file, "-"]);
  return out.split("\n").map((line) => line.trim());
}

/**
 * The first of the texts that does not follow where the ones before it ended; none when all do.
 * Blanks are left out, since lines end anywhere.
 */
export function firstNotFound(
  texts: readonly string[],
  read: readonly string[],
): string | undefined {
  const all = withoutBlanks(read.join(""));
  let from = 0;
  return texts.find((text) => {
    const sought = withoutBlanks(text);
    const at = all.indexOf(sought, from);
    from = at + sought.length;
    return at < 0;
  });
}

function withoutBlanks(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "");
}

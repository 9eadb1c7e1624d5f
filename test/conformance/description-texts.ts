import type { Block, DocumentDescription, Panel } from "#templates/render/description.ts";
import { sourceSans } from "#templates/render/fonts.ts";
import { printable } from "#templates/render/printable.ts";
import { asRead } from "#test/templates/read-pdf.ts";

const { regular } = sourceSans();

/** Latin letters and their signs: others may share a glyph, and are then read back as one another. */
function isReadBackAlike(text: string): boolean {
  return /^[\s\u0020-\u017f\u2012-\u2026\u20ac\u2212]*$/.test(printable(text, regular));
}

/** What a document says below its letterhead, in the order in which it must be heard. */
export function textsOf({ title, meta, sections }: DocumentDescription): readonly string[] {
  const all = [
    title,
    ...meta.flatMap(({ term, text }) => [term, text]),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOfBlock)]),
  ];
  return all
    .filter(isReadBackAlike)
    .map(asHeard)
    .filter((text) => text !== "");
}

/** Its title, then each section's heading and subheadings. */
export function headingsOf({ title, sections }: DocumentDescription): readonly string[] {
  const subheadings = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === "subheading" ? [block.text] : []));
  return [
    title,
    ...sections.flatMap(({ heading, blocks }) => [heading, ...subheadings(blocks)]),
  ].map(asHeard);
}

/** The characters that the font has, a joined ﬁ as its letters, with plain spaces between words. */
export function asHeard(text: string): string {
  return asRead(printable(text, regular))
    .normalize("NFKC")
    .replaceAll("\u200b", "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "subheading":
    case "paragraph":
    case "notice":
      return [block.text];
    case "bullets":
    case "proposals":
      return block.items;
    case "appeal":
      return block.paragraphs;
    case "definitions":
      return block.rows.flatMap(({ term, text }) => [term, text]);
    case "table":
      // its titles are said once above the rows, or with each where a row is longer than a page
      return [block.caption, ...block.rows.flat(), ...(block.sum ?? [])];
    case "side-by-side":
      return [...textsOfPanel(block.left), ...textsOfPanel(block.right)];
    case "signatures":
      return [...block.persons.flatMap(({ name, title }) => [name, title]), block.statement];
    case "chart":
      return [block.chart.title];
  }
}

function textsOfPanel({ title, paragraphs, rows }: Panel): readonly string[] {
  return [title, ...paragraphs, ...rows.flatMap(({ term, text }) => [term, text])];
}

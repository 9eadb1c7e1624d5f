import type { Block, DocumentDescription, Panel } from "#templates/render/description.ts";
import { sourceSans } from "#templates/render/fonts.ts";
import { printable } from "#templates/render/printable.ts";
import { asRead } from "#test/templates/read-pdf.ts";

const { regular } = sourceSans();

/** What a document says below its letterhead, in the order in which it must be heard. */
export function textsOf({ title, meta, sections }: DocumentDescription): readonly string[] {
  const all = [
    title,
    ...meta.flatMap(({ term, text }) => [term, text]),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOfBlock)]),
  ];
  return all.map(asHeard).filter((text) => text !== "");
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

/** The characters that the font has, with plain spaces where lines and words end. */
export function asHeard(text: string): string {
  return asRead(printable(text, regular)).replaceAll("\u200b", "").replaceAll(/\s+/g, " ").trim();
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
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat(),
        ...(block.sum ?? []),
      ];
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

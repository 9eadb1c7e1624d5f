import { fileURLToPath } from "node:url";
import pdfmake from "pdfmake";
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { unreachable } from "#functions/domain/result.ts";
import type {
  Block,
  Definition,
  DocumentDescription,
  Panel,
} from "#templates/render/description.ts";
import { margins, styles } from "#templates/render/sheet.ts";
import { type Engine, ownProcessorMs } from "./engine.ts";

const fontFile = (weight: string) =>
  fileURLToPath(import.meta.resolve(`#templates/render/fonts/SourceSans3-${weight}.ttf`));

/** pdfmake as its manual shows it, in our fonts and measures; it knows no structure to tag. */
export function pdfmakeEngine(): Engine {
  pdfmake.setFonts({
    Source: { normal: fontFile("Regular"), bold: fontFile("Semibold") },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return {
    name: "pdfmake (untagged)",
    pdfOf: (description) => pdfmake.createPdf(definitionOf(description)).getBuffer(),
    processorMs: ownProcessorMs,
    close: async () => {},
  };
}

function definitionOf(description: DocumentDescription): TDocumentDefinitions {
  const { name, municipality, registrationNumber, date, title, meta, sections } = description;
  return {
    pageSize: "A4",
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { font: "Source", fontSize: styles.body.size },
    footer: (page, pages) => ({
      columns: [registrationNumber, { text: `Sida ${page} (${pages})`, alignment: "right" }],
      margin: [margins.left, 16, margins.right, 0],
      fontSize: styles.small.size,
    }),
    content: [
      {
        columns: [
          [{ text: municipality.name, bold: true }, municipality.office],
          [{ text: name, bold: true }, date, `Diarienummer ${registrationNumber}`],
        ],
      },
      { text: title, bold: true, fontSize: styles.title.size },
      pairs(meta),
      ...sections.flatMap(({ heading, blocks }) => [
        { text: heading, bold: true, fontSize: styles.heading.size },
        ...blocks.map(contentOf),
      ]),
    ],
  };
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case "subheading":
      return { text: block.text, bold: true };
    case "paragraph":
    case "notice":
      return block.text;
    case "bullets":
      return { ul: [...block.items] };
    case "proposals":
      return { ol: [...block.items] };
    case "definitions":
      return pairs(block.rows);
    case "table":
      return [
        block.caption,
        {
          table: {
            headerRows: 1,
            widths: block.columns.map(() => "*"),
            body: [
              block.columns.map(({ title, align }) => cell(title, align, true)),
              ...block.rows.map((row) => row.map((text, i) => cell(text, alignOf(block, i)))),
              ...(block.sum
                ? [block.sum.map((text, i) => cell(text, alignOf(block, i), true))]
                : []),
            ],
          },
          layout: "lightHorizontalLines",
          fontSize: styles.cell.size,
        },
      ];
    case "side-by-side":
      return { columns: [panel(block.left), panel(block.right)] };
    case "signatures":
      return [...block.persons.flatMap(({ name, title }) => [name, title]), block.statement];
    case "appeal":
      return [...block.paragraphs];
    case "chart":
      throw new Error("The bench's document has no chart");
    default:
      return unreachable(block);
  }
}

function alignOf({ columns }: Extract<Block, { kind: "table" }>, column: number): "left" | "right" {
  return columns[column]?.align ?? "left";
}

function cell(text: string, alignment: "left" | "right", bold = false): TableCell {
  return { text, alignment, bold };
}

function pairs(rows: readonly Definition[]): Content {
  const body = rows.map(({ term, text }) => [term, text]);
  return { table: { widths: [130, "*"], body }, layout: "lightHorizontalLines" };
}

function panel({ title, paragraphs, rows }: Panel): Content[] {
  const texts = rows.flatMap(({ term, text }) => [term, { text, bold: true }]);
  return [{ text: title, bold: true }, ...paragraphs, ...texts];
}

import { unreachable } from "#functions/domain/result.ts";
import { chart, chartHeight } from "./chart.ts";
import { definitions, definitionsHeadroom } from "./definitions.ts";
import type { Block, Section } from "./description.ts";
import { notice, noticeHeight } from "./notice.ts";
import { sideBySide, sideBySideHeight } from "./panels.ts";
import {
  heightOf,
  keepTogether,
  lineHeight,
  margins,
  type Sheet,
  styles,
  textWidth,
} from "./sheet.ts";
import { signatures, signaturesHeight } from "./signatures.ts";
import { grouped } from "./structure.ts";
import { table, tableHeadroom } from "./table.ts";
import { heading, headingHeight, list, paragraph } from "./text.ts";

const sectionGap = 8;

/** A heading and its blocks; the heading stays with the beginning of the first. */
export function section(sheet: Sheet, { heading: text, blocks }: Section): void {
  keepTogether(sheet, sectionGap + headingHeight(sheet, text, 2) + beginning(sheet, blocks));
  if (sheet.pdf.y > margins.top) sheet.pdf.y += sectionGap;
  grouped(sheet, sheet.root, "Sect", (element) => {
    heading(sheet, element, text, 2);
    blocks.forEach((block, i) => {
      if (block.kind === "subheading") keepTogether(sheet, beginning(sheet, blocks.slice(i)));
      draw(sheet, element, block);
    });
  });
}

/** The points that must follow a heading on its page. */
function beginning(sheet: Sheet, blocks: readonly Block[]): number {
  const [block, ...rest] = blocks;
  const threeLines = 3 * lineHeight(sheet, styles.body);
  switch (block?.kind) {
    case "subheading":
      return headingHeight(sheet, block.text, 3) + beginning(sheet, rest);
    case "definitions":
      return definitionsHeadroom(sheet, block.rows);
    case "table":
      return tableHeadroom(sheet, block);
    case "chart":
      return chartHeight(sheet, block.chart);
    case "side-by-side":
      return sideBySideHeight(sheet, block.left, block.right);
    case "signatures":
      return signaturesHeight(sheet, block);
    case "notice":
      return noticeHeight(sheet, block.text);
    case "paragraph":
      return Math.min(threeLines, heightOf(sheet, block.text, styles.body, textWidth));
    default:
      return threeLines;
  }
}

function draw(sheet: Sheet, parent: PDFKit.PDFStructureElement, block: Block): void {
  switch (block.kind) {
    case "subheading":
      heading(sheet, parent, block.text, 3);
      break;
    case "paragraph":
      paragraph(sheet, parent, block.text);
      break;
    case "notice":
      notice(sheet, parent, block.text);
      break;
    case "bullets":
      list(sheet, parent, block.items, () => "•");
      break;
    case "proposals":
      list(sheet, parent, block.items, (index) => `${index + 1}.`);
      break;
    case "definitions":
      definitions(sheet, parent, block.rows);
      break;
    case "table":
      table(sheet, parent, block);
      break;
    case "chart":
      chart(sheet, parent, block.chart);
      break;
    case "side-by-side":
      sideBySide(sheet, parent, block.left, block.right);
      break;
    case "signatures":
      signatures(sheet, parent, block);
      break;
    case "appeal":
      for (const text of block.paragraphs) paragraph(sheet, parent, text);
      break;
    default:
      unreachable(block);
  }
}

import { unreachable } from "#functions/domain/result.ts";
import { chart, chartHeight } from "./chart.ts";
import { beforeSignatures, heightOfSignatures, sectionGap } from "./closing-lines.ts";
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
  wholeWidth,
} from "./sheet.ts";
import { signatures, signaturesHeight } from "./signatures.ts";
import { grouped } from "./structure.ts";
import { table, tableHeadroom } from "./table.ts";
import { heading, headingHeight, list, paragraph } from "./text.ts";

/** All sections, in order; who answers for the document never stands on a page without what it says. */
export function sections(sheet: Sheet, all: readonly Section[]): void {
  all.forEach((each, i) => {
    section(sheet, each, heightOfSignatures(sheet, all[i + 1]));
  });
}

/** A heading and its blocks; the heading stays with the beginning of the first. */
function section(sheet: Sheet, { heading: text, blocks }: Section, below: number): void {
  const own = sectionGap + headingHeight(sheet, text, 2);
  keepTogether(sheet, own + beginning(sheet, blocks, below));
  if (sheet.pdf.y > margins.top) sheet.pdf.y += sectionGap;
  grouped(sheet, sheet.root, "Sect", (element) => {
    heading(sheet, element, text, 2);
    blocks.forEach((block, i) => {
      const isLast = i === blocks.length - 1;
      if (block.kind === "subheading" || isLast) {
        keepTogether(sheet, beginning(sheet, blocks.slice(i), below));
      }
      draw(sheet, element, block, isLast ? below : 0);
    });
  });
}

/** The points that must follow a heading on its page; with signatures of that height below all. */
function beginning(sheet: Sheet, blocks: readonly Block[], below: number): number {
  const [block, ...rest] = blocks;
  const own = beginningOf(sheet, block, rest, below);
  return rest.length === 0 && block ? Math.max(own, beforeSignatures(sheet, block, below)) : own;
}

function beginningOf(
  sheet: Sheet,
  block: Block | undefined,
  rest: readonly Block[],
  below: number,
): number {
  const threeLines = 3 * lineHeight(sheet, styles.body);
  switch (block?.kind) {
    case "subheading":
      return headingHeight(sheet, block.text, 3) + beginning(sheet, rest, below);
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

function draw(sheet: Sheet, parent: PDFKit.PDFStructureElement, block: Block, below: number): void {
  switch (block.kind) {
    case "subheading":
      heading(sheet, parent, block.text, 3);
      break;
    case "paragraph":
      paragraph(sheet, parent, block.text, styles.body, {
        ...wholeWidth,
        signatures: below,
        language: block.language,
      });
      break;
    case "notice":
      notice(sheet, parent, block.text);
      break;
    case "bullets":
      list(sheet, parent, block.items, () => "•", below);
      break;
    case "proposals":
      list(sheet, parent, block.items, (index) => `${index + 1}.`, below);
      break;
    case "definitions":
      definitions(sheet, parent, block.rows);
      break;
    case "table":
      table(sheet, parent, block, below);
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

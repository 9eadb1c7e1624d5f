import { chartHeight } from "./chart.ts";
import { definitionsHeight } from "./definitions.ts";
import type { Block, Section } from "./description.ts";
import { noticeHeight } from "./notice.ts";
import { sideBySideHeight } from "./panels.ts";
import { heightOf, lineHeight, margins, pageSize, type Sheet, styles, textWidth } from "./sheet.ts";
import { signaturesHeight } from "./signatures.ts";
import { tableHeight } from "./table.ts";
import { headingHeight, listHeight } from "./text.ts";

export const sectionGap = 8;
/** Points below a block of any kind, at most. */
const blockGap = 12;
/** What is shorter moves whole to the signatures' page; of what is longer, its last lines do. */
const short = (pageSize.height - margins.top - margins.bottom) / 3;

/** The height of a section that only tells who answers: it must not stand alone on its page. */
export function heightOfSignatures(sheet: Sheet, section: Section | undefined): number {
  const [block] = section?.blocks ?? [];
  if (!section || block?.kind !== "signatures") return 0;
  return sectionGap + headingHeight(sheet, section.heading, 2) + signaturesHeight(sheet, block);
}

/** Points that must be free where the block before signatures of that height begins. */
export function beforeSignatures(sheet: Sheet, block: Block, signatures: number): number {
  const height = wholeHeight(sheet, block);
  return signatures > 0 && height <= short ? height + blockGap + signatures : 0;
}

function fourLines(sheet: Sheet): number {
  return 4 * lineHeight(sheet, styles.body);
}

function wholeHeight(sheet: Sheet, block: Block): number {
  switch (block.kind) {
    case "paragraph": {
      const height = heightOf(sheet, block.text, styles.body, textWidth);
      return height <= fourLines(sheet) ? height : Number.POSITIVE_INFINITY;
    }
    case "notice":
      return noticeHeight(sheet, block.text);
    case "chart":
      return chartHeight(sheet, block.chart);
    case "side-by-side":
      return sideBySideHeight(sheet, block.left, block.right);
    case "definitions":
      return definitionsHeight(sheet, block.rows);
    case "table":
      return tableHeight(sheet, block);
    case "bullets":
    case "proposals":
      return listHeight(sheet, block.items);
    default:
      return 0;
  }
}

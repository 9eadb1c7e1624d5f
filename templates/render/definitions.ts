import type { Definition } from "./description.ts";
import { drawRow, drawRunningRow, heightOfRows, place, type Row, rowHeight } from "./rows.ts";
import { keepTogether, margins, pageSize, type Sheet, styles, textWidth } from "./sheet.ts";
import { grouped } from "./structure.ts";

const termWidth = 140;
const widths = [termWidth, textWidth - termWidth];
/** Points of a row longer than a page that are worth beginning at its foot. */
const beginningOfLong = 60;
const pageHeight = pageSize.height - margins.top - margins.bottom;

/** Terms and what they say: a table of two columns without a head. */
export function definitions(
  sheet: Sheet,
  parent: PDFKit.PDFStructureElement,
  rows: readonly Definition[],
): void {
  grouped(sheet, parent, "Table", (element) => {
    for (const definition of rows) {
      const row = rowOf(definition);
      keepTogether(sheet, headroom(sheet, row));
      (isLong(sheet, row) ? drawRunningRow : drawRow)(sheet, element, row);
    }
  });
  sheet.pdf.y += 10;
}

/** The height that must be free where the definitions begin. */
export function definitionsHeadroom(sheet: Sheet, [first]: readonly Definition[]): number {
  return first === undefined ? 0 : headroom(sheet, rowOf(first));
}

/** The height in points of all the definitions. */
export function definitionsHeight(sheet: Sheet, rows: readonly Definition[]): number {
  return heightOfRows(sheet, rows.map(rowOf));
}

function headroom(sheet: Sheet, row: Row): number {
  return isLong(sheet, row) ? beginningOfLong : rowHeight(sheet, row);
}

function isLong(sheet: Sheet, row: Row): boolean {
  return rowHeight(sheet, row) > pageHeight;
}

function rowOf({ term, text }: Definition): Row {
  return {
    kind: "body",
    cells: [
      { ...place(widths, 0), text: term, style: styles.term, align: "left", scope: "Row" },
      { ...place(widths, 1), text, style: styles.cell, align: "left" },
    ],
  };
}

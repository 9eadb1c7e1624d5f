import type { Definition } from "./description.ts";
import { drawRow, drawRunningRow, place, type Row, rowHeight } from "./rows.ts";
import { keepTogether, margins, pageSize, type Sheet, styles, textWidth } from "./sheet.ts";
import { grouped } from "./structure.ts";

const termWidth = 140;
const widths = [termWidth, textWidth - termWidth];
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
      const height = rowHeight(sheet, row);
      const isLong = height > pageHeight;
      keepTogether(sheet, isLong ? 60 : height);
      (isLong ? drawRunningRow : drawRow)(sheet, element, row);
    }
  });
  sheet.pdf.y += 10;
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

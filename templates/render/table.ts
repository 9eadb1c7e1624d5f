import { columnWidths } from "./columns.ts";
import type { Table } from "./description.ts";
import { drawRow, heightOfRows, place, type Row, repeatHead, rowHeight } from "./rows.ts";
import {
  heightOf,
  keepTogether,
  margins,
  pageSize,
  type Sheet,
  spaceLeft,
  styles,
  textWidth,
  write,
} from "./sheet.ts";
import { grouped, tagged } from "./structure.ts";

type Element = PDFKit.PDFStructureElement;
type Laid = { readonly head: Row; readonly rows: readonly Row[] };

const captionGap = 3;
const tableGap = 10;
/** Points up to which a table is not parted between pages. */
const shortTable = 190;
const pageHeight = pageSize.height - margins.top - margins.bottom;

/**
 * A table that may run over pages: its head is repeated on each, its sum row is never alone.
 * Nor are signatures of that height below it, in points: its last two rows go with them.
 * Throws RangeError for a row that is taller than a page.
 */
export function table(sheet: Sheet, parent: Element, block: Table, signatures = 0): void {
  const laid = layOut(sheet, block);
  keepTogether(sheet, beginning(sheet, block, laid));
  grouped(sheet, parent, "Table", (element) => {
    caption(sheet, element, block.caption);
    drawRow(sheet, element, laid.head);
    laid.rows.forEach((row, i) => {
      const isBeforeLast = i === laid.rows.length - 2;
      const needed = heightOfRows(sheet, laid.rows.slice(i, isBeforeLast ? i + 2 : i + 1));
      const below = isBeforeLast && signatures > 0 ? tableGap + signatures : 0;
      if (spaceLeft(sheet) < needed + below) {
        sheet.pdf.addPage();
        repeatHead(sheet, laid.head);
      }
      drawRow(sheet, element, row);
    });
  });
  sheet.pdf.y += tableGap;
}

/** The height in points of a table that is not parted. */
export function tableHeight(sheet: Sheet, block: Table): number {
  const { head, rows } = layOut(sheet, block);
  return captionHeight(sheet, block) + heightOfRows(sheet, [head, ...rows]);
}

/** The height that must be free where a table begins: all of a short one, else head and two rows. */
export function tableHeadroom(sheet: Sheet, block: Table): number {
  return beginning(sheet, block, layOut(sheet, block));
}

function beginning(sheet: Sheet, block: Table, { head, rows }: Laid): number {
  const above = captionHeight(sheet, block);
  const whole = above + heightOfRows(sheet, [head, ...rows]);
  return whole <= shortTable ? whole : above + heightOfRows(sheet, [head, ...rows.slice(0, 2)]);
}

function captionHeight(sheet: Sheet, block: Table): number {
  return heightOf(sheet, block.caption, styles.term, textWidth) + captionGap;
}

function layOut(sheet: Sheet, block: Table): Laid {
  const widths = columnWidths(sheet, block, textWidth);
  const laid = { head: headRow(block, widths), rows: bodyRows(block, widths) };
  const headHeight = rowHeight(sheet, laid.head);
  const tooTall = laid.rows.find((row) => headHeight + rowHeight(sheet, row) > pageHeight);
  if (tooTall) throw new RangeError(`A table row fits on no page: ${tooTall.cells[0]?.text}`);
  return laid;
}

function headRow({ columns }: Table, widths: readonly number[]): Row {
  const cells = columns.map(({ title, align }, i) => ({
    ...place(widths, i),
    text: title,
    style: styles.cellHeading,
    align,
    scope: "Column" as const,
  }));
  return { cells, kind: "head" };
}

function bodyRows({ columns, rows, sum }: Table, widths: readonly number[]): readonly Row[] {
  const body = (texts: readonly string[], kind: Row["kind"]): Row => ({
    kind,
    cells: columns.map(({ align }, i) => ({
      ...place(widths, i),
      text: texts[i] ?? "",
      style: kind === "sum" ? styles.cellHeading : styles.cell,
      align,
      ...(i === 0 && { scope: "Row" as const }),
    })),
  });
  return [...rows.map((texts) => body(texts, "body")), ...(sum ? [body(sum, "sum")] : [])];
}

function caption(sheet: Sheet, parent: Element, text: string): void {
  const { y } = sheet.pdf;
  tagged(sheet, parent, "Caption", () => {
    write(sheet, text, styles.term, { x: margins.left, y, width: textWidth });
  });
  sheet.pdf.y += captionGap;
}

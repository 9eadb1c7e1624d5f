import { columnWidths } from "./columns.ts";
import { definitions, definitionsHeadroom, definitionsHeight } from "./definitions.ts";
import type { Definition, Table } from "./description.ts";
import { drawRow, heightOfRows, place, type Row, repeatHead, rowHeight } from "./rows.ts";
import {
  heightOf,
  keepTogether,
  margins,
  pageSize,
  remembered,
  type Sheet,
  spaceLeft,
  styles,
  textWidth,
  write,
} from "./sheet.ts";
import { grouped, tagged } from "./structure.ts";

type Element = PDFKit.PDFStructureElement;
type Laid = { readonly head: Row; readonly rows: readonly Row[] };
/** Undefined where a row fits on no page. */
export type LaidOut = Laid | undefined;

const captionGap = 3;
const tableGap = 10;
/** Points up to which a table is not parted between pages. */
const shortTable = 190;
const pageHeight = pageSize.height - margins.top - margins.bottom;

/**
 * A table that may run over pages: its head is repeated on each, its sum row is never alone.
 * Nor are signatures of that height below it, in points: its last two rows go with them.
 * Where a row is taller than a page, the cells of each row stand below each other instead.
 */
export function table(sheet: Sheet, parent: Element, block: Table, signatures = 0): void {
  const laid = laidOut(sheet, block);
  if (!laid) {
    belowEachOther(sheet, parent, block);
    return;
  }
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
  const laid = laidOut(sheet, block);
  const heights = laid
    ? [heightOfRows(sheet, [laid.head, ...laid.rows])]
    : rowsInWords(block).map((row) => definitionsHeight(sheet, row));
  return heights.reduce((a, b) => a + b, captionHeight(sheet, block));
}

/** The height that must be free where a table begins: all of a short one, else head and two rows. */
export function tableHeadroom(sheet: Sheet, block: Table): number {
  const laid = laidOut(sheet, block);
  if (laid) return beginning(sheet, block, laid);
  const [first = []] = rowsInWords(block);
  return captionHeight(sheet, block) + definitionsHeadroom(sheet, first);
}

function belowEachOther(sheet: Sheet, parent: Element, block: Table): void {
  keepTogether(sheet, tableHeadroom(sheet, block));
  caption(sheet, parent, block.caption, "P");
  for (const row of rowsInWords(block)) definitions(sheet, parent, row);
}

/** Each row by the titles of its columns, without its empty cells. */
function rowsInWords({ columns, rows, sum }: Table): readonly (readonly Definition[])[] {
  return [...rows, ...(sum ? [sum] : [])].map((row) =>
    columns
      .map(({ title }, i) => ({ term: title, text: row[i] ?? "" }))
      .filter(({ text }) => text !== ""),
  );
}

function beginning(sheet: Sheet, block: Table, { head, rows }: Laid): number {
  const above = captionHeight(sheet, block);
  const whole = above + heightOfRows(sheet, [head, ...rows]);
  return whole <= shortTable ? whole : above + heightOfRows(sheet, [head, ...rows.slice(0, 2)]);
}

function captionHeight(sheet: Sheet, block: Table): number {
  return heightOf(sheet, block.caption, styles.term, textWidth) + captionGap;
}

function laidOut(sheet: Sheet, block: Table): LaidOut {
  return remembered(sheet.tables, block, () => layOut(sheet, block));
}

function layOut(sheet: Sheet, block: Table): LaidOut {
  const widths = columnWidths(sheet, block, textWidth);
  const laid = { head: headRow(block, widths), rows: bodyRows(block, widths) };
  const headHeight = rowHeight(sheet, laid.head);
  const fits = laid.rows.every((row) => headHeight + rowHeight(sheet, row) <= pageHeight);
  return fits ? laid : undefined;
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

function caption(sheet: Sheet, parent: Element, text: string, type = "Caption"): void {
  const { y } = sheet.pdf;
  tagged(sheet, parent, type, () => {
    write(sheet, text, styles.term, { x: margins.left, y, width: textWidth });
  });
  sheet.pdf.y += captionGap;
}

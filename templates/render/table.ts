import { cellPadding, columnWidths } from "./columns.ts";
import type { Definition, Table } from "./description.ts";
import {
  colours,
  heightOf,
  keepTogether,
  margins,
  pageSize,
  type Sheet,
  type Style,
  spaceLeft,
  styles,
  textWidth,
  write,
} from "./sheet.ts";
import { artifact, grouped, tagged } from "./structure.ts";

type Element = PDFKit.PDFStructureElement;
type Cell = {
  readonly text: string;
  readonly style: Style;
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "right";
  /** What the cell is a heading for, if anything. */
  readonly scope?: "Column" | "Row";
};
type Row = { readonly cells: readonly Cell[]; readonly kind: "head" | "body" | "sum" };

const rowPadding = 3.2;
const captionGap = 3;
/** Points up to which a table is not parted between pages. */
const shortTable = 260;
const tallestRow = pageSize.height - margins.top - margins.bottom - 60;

/** A table that may run over pages: its head is repeated on each, its sum row is never alone. */
export function table(sheet: Sheet, parent: Element, block: Table): void {
  const widths = columnWidths(sheet, block, textWidth);
  const head = headRow(block, widths);
  const rows = bodyRows(block, widths);
  keepTogether(sheet, tableStart(sheet, block, head, rows));
  grouped(sheet, parent, "Table", (element) => {
    caption(sheet, element, block.caption);
    drawRow(sheet, element, head);
    rows.forEach((row, i) => {
      const isBeforeLast = i === rows.length - 2;
      const needed = heightOfRows(sheet, rows.slice(i, isBeforeLast ? i + 2 : i + 1));
      if (spaceLeft(sheet) < needed) startPage(sheet, head);
      drawRow(sheet, element, row);
    });
  });
  sheet.pdf.y += 10;
}

/** Terms and what they say, two columns without a head. */
export function definitions(sheet: Sheet, parent: Element, rows: readonly Definition[]): void {
  const termWidth = 140;
  grouped(sheet, parent, "Table", (element) => {
    for (const { term, text } of rows) {
      const row = definitionRow(term, text, termWidth);
      keepTogether(sheet, heightOfRows(sheet, [row]));
      drawRow(sheet, element, row);
    }
  });
  sheet.pdf.y += 10;
}

/** The height that must be free where a table begins: all of a short one, else head and two rows. */
export function tableHeadroom(sheet: Sheet, block: Table): number {
  const widths = columnWidths(sheet, block, textWidth);
  return tableStart(sheet, block, headRow(block, widths), bodyRows(block, widths));
}

function tableStart(sheet: Sheet, block: Table, head: Row, rows: readonly Row[]): number {
  const captionHeight = heightOf(sheet, block.caption, styles.term, textWidth) + captionGap;
  const whole = captionHeight + heightOfRows(sheet, [head, ...rows]);
  return whole <= shortTable
    ? whole
    : captionHeight + heightOfRows(sheet, [head, ...rows.slice(0, 2)]);
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

function definitionRow(term: string, text: string, termWidth: number): Row {
  const widths = [termWidth, textWidth - termWidth];
  return {
    kind: "body",
    cells: [
      { ...place(widths, 0), text: term, style: styles.term, align: "left", scope: "Row" },
      { ...place(widths, 1), text, style: styles.cell, align: "left" },
    ],
  };
}

function place(widths: readonly number[], index: number): { x: number; width: number } {
  const before = widths.slice(0, index).reduce((a, b) => a + b, 0);
  return { x: margins.left + before, width: widths[index] ?? 0 };
}

function caption(sheet: Sheet, parent: Element, text: string): void {
  const { y } = sheet.pdf;
  tagged(sheet, parent, "Caption", () => {
    write(sheet, text, styles.term, { x: margins.left, y, width: textWidth });
  });
  sheet.pdf.y += captionGap;
}

function heightOfRows(sheet: Sheet, rows: readonly Row[]): number {
  return rows.reduce((height, row) => height + rowHeight(sheet, row), 0);
}

function rowHeight(sheet: Sheet, { cells }: Row): number {
  const heights = cells.map(({ text, style, width }) =>
    heightOf(sheet, text, style, width - 2 * cellPadding),
  );
  const height = Math.max(...heights) + 2 * rowPadding;
  if (height > tallestRow) throw new RangeError(`A table row fits on no page: ${cells[0]?.text}`);
  return height;
}

/** On a new page the head is repeated for the eye only: the structure has it once. */
function startPage(sheet: Sheet, head: Row): void {
  sheet.pdf.addPage();
  const { y } = sheet.pdf;
  const height = rowHeight(sheet, head);
  ground(sheet, head, y, height);
  artifact(
    sheet,
    () => {
      for (const cell of head.cells) writeCell(sheet, cell, y);
    },
    { type: "Pagination" },
  );
  sheet.pdf.y = y + height;
}

function drawRow(sheet: Sheet, parent: Element, row: Row): void {
  const { y } = sheet.pdf;
  const height = rowHeight(sheet, row);
  ground(sheet, row, y, height);
  grouped(sheet, parent, "TR", (element) => {
    for (const cell of row.cells) {
      const { scope } = cell;
      const type = scope ? "TH" : "TD";
      tagged(sheet, element, type, () => writeCell(sheet, cell, y), scope ? { scope } : {});
    }
  });
  sheet.pdf.y = y + height;
}

function writeCell(sheet: Sheet, { text, style, x, width, align }: Cell, y: number): void {
  const inner = { x: x + cellPadding, width: width - 2 * cellPadding };
  if (text !== "") write(sheet, text, style, { ...inner, y: y + rowPadding, align });
}

/** The tint of a head and the rule below each row, heavier above a sum. */
function ground(sheet: Sheet, { kind }: Row, y: number, height: number): void {
  artifact(sheet, () => {
    const { pdf } = sheet;
    const right = margins.left + textWidth;
    if (kind === "head") pdf.rect(margins.left, y, textWidth, height).fill(colours.tint);
    if (kind === "sum") rule(pdf, y, right, 1, colours.ink);
    rule(pdf, y + height, right, 0.5, kind === "head" ? colours.ink : colours.line);
  });
}

function rule(pdf: PDFKit.PDFDocument, y: number, right: number, width: number, colour: string) {
  pdf.moveTo(margins.left, y).lineTo(right, y).lineWidth(width).stroke(colour);
}

import { cellPadding } from "./columns.ts";
import { colours, heightOf, margins, type Sheet, type Style, textWidth, write } from "./sheet.ts";
import { artifact, grouped, tagged } from "./structure.ts";

type Element = PDFKit.PDFStructureElement;

export type Cell = {
  readonly text: string;
  readonly style: Style;
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "right";
  /** What the cell is a heading for, if anything. */
  readonly scope?: "Column" | "Row";
};
export type Row = { readonly cells: readonly Cell[]; readonly kind: "head" | "body" | "sum" };

const rowPadding = 3.2;

/** Where a column stands across the page, points. */
export function place(widths: readonly number[], index: number): { x: number; width: number } {
  const before = widths.slice(0, index).reduce((a, b) => a + b, 0);
  return { x: margins.left + before, width: widths[index] ?? 0 };
}

export function rowHeight(sheet: Sheet, { cells }: Row): number {
  const heights = cells.map(({ text, style, width }) =>
    heightOf(sheet, text, style, width - 2 * cellPadding),
  );
  return Math.max(...heights) + 2 * rowPadding;
}

export function heightOfRows(sheet: Sheet, rows: readonly Row[]): number {
  return rows.reduce((height, row) => height + rowHeight(sheet, row), 0);
}

export function drawRow(sheet: Sheet, parent: Element, row: Row): void {
  const { y } = sheet.pdf;
  const height = rowHeight(sheet, row);
  ground(sheet, row, y, height);
  writeRow(sheet, parent, row);
  sheet.pdf.y = y + height;
}

/** A head as it is repeated on a new page: for the eye only, since the structure has it once. */
export function repeatHead(sheet: Sheet, head: Row): void {
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

/** A row whose last cell is longer than a page: it runs on over the pages. */
export function drawRunningRow(sheet: Sheet, parent: Element, row: Row): void {
  writeRow(sheet, parent, row);
  sheet.pdf.y += rowPadding;
  ground(sheet, row, sheet.pdf.y, 0);
}

function writeRow(sheet: Sheet, parent: Element, { cells }: Row): void {
  const { y } = sheet.pdf;
  grouped(sheet, parent, "TR", (element) => {
    for (const cell of cells) {
      const { scope } = cell;
      const type = scope ? "TH" : "TD";
      tagged(sheet, element, type, () => writeCell(sheet, cell, y), scope ? { scope } : {});
    }
  });
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

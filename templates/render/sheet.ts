import type { Fonts } from "./fonts.ts";
import { printable } from "./printable.ts";

/** A4 in points, with room above for the running head and below for the foot. */
export const margins = { top: 68, bottom: 70, left: 62, right: 62 } as const;
export const pageSize = { width: 595.28, height: 841.89 } as const;
export const textWidth = pageSize.width - margins.left - margins.right;

/** Ink and greys of at least 7:1 against paper and tint; `line` is ornament. */
export const colours = {
  ink: "#1a1a1a",
  grey: "#4d4d4d",
  line: "#b8bec6",
  tint: "#eef1f5",
} as const;

export type Style = {
  readonly font: keyof Fonts;
  readonly size: number;
  readonly colour: string;
  /** Points between lines, beyond the font's own. */
  readonly gap: number;
};

export const styles = {
  title: { font: "semibold", size: 20, colour: colours.ink, gap: 1 },
  heading: { font: "semibold", size: 13, colour: colours.ink, gap: 1 },
  subheading: { font: "semibold", size: 11, colour: colours.ink, gap: 1 },
  body: { font: "regular", size: 10.5, colour: colours.ink, gap: 2.2 },
  strong: { font: "semibold", size: 10.5, colour: colours.ink, gap: 2.2 },
  term: { font: "regular", size: 9.5, colour: colours.grey, gap: 1.5 },
  cell: { font: "regular", size: 9.5, colour: colours.ink, gap: 1.2 },
  cellHeading: { font: "semibold", size: 9.5, colour: colours.ink, gap: 1.2 },
  small: { font: "regular", size: 8.5, colour: colours.grey, gap: 1 },
} as const satisfies Record<string, Style>;

/** A document on its way: the pages so far, and the root of its structure. */
export type Sheet = {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly fonts: Fonts;
  readonly colour: string;
  /** Heights measured so far: a table asks for the same ones to break, to tint and to draw. */
  readonly heights: Map<string, number>;
  /** Widths measured so far, of texts in one line: columns ask for them again where a table is drawn. */
  readonly widths: Map<string, number>;
};

/** Where something stands across the page, points. */
export type Frame = { readonly x: number; readonly width: number };
export const wholeWidth: Frame = { x: margins.left, width: textWidth };

export function spaceLeft({ pdf }: Sheet): number {
  return pdf.page.maxY() - pdf.y;
}

/** Turns the page unless that many points are left on it. */
export function keepTogether(sheet: Sheet, height: number): void {
  const isAtTop = sheet.pdf.y <= margins.top;
  if (!isAtTop && spaceLeft(sheet) < height) sheet.pdf.addPage();
}

export function heightOf(sheet: Sheet, text: string, style: Style, width: number): number {
  const key = `${style.font} ${style.size} ${style.gap} ${width} ${text}`;
  const known = sheet.heights.get(key);
  if (known !== undefined) return known;
  use(sheet, style);
  const shown = inLines(text, sheet);
  const height = sheet.pdf.heightOfString(shown, { width, lineGap: style.gap });
  sheet.heights.set(key, height);
  return height;
}

/** The width of the text in one line, points. */
export function widthOf(sheet: Sheet, text: string, style: Style): number {
  use(sheet, style);
  const key = `${style.font} ${style.size} ${text}`;
  const known = sheet.widths.get(key);
  if (known !== undefined) return known;
  const width = sheet.pdf.widthOfString(printable(text, sheet.fonts.regular));
  sheet.widths.set(key, width);
  return width;
}

export function lineHeight(sheet: Sheet, style: Style): number {
  use(sheet, style);
  return sheet.pdf.currentLineHeight(true) + style.gap;
}

/** Writes from there downwards, leaving `pdf.y` below the last line. */
export function write(
  sheet: Sheet,
  text: string,
  style: Style,
  { x, y, width, align = "left" }: Frame & { y: number; align?: "left" | "right" },
): void {
  use(sheet, style);
  const shown = inLines(text, sheet);
  sheet.pdf.text(shown, x, y, { width, align, lineGap: style.gap });
}

/** Writes one line that never turns the page, as heads and feet need. */
export function writeLine(
  sheet: Sheet,
  text: string,
  style: Style,
  at: { x: number; y: number; align?: "left" | "right" },
): void {
  const x = at.align === "right" ? at.x - widthOf(sheet, text, style) : at.x;
  use(sheet, style);
  sheet.pdf.text(printable(text, sheet.fonts.regular), x, at.y, { lineBreak: false });
}

/** A line that is ended ends with a space too, else a listener's program joins its last word to the next. */
function inLines(text: string, { fonts }: Sheet): string {
  return printable(text, fonts.regular).replaceAll(/(?<=\S)\n/g, " \n");
}

function use({ pdf }: Sheet, style: Style): void {
  pdf.font(style.font, style.size).fillColor(style.colour);
}

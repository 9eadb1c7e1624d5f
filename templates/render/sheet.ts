import type { Table } from "./description.ts";
import type { Fonts } from "./fonts.ts";
import { linesOf } from "./lines.ts";
import { printable } from "./printable.ts";
import { advanceOf } from "./shaped-words.ts";
import type { LaidOut } from "./table.ts";

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
  /** From one line to the next in text of one point, in both weights. */
  readonly leading: number;
  readonly colour: string;
  /** Texts broken so far: a table asks for the same ones to break, to tint and to draw. */
  readonly lines: Map<string, readonly string[]>;
  readonly tables: Map<Table, LaidOut>;
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
  return inLines(sheet, text, style, width).length * lineHeight(sheet, style);
}

/** The width of the text in one line, points. */
export function widthOf(sheet: Sheet, text: string, style: Style): number {
  return measured(sheet, printable(text, sheet.fonts.regular), style);
}

/** From one line to the next, points. */
export function lineHeight({ leading }: Sheet, { size, gap }: Style): number {
  return leading * size + gap;
}

/** Writes from there downwards, over the page's end where need be, leaving `pdf.y` below the last line. */
export function write(
  sheet: Sheet,
  text: string,
  style: Style,
  { x, y, width, align = "left" }: Frame & { y: number; align?: "left" | "right" },
): void {
  const { pdf } = sheet;
  const height = lineHeight(sheet, style);
  pdf.y = y;
  for (const line of inLines(sheet, text, style, width)) {
    if (spaceLeft(sheet) < height - style.gap) pdf.continueOnNewPage();
    const { y: top } = pdf;
    const indent = align === "right" ? width - measured(sheet, line.trimEnd(), style) : 0;
    writeAt(sheet, line, style, x + indent, top);
    pdf.y = top + height;
  }
}

/** Writes one line that never turns the page, as heads and feet need. */
export function writeLine(
  sheet: Sheet,
  text: string,
  style: Style,
  { x, y, align = "left" }: { x: number; y: number; align?: "left" | "right" },
): void {
  const line = printable(text, sheet.fonts.regular);
  writeAt(sheet, line, style, align === "right" ? x - measured(sheet, line, style) : x, y);
}

function writeAt({ pdf }: Sheet, line: string, style: Style, x: number, y: number): void {
  pdf.font(style.font, style.size).fillColor(style.colour);
  pdf.text(line, x, y, { lineBreak: false });
}

function inLines(sheet: Sheet, text: string, style: Style, width: number): readonly string[] {
  const key = `${style.font} ${style.size} ${width} ${text}`;
  return remembered(sheet.lines, key, () => {
    const whole = bound(printable(text, sheet.fonts.regular));
    return linesOf(whole, width, (part) => measured(sheet, part, style));
  });
}

/** A number is never parted from its unit, also where someone wrote them with a common space. */
function bound(text: string): string {
  return text.replace(/(?<=\d) (?=(?:procent|kronor|kr|tkr|mnkr|miljoner|%)(?!\p{L}))/gu, "\u00a0");
}

function measured({ fonts }: Sheet, text: string, { font, size }: Style): number {
  return (advanceOf(fonts[font], text) / 1000) * size;
}

/** What was found before, or is now. */
export function remembered<K, T>(known: Map<K, T>, key: K, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

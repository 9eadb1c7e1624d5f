import type { Definition, Panel } from "./description.ts";
import {
  colours,
  type Frame,
  heightOf,
  keepTogether,
  margins,
  pageSize,
  type Sheet,
  type Style,
  styles,
  textWidth,
  wholeWidth,
  widthOf,
  write,
} from "./sheet.ts";
import { artifact, grouped, tagged } from "./structure.ts";

type Element = PDFKit.PDFStructureElement;

const gutter = 14;
const padding = 10;
const pageHeight = pageSize.height - margins.top - margins.bottom;
const width = (textWidth - gutter) / 2;
const left: Frame = { x: margins.left, width };
const right: Frame = { x: margins.left + width + gutter, width };

/** Two panels of equal weight: what a measure does for people beside what it does in kronor. */
export function sideBySide(sheet: Sheet, parent: Element, a: Panel, b: Panel): void {
  const height = tallest(sheet, a, b);
  if (height > pageHeight) {
    // Longer than a page: one after the other, over the whole width.
    for (const panel of [a, b]) content(sheet, parent, panel, wholeWidth);
    return;
  }
  keepTogether(sheet, height);
  const { y } = sheet.pdf;
  boxed(sheet, parent, a, left, y, height);
  boxed(sheet, parent, b, right, y, height);
  sheet.pdf.y = y + height + 12;
}

/** The height in points that must be free where the panels begin. */
export function sideBySideHeight(sheet: Sheet, a: Panel, b: Panel): number {
  const height = tallest(sheet, a, b);
  return height > pageHeight ? 60 : height;
}

function tallest(sheet: Sheet, a: Panel, b: Panel): number {
  return Math.max(panelHeight(sheet, a), panelHeight(sheet, b));
}

function panelHeight(sheet: Sheet, panel: Panel): number {
  const inner = width - 2 * padding;
  const texts = textsOf(panel).map(
    ({ text, style, gap }) => heightOf(sheet, text, style, inner) + gap,
  );
  const oneLine = isOneLineEach(sheet, panel, inner);
  const rows = panel.rows.map((row) => rowHeight(sheet, row, inner, oneLine) + rowGap);
  return [...texts, ...rows].reduce((a, b) => a + b, 2 * padding - rowGap);
}

type Text = {
  readonly type: "H3" | "P";
  readonly text: string;
  readonly style: Style;
  gap: number;
};

function textsOf({ title, paragraphs }: Panel): readonly Text[] {
  return [
    { type: "H3", text: title, style: styles.subheading, gap: 4 },
    ...paragraphs.map((text) => ({ type: "P", text, style: styles.cell, gap: 5 }) as const),
  ];
}

function boxed(
  sheet: Sheet,
  parent: Element,
  panel: Panel,
  frame: Frame,
  y: number,
  height: number,
): void {
  artifact(sheet, () => {
    sheet.pdf.rect(frame.x, y, frame.width, height).fill(colours.tint);
    sheet.pdf.rect(frame.x, y, frame.width, 2.5).fill(sheet.colour);
  });
  sheet.pdf.y = y + padding;
  content(sheet, parent, panel, { x: frame.x + padding, width: frame.width - 2 * padding });
}

function content(sheet: Sheet, parent: Element, panel: Panel, frame: Frame): void {
  for (const { type, text, style, gap } of textsOf(panel)) {
    const { y } = sheet.pdf;
    tagged(sheet, parent, type, () => write(sheet, text, style, { ...frame, y }));
    sheet.pdf.y += gap;
  }
  if (panel.rows.length === 0) return;
  const oneLine = isOneLineEach(sheet, panel, frame.width);
  grouped(sheet, parent, "L", (list) => {
    for (const row of panel.rows) {
      grouped(sheet, list, "LI", (item) => drawRow(sheet, item, row, frame, oneLine));
      sheet.pdf.y += rowGap;
    }
  });
}

const rowGap = 4;
const betweenTermAndText = 12;

/** Whether every term stands on one line with its text at the right edge: all in a panel alike. */
function isOneLineEach(sheet: Sheet, { rows }: Panel, inner: number): boolean {
  return rows.every(({ term, text }) => {
    const both = widthOf(sheet, term, styles.term) + widthOf(sheet, text, styles.cellHeading);
    return both + betweenTermAndText <= inner && !text.includes("\n");
  });
}

function rowHeight(sheet: Sheet, row: Definition, inner: number, oneLine: boolean): number {
  const text = heightOf(sheet, row.text, styles.cellHeading, inner);
  return oneLine ? text : text + heightOf(sheet, row.term, styles.term, inner);
}

function drawRow(
  sheet: Sheet,
  item: Element,
  row: Definition,
  frame: Frame,
  oneLine: boolean,
): void {
  const { y } = sheet.pdf;
  tagged(sheet, item, "Lbl", () => write(sheet, row.term, styles.term, { ...frame, y }));
  const textY = oneLine ? y : sheet.pdf.y;
  const align = oneLine ? "right" : "left";
  tagged(sheet, item, "LBody", () => {
    write(sheet, row.text, styles.cellHeading, { ...frame, y: textY, align });
  });
}

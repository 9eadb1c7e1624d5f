import type { Chart } from "#templates/charts/chart.ts";
import { drawn } from "#templates/charts/draw.ts";
import { type Drawing, type Mark, tones } from "#templates/charts/drawing.ts";
import { printable } from "./printable.ts";
import { heightOf, keepTogether, margins, type Sheet, styles, textWidth, write } from "./sheet.ts";
import { tagged } from "./structure.ts";

const room = { width: textWidth, letters: 9 };
const captionGap = 5;

/** The height in points of a chart with its title. */
export function chartHeight(sheet: Sheet, block: Chart): number {
  return titleHeight(sheet, block) + drawn(block, room).height;
}

/** A chart as a figure that is described in words, with what it is of above it. */
export function chart(sheet: Sheet, parent: PDFKit.PDFStructureElement, block: Chart): void {
  const drawing = drawn(block, room);
  keepTogether(sheet, chartHeight(sheet, block));
  const [x, top] = [margins.left, sheet.pdf.y];
  tagged(sheet, parent, "P", () => {
    write(sheet, block.title, styles.term, { x, y: top, width: textWidth });
  });
  const y = top + titleHeight(sheet, block);
  tagged(sheet, parent, "Figure", () => draw(sheet, drawing, x, y), {
    alt: printable(block.text, sheet.fonts.regular),
    placement: "Block",
    bbox: [x, y, x + drawing.width, y + drawing.height],
  });
  sheet.pdf.y = y + drawing.height + 8;
}

function titleHeight(sheet: Sheet, { title }: Chart): number {
  return heightOf(sheet, title, styles.term, textWidth) + captionGap;
}

function draw({ pdf, fonts }: Sheet, { marks }: Drawing, x: number, y: number): void {
  pdf.save().translate(x, y);
  for (const mark of marks) {
    if (mark.kind === "path") shape(pdf, mark);
    else letters(pdf, { ...mark, text: printable(mark.text, fonts.regular) });
  }
  pdf.restore();
}

type Shape = Extract<Mark, { kind: "path" }>;
type Letters = Extract<Mark, { kind: "text" }>;

function shape(pdf: PDFKit.PDFDocument, { path, fill, stroke, width = 0 }: Shape): void {
  pdf.path(path).lineWidth(width);
  if (fill && stroke) pdf.fillAndStroke(tones[fill], tones[stroke]);
  else if (fill) pdf.fill(tones[fill]);
  else if (stroke) pdf.stroke(tones[stroke]);
}

function letters(pdf: PDFKit.PDFDocument, { text, x, y, size, anchor, tone }: Letters): void {
  pdf.font("regular", size).fillColor(tones[tone]);
  const width = anchor === "start" ? 0 : pdf.widthOfString(text);
  const left = anchor === "middle" ? x - width / 2 : x - width;
  pdf.text(text, left, y, { lineBreak: false, baseline: "alphabetic" });
}

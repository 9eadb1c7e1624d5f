import {
  colours,
  heightOf,
  keepTogether,
  margins,
  type Sheet,
  styles,
  textWidth,
  write,
} from "./sheet.ts";
import { artifact, tagged } from "./structure.ts";

const padding = 9;
const bar = 3;
const innerWidth = textWidth - 2 * padding - bar;

/** The height in points of a remark in its frame. */
export function noticeHeight(sheet: Sheet, text: string): number {
  return heightOf(sheet, text, styles.body, innerWidth) - styles.body.gap + 2 * padding;
}

/** A remark in a frame of its own; one longer than a page runs on without its frame. */
export function notice(sheet: Sheet, parent: PDFKit.PDFStructureElement, text: string): void {
  const height = noticeHeight(sheet, text);
  keepTogether(sheet, height);
  const { y } = sheet.pdf;
  if (y + height <= sheet.pdf.page.maxY()) frame(sheet, y, height);
  const at = { x: margins.left + bar + padding, width: innerWidth, y: y + padding };
  tagged(sheet, parent, "P", () => write(sheet, text, styles.body, at));
  sheet.pdf.y += padding + 8;
}

function frame(sheet: Sheet, y: number, height: number): void {
  artifact(sheet, () => {
    sheet.pdf.rect(margins.left, y, textWidth, height).fill(colours.tint);
    sheet.pdf.rect(margins.left, y, bar, height).fill(colours.ink);
  });
}

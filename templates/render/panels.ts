import type { Panel, Signatures } from "./description.ts";
import {
  colours,
  type Frame,
  heightOf,
  keepTogether,
  margins,
  pageSize,
  type Sheet,
  styles,
  textWidth,
  wholeWidth,
  write,
} from "./sheet.ts";
import { artifact, grouped, tagged } from "./structure.ts";
import { paragraph } from "./text.ts";

type Element = PDFKit.PDFStructureElement;
type Piece = {
  readonly type: "H3" | "P" | "Lbl" | "LBody";
  readonly text: string;
  readonly style: (typeof styles)[keyof typeof styles];
  readonly gap: number;
};

const gutter = 14;
const padding = 10;
const pageHeight = pageSize.height - margins.top - margins.bottom;

/** Two panels of equal weight: what a measure does for people beside what it does in kronor. */
export function sideBySide(sheet: Sheet, parent: Element, left: Panel, right: Panel): void {
  const width = (textWidth - gutter) / 2;
  const frames = [
    { x: margins.left, width },
    { x: margins.left + width + gutter, width },
  ] as const;
  const height = Math.max(panelHeight(sheet, left, width), panelHeight(sheet, right, width));
  if (height > pageHeight) {
    for (const panel of [left, right]) runningPanel(sheet, parent, panel);
    return;
  }
  keepTogether(sheet, height);
  const { y } = sheet.pdf;
  boxed(sheet, parent, left, frames[0], y, height);
  boxed(sheet, parent, right, frames[1], y, height);
  sheet.pdf.y = y + height + 12;
}

export function sideBySideHeight(sheet: Sheet, left: Panel, right: Panel): number {
  const width = (textWidth - gutter) / 2;
  const height = Math.max(panelHeight(sheet, left, width), panelHeight(sheet, right, width));
  return height > pageHeight ? 60 : height;
}

function pieces({ title, paragraphs, rows }: Panel): readonly Piece[] {
  return [
    { type: "H3", text: title, style: styles.subheading, gap: 4 },
    ...paragraphs.map((text) => ({ type: "P", text, style: styles.cell, gap: 5 }) as const),
    ...rows.flatMap(
      ({ term, text }) =>
        [
          { type: "Lbl", text: term, style: styles.term, gap: 0 },
          { type: "LBody", text, style: styles.cellHeading, gap: 4 },
        ] as const,
    ),
  ];
}

function panelHeight(sheet: Sheet, panel: Panel, width: number): number {
  const heights = pieces(panel).map(
    ({ text, style, gap }) => heightOf(sheet, text, style, width - 2 * padding) + gap,
  );
  return heights.reduce((a, b) => a + b, 2 * padding);
}

function boxed(
  sheet: Sheet,
  parent: Element,
  panel: Panel,
  { x, width }: Frame,
  y: number,
  height: number,
): void {
  artifact(sheet, () => {
    sheet.pdf.rect(x, y, width, height).fill(colours.tint);
    sheet.pdf.rect(x, y, width, 2.5).fill(sheet.colour);
  });
  sheet.pdf.y = y + padding;
  drawPieces(sheet, parent, panel, { x: x + padding, width: width - 2 * padding });
}

/** Panels longer than a page stand one after the other, over the whole width. */
function runningPanel(sheet: Sheet, parent: Element, panel: Panel): void {
  drawPieces(sheet, parent, panel, wholeWidth);
  sheet.pdf.y += 8;
}

function drawPieces(sheet: Sheet, parent: Element, panel: Panel, frame: Frame): void {
  const [texts, rows] = [pieces(panel).slice(0, 1 + panel.paragraphs.length), panel.rows];
  for (const piece of texts) drawPiece(sheet, parent, piece, frame);
  if (rows.length === 0) return;
  grouped(sheet, parent, "L", (list) => {
    const labelled = pieces({ title: "", paragraphs: [], rows }).slice(1);
    for (let i = 0; i < labelled.length; i += 2) {
      grouped(sheet, list, "LI", (item) => {
        for (const piece of labelled.slice(i, i + 2)) drawPiece(sheet, item, piece, frame);
      });
    }
  });
}

function drawPiece(sheet: Sheet, parent: Element, piece: Piece, frame: Frame): void {
  const { y } = sheet.pdf;
  tagged(sheet, parent, piece.type, () => {
    write(sheet, piece.text, piece.style, { ...frame, y });
  });
  sheet.pdf.y += piece.gap;
}

/** A remark in a frame of its own. */
export function notice(sheet: Sheet, parent: Element, text: string): void {
  const frame = { x: margins.left + padding + 3, width: textWidth - 2 * padding - 3 };
  const height = heightOf(sheet, text, styles.body, frame.width) + 2 * padding;
  keepTogether(sheet, height);
  const { y } = sheet.pdf;
  artifact(sheet, () => {
    sheet.pdf.rect(margins.left, y, textWidth, height).fill(colours.tint);
    sheet.pdf.rect(margins.left, y, 3, height).fill(colours.ink);
  });
  tagged(sheet, parent, "P", () => {
    write(sheet, text, styles.body, { ...frame, y: y + padding });
  });
  sheet.pdf.y = y + height + 10;
}

const personHeight = 34;

export function signaturesHeight(sheet: Sheet, { statement, persons }: Signatures): number {
  const rows = Math.ceil(persons.length / 2);
  return heightOf(sheet, statement, styles.term, textWidth) + rows * personHeight + 14;
}

/** Who answers for the document, two beside each other, and how it was signed. */
export function signatures(sheet: Sheet, parent: Element, block: Signatures): void {
  keepTogether(sheet, signaturesHeight(sheet, block));
  const top = sheet.pdf.y + 4;
  block.persons.forEach(({ name, title }, i) => {
    const x = margins.left + (i % 2) * ((textWidth + gutter) / 2);
    const y = top + Math.floor(i / 2) * personHeight;
    const frame = { x, width: (textWidth - gutter) / 2 };
    tagged(sheet, parent, "P", () => write(sheet, name, styles.strong, { ...frame, y }));
    const below = sheet.pdf.y;
    tagged(sheet, parent, "P", () => write(sheet, title, styles.term, { ...frame, y: below }));
  });
  sheet.pdf.y = top + Math.ceil(block.persons.length / 2) * personHeight;
  paragraph(sheet, parent, block.statement, styles.term);
}

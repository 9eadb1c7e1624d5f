import type { Signatures } from "./description.ts";
import { heightOf, keepTogether, margins, type Sheet, styles, textWidth, write } from "./sheet.ts";
import { tagged } from "./structure.ts";
import { paragraph } from "./text.ts";

const gutter = 14;
const width = (textWidth - gutter) / 2;

/** The height in points of all names and the statement below them. */
export function signaturesHeight(sheet: Sheet, { statement, persons }: Signatures): number {
  const statementHeight = heightOf(sheet, statement, styles.term, textWidth);
  return pairs(persons).reduce((height, pair) => height + pairHeight(sheet, pair), statementHeight);
}

/** Who answers for the document, two beside each other, and how it was signed. */
export function signatures(
  sheet: Sheet,
  parent: PDFKit.PDFStructureElement,
  block: Signatures,
): void {
  keepTogether(sheet, signaturesHeight(sheet, block));
  for (const pair of pairs(block.persons)) {
    const { y } = sheet.pdf;
    pair.forEach(({ name, title }, i) => {
      const frame = { x: margins.left + i * (width + gutter), width };
      tagged(sheet, parent, "P", () => write(sheet, name, styles.strong, { ...frame, y }));
      const below = sheet.pdf.y;
      tagged(sheet, parent, "P", () => write(sheet, title, styles.term, { ...frame, y: below }));
    });
    sheet.pdf.y = y + pairHeight(sheet, pair);
  }
  paragraph(sheet, parent, block.statement, styles.term);
}

type Person = Signatures["persons"][number];

function pairs(persons: readonly Person[]): readonly (readonly Person[])[] {
  return persons.flatMap((_, i) => (i % 2 === 0 ? [persons.slice(i, i + 2)] : []));
}

function pairHeight(sheet: Sheet, pair: readonly Person[]): number {
  const heights = pair.map(
    ({ name, title }) =>
      heightOf(sheet, name, styles.strong, width) + heightOf(sheet, title, styles.term, width),
  );
  return Math.max(...heights) + 5;
}

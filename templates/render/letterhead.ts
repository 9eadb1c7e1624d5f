import type { Arms } from "#functions/domain/arms.ts";
import { frameWords } from "#templates/wording/frame.ts";
import type { DocumentDescription } from "./description.ts";
import {
  colours,
  type Frame,
  heightOf,
  margins,
  pageSize,
  type Sheet,
  styles,
  textWidth,
  write,
  writeLine,
} from "./sheet.ts";
import { artifact, tagged } from "./structure.ts";
import { heading } from "./text.ts";

/** Characters that one side of a head or foot has room for. */
const longest = 80;
const top = 44;
/** What the arms have room in, points. */
const armsBox = { width: 60, height: 46 } as const;
const half = textWidth / 2 - 10;

/** The first page's head: whose document it is, what it is, its number and date; then its title. */
export function letterhead(sheet: Sheet, document: DocumentDescription): void {
  const { municipality, name, registrationNumber, date, title, titleLanguage, language } = document;
  const words = frameWords[language];
  band(sheet);
  const indent = arms(sheet, municipality.arms);
  const left = block(sheet, { x: margins.left + indent, width: half - indent }, [
    municipality.name,
    municipality.office,
  ]);
  const right = block(sheet, { x: margins.left + textWidth / 2 + 10, width: half }, [
    name,
    words.date(date),
    words.registrationNumber(registrationNumber),
  ]);
  sheet.pdf.y = Math.max(left, right, 100) + 18;
  heading(sheet, sheet.root, title, 1, titleLanguage);
  sheet.pdf.y += 4;
}

function band(sheet: Sheet): void {
  artifact(sheet, () => sheet.pdf.rect(0, 0, pageSize.width, 8).fill(sheet.colour));
}

/** Ornament, since the name stands beside it; gives how far the name moves in, points. */
function arms(sheet: Sheet, drawn: Arms | undefined): number {
  if (!drawn) return 0;
  const { pdf } = sheet;
  const scale = Math.min(armsBox.height / drawn.height, armsBox.width / drawn.width);
  artifact(sheet, () => {
    pdf.save().translate(margins.left, top).scale(scale);
    for (const { path, fill } of drawn.shapes) pdf.path(path).fill(fill);
    pdf.restore();
  });
  return drawn.width * scale + 10;
}

/** Lines below each other, the first in bold; gives where they end. */
function block(sheet: Sheet, { x, width }: Frame, lines: readonly string[]): number {
  let y = top;
  lines.forEach((text, i) => {
    const style = i === 0 ? styles.heading : styles.body;
    tagged(sheet, sheet.root, "P", () => write(sheet, text, style, { x, y, width }));
    y += heightOf(sheet, text, style, width);
  });
  return y;
}

/** On every page its number; on all but the first also what document it belongs to. */
export function headsAndFeet(sheet: Sheet, document: DocumentDescription): void {
  const { count } = sheet.pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    sheet.pdf.switchToPage(page);
    if (page > 0) runningHead(sheet, document);
    foot(sheet, document, frameWords[document.language].page(page + 1, count));
  }
}

function runningHead(sheet: Sheet, { municipality, name }: DocumentDescription): void {
  artifact(
    sheet,
    () => {
      const right = margins.left + textWidth;
      writeLine(sheet, shortened(municipality.name), styles.small, { x: margins.left, y: 36 });
      writeLine(sheet, shortened(name), styles.small, { x: right, y: 36, align: "right" });
    },
    { type: "Pagination", attached: ["Top"] },
  );
}

function foot(sheet: Sheet, document: DocumentDescription, pageNumber: string): void {
  const { registrationNumber, documentNumber, policyVersion, templateVersion, language } = document;
  const words = frameWords[language];
  const y = pageSize.height - 54;
  const right = margins.left + textWidth;
  artifact(
    sheet,
    () => {
      const line = sheet.pdf.moveTo(margins.left, y).lineTo(right, y).lineWidth(0.5);
      line.stroke(colours.line);
      const versions = words.versions(policyVersion, templateVersion);
      const own = documentNumber === undefined ? document.name : words.document(documentNumber);
      const number = `${shortened(registrationNumber, longest - own.length)}, ${own}`;
      writeLine(sheet, number, styles.small, { x: margins.left, y: y + 6 });
      writeLine(sheet, shortened(versions), styles.small, { x: margins.left, y: y + 18 });
      writeLine(sheet, pageNumber, styles.small, { x: right, y: y + 6, align: "right" });
    },
    { type: "Pagination", attached: ["Bottom"] },
  );
}

/** A head or foot is one line: what is too long for it is in full on the first page. */
function shortened(text: string, most = longest): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

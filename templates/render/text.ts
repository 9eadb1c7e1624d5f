import {
  type Frame,
  heightOf,
  keepTogether,
  lineHeight,
  type Sheet,
  type Style,
  spaceLeft,
  styles,
  wholeWidth,
  write,
  writeLine,
} from "./sheet.ts";
import { grouped, tagged } from "./structure.ts";

type Element = PDFKit.PDFStructureElement;

const paragraphGap = 7;
const listIndent = 20;
const itemGap = 3;

type Level = 1 | 2 | 3;

const headings = {
  1: { style: styles.title, above: 0, below: 4 },
  2: { style: styles.heading, above: 0, below: 4 },
  3: { style: styles.subheading, above: 2, below: 2 },
} as const;

/** A heading, with its language where that is not the document's. */
export function heading(
  sheet: Sheet,
  parent: Element,
  text: string,
  level: Level,
  language?: string,
): void {
  const { style, above, below } = headings[level];
  const y = sheet.pdf.y + above;
  const draw = () => write(sheet, text, style, { ...wholeWidth, y });
  tagged(sheet, parent, `H${level}`, draw, inLanguage(language));
  sheet.pdf.y += below;
}

function inLanguage(language: string | undefined): { readonly lang?: string } {
  return language === undefined ? {} : { lang: language };
}

/** Points from above the heading to what follows it. */
export function headingHeight(sheet: Sheet, text: string, level: Level): number {
  const { style, above, below } = headings[level];
  return above + heightOf(sheet, text, style, wholeWidth.width) + below;
}

type ParagraphFrame = Frame & {
  readonly signatures?: number;
  readonly language?: string | undefined;
};

/** Text on its own, with its language where that is not the document's; see `endWith` for signatures. */
export function paragraph(
  sheet: Sheet,
  parent: Element,
  text: string,
  style: Style = styles.body,
  { signatures = 0, language, ...frame }: ParagraphFrame = wholeWidth,
): void {
  startWell(sheet, text, style, frame.width);
  if (signatures > 0) endWith(sheet, text, style, signatures);
  const { y } = sheet.pdf;
  const draw = () => write(sheet, text, style, { ...frame, y });
  tagged(sheet, parent, "P", draw, inLanguage(language));
  sheet.pdf.y += paragraphGap;
}

/** Bullets, or numbers where the items are voted on one by one. */
export function list(
  sheet: Sheet,
  parent: Element,
  items: readonly string[],
  label: (index: number) => string,
  signatures = 0,
): void {
  grouped(sheet, parent, "L", (element) => {
    items.forEach((item, index) => {
      if (signatures > 0 && index === items.length - 1) {
        keepTogether(sheet, itemHeight(sheet, item) + paragraphGap + signatures);
      }
      listItem(sheet, element, label(index), item);
    });
  });
  sheet.pdf.y += paragraphGap - itemGap;
}

/** The height in points of all items. */
export function listHeight(sheet: Sheet, items: readonly string[]): number {
  return items.reduce((height, item) => height + itemHeight(sheet, item), 0);
}

function itemHeight(sheet: Sheet, item: string): number {
  return heightOf(sheet, item, styles.body, wholeWidth.width - listIndent) + itemGap;
}

function listItem(sheet: Sheet, parent: Element, label: string, text: string): void {
  const frame = { x: wholeWidth.x + listIndent, width: wholeWidth.width - listIndent };
  startWell(sheet, text, styles.body, frame.width);
  const { y } = sheet.pdf;
  grouped(sheet, parent, "LI", (item) => {
    tagged(sheet, item, "Lbl", () => {
      writeLine(sheet, label, styles.body, { x: wholeWidth.x + 4, y });
    });
    tagged(sheet, item, "LBody", () => write(sheet, text, styles.body, { ...frame, y }));
  });
  sheet.pdf.y += itemGap;
}

/** Turns the page, or ends it a line early, so that no single line stands alone on either. */
function startWell(sheet: Sheet, text: string, style: Style, width: number): void {
  const line = lineHeight(sheet, style);
  const lines = Math.round(heightOf(sheet, text, style, width) / line);
  const fitting = Math.floor((spaceLeft(sheet) + style.gap) / line);
  if (fitting >= lines) return;
  if (lines <= 3 || fitting < 2) keepTogether(sheet, lines * line);
  else if (lines - fitting === 1) sheet.pdf.page.margins.bottom += line;
}

/** Ends the page two lines early where the paragraph fits on it and the signatures below do not. */
function endWith(sheet: Sheet, text: string, style: Style, signatures: number): void {
  const height = heightOf(sheet, text, style, wholeWidth.width);
  const left = spaceLeft(sheet);
  if (height > left || height + paragraphGap + signatures <= left) return;
  sheet.pdf.page.margins.bottom += left - height + 2 * lineHeight(sheet, style);
}

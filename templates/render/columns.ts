import type { Table } from "./description.ts";
import { type Sheet, styles, widthOf } from "./sheet.ts";

/** Points at each side of a cell's text. */
export const cellPadding = 5;

/** What a column of figures gets where there is room, so that they do not crowd. */
const comfortable = 76;

type Need = { readonly least: number; readonly natural: number };

/**
 * Widths in points that sum to the frame's. Amounts get what keeps them on one line; what is left
 * goes to the texts, by how much each has to say.
 */
export function columnWidths(sheet: Sheet, table: Table, width: number): readonly number[] {
  const needs = table.columns.map((_, column) => needOf(sheet, table, column));
  const spare = width - sum(needs.map(({ least }) => least));
  if (spare < 0) return needs.map(({ least }) => (least * width) / (width - spare));
  const wishes = needs.map(({ least, natural }) => natural - least);
  const wished = sum(wishes);
  if (wished >= spare) {
    return needs.map(({ least }, i) => least + (spare * (wishes[i] ?? 0)) / wished);
  }
  return withRest(
    needs.map(({ natural }, i) => ({ natural, isText: table.columns[i]?.align === "left" })),
    width,
  );
}

type Share = { readonly natural: number; readonly isText: boolean };

/** What nobody needs makes figures comfortable, then goes to the texts; to all where there is none. */
function withRest(shares: readonly Share[], width: number): readonly number[] {
  const rest = width - sum(shares.map(({ natural }) => natural));
  const eased = shares.map(({ natural, isText }) =>
    isText ? natural : Math.max(natural, comfortable),
  );
  const left = width - sum(eased);
  const [widths, toShare] =
    left >= 0 ? [eased, left] : [shares.map(({ natural }) => natural), rest];
  const takes = shares.map(({ isText }) => isText || shares.every((each) => !each.isText));
  const taken = sum(widths.filter((_, i) => takes[i]));
  return widths.map((own, i) => (takes[i] ? own + (toShare * own) / taken : own));
}

function needOf(sheet: Sheet, { columns, rows, sum: total }: Table, column: number): Need {
  const { title = "", align = "left" } = columns[column] ?? {};
  const texts = [...rows, ...(total ? [total] : [])].map((row) => row[column] ?? "");
  const lines = texts.flatMap((text) => text.split("\n"));
  const inOneLine = Math.max(0, ...lines.map((text) => widthOf(sheet, text, styles.cellHeading)));
  const longestWord = Math.max(0, ...wordWidths(sheet, [title, ...texts]));
  const least = align === "right" ? Math.max(inOneLine, longestWord) : longestWord;
  const natural = Math.max(inOneLine, widthOf(sheet, title, styles.cellHeading));
  const padding = 2 * cellPadding + 1;
  return { least: Math.min(least, 160) + padding, natural: Math.min(natural, 420) + padding };
}

function wordWidths(sheet: Sheet, texts: readonly string[]): readonly number[] {
  const words = new Set(texts.flatMap((text) => text.split(/[ \n]/)));
  return Array.from(words, (word) => widthOf(sheet, word, styles.cellHeading));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

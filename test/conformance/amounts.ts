import { ore } from "#functions/domain/money.ts";
import { kronor, kronorAndOre } from "#templates/wording/amounts.ts";
import { sek } from "#templates/wording/en.ts";
import type { Template } from "./issued.ts";
import { branchesOf, fieldsOf, itemOf, oreFormat, type Shape, shapeOf } from "./shape.ts";

/** An amount of the data in öre, and where it stands: `rows.0.amount`. */
export type Amount = { readonly at: string; readonly amount: number };

/** Every amount that the document must tell; what sums are rounded to is told in words. */
export function amountsToTell({ schema }: Template, data: unknown): readonly Amount[] {
  return amountsIn(shapeOf(schema), data).filter(
    ({ amount, at }) => amount !== 0 && !at.endsWith("terms.roundingUnit"),
  );
}

/** Every amount in data of that shape. */
function amountsIn(shape: Shape, data: unknown, at = ""): readonly Amount[] {
  if (shape.format === oreFormat) return typeof data === "number" ? [{ at, amount: data }] : [];
  if (typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) {
    return data.flatMap((item, i) => amountsIn(itemOf(shape), item, `${at}.${i}`));
  }
  const branch = branchesOf(shape).find((one) => isOf(one, data));
  const fields = fieldsOf(branch ?? shape);
  return fields.flatMap(([name, field]) =>
    amountsIn(field, Reflect.get(data, name), at === "" ? name : `${at}.${name}`),
  );
}

/** Whether the data is of that branch, by the fields that can have but one value. */
function isOf(branch: Shape, data: object): boolean {
  return fieldsOf(branch).every(
    ([name, field]) => field.const === undefined || Reflect.get(data, name) === field.const,
  );
}

/**
 * Tells whether a document shows an amount: alone in its cell, or with its unit in a text. A table
 * shows öre for all or none; what is taken away is told in words, without a sign.
 */
export function shownIn(texts: readonly string[]): (amount: number) => boolean {
  const read = texts.map(plainSpaced);
  const cells = new Set(read.map(withoutSpaces));
  const prose = read.join("\n");
  return (amount) =>
    [ore(amount), ore(Math.abs(amount))]
      .flatMap((told) => [kronor(told), kronorAndOre(told), sek(told), `${sek(told)}.00`])
      .map(plainSpaced)
      .some((text) => isIn(cells, text) || isSaid(prose, text));
}

/** Alone in its cell, with or without its unit, and over several lines where the cell is narrow. */
function isIn(cells: ReadonlySet<string>, text: string): boolean {
  const figures = text.replace(/ kr$|SEK /, "");
  return cells.has(withoutSpaces(figures)) || cells.has(withoutSpaces(text));
}

function withoutSpaces(text: string): string {
  return text.replaceAll(" ", "");
}

/** `1 500 kr` is not said by `21 500 kr`. */
function isSaid(prose: string, text: string): boolean {
  for (let i = prose.indexOf(text); i >= 0; i = prose.indexOf(text, i + 1)) {
    if (!/\d/.test(prose[i - 1] ?? "")) return true;
  }
  return false;
}

function plainSpaced(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

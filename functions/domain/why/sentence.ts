import { type Exact, exact, exactly, isDecimal, isExact, sumOf, toOre, zero } from "../fraction.ts";
import { negated, type Ore } from "../money.ts";
import { inKronor } from "../repayment-of-case/amounts.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { placeOf } from "./address.ts";
import type { Figure } from "./figure.ts";
import type { InputName } from "./rules.ts";

const inPercent = new Intl.NumberFormat("sv-SE", { style: "percent", maximumFractionDigits: 10 });

/** The year of what concerns them all. */
export const allYears = "alla år";

/** A figure, ready to be put into words. */
export type Told = {
  readonly figure: Figure;
  readonly year: string;
  /** The board that it is of, and the cost line. */
  readonly board: string;
  readonly line: string;
  readonly kind: "plan" | "outcome" | "correction";
};

export function told(figure: Figure, names: Names): Told {
  const place = placeOf(figure.address);
  if (!place) throw new Error(`Not the address of a figure: ${figure.address}`);
  const { year, of, kind } = place;
  return {
    figure,
    kind,
    year: year === undefined ? allYears : String(year),
    board: of === undefined ? "Nämnderna tillsammans" : names.board(of),
    line: of === undefined ? "" : names.line(of),
  };
}

/** Exact öre in kronor, to the nearest öre. */
export function kr(amount: Exact | Ore): string {
  return inKronor(toOre(exactly(amount)));
}

/** As `kr`, without a sign. */
export function size(amount: Exact | Ore): string {
  const whole = toOre(exactly(amount));
  return inKronor(whole < 0 ? negated(whole) : whole);
}

export function percent(decimal: string): string {
  return inPercent.format(Number(decimal));
}

export function isBelowZero(amount: Exact): boolean {
  return exactly(amount).compare(zero) < 0;
}

/** The inputs of that name, added; zero where there are none. */
export function summed({ figure }: Told, name: InputName): Exact {
  return exact(sumOf(numbersOf({ figure }, name).map(exactly)));
}

/** The first input of that name as it stands; undefined where there is none. */
export function textOf({ figure }: Pick<Told, "figure">, name: InputName): string | undefined {
  return figure.inputs.find((input) => input.name === name)?.value;
}

export function has({ figure }: Pick<Told, "figure">, name: InputName): boolean {
  return figure.inputs.some((input) => input.name === name);
}

function numbersOf({ figure }: Pick<Told, "figure">, name: InputName) {
  return figure.inputs
    .filter((input) => input.name === name)
    .map(({ value }) => value)
    .filter((value) => isExact(value) || isDecimal(value));
}

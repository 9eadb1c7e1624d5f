import type { Ore } from "#functions/domain/money.ts";
import { hardSpace, minusSign, wholeNumber } from "./numbers.ts";

const oreInKrona = 100;

/** An amount in kronor with its unit, öre only where there are any: `4 500 000 kr`, `0,50 kr`. */
export function kronor(amount: Ore): string {
  return `${figures(amount, hasOre(amount))}${hardSpace}kr`;
}

/** An amount in kronor and öre with its unit: `1 234 567,50 kr`. */
export function kronorAndOre(amount: Ore): string {
  return `${figures(amount, true)}${hardSpace}kr`;
}

/** Amounts as a table shows them: no unit, and öre for all or for none. */
export function tableOfKronor(rows: readonly (readonly Ore[])[]): readonly (readonly string[])[] {
  const withOre = rows.some((row) => row.some(hasOre));
  return rows.map((row) => row.map((amount) => figures(amount, withOre)));
}

/** Units for amounts at a glance: thousands and millions of kronor. */

/** Amounts in öre that stand below or beside each other: with öre in all when one has any. */
export function kronorAlike(amounts: readonly Ore[]): readonly string[] {
  return amounts.map(amounts.some(hasOre) ? kronorAndOre : kronor);
}

export type Unit = "tkr" | "mnkr";

const units = {
  tkr: { kronor: 1_000, decimals: 1 },
  mnkr: { kronor: 1_000_000, decimals: 2 },
} as const satisfies Record<Unit, object>;

/** The unit that tells the largest of the amounts in few figures: millions from one million on. */
export function unitFor(amounts: readonly Ore[]): Unit {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  return largest >= units.mnkr.kronor * oreInKrona ? "mnkr" : "tkr";
}

/** The figures alone, rounded half away from zero: `1 234,5`, `4,25`. */
export function inUnit(amount: Ore, unit: Unit): string {
  const { kronor: size, decimals } = units[unit];
  return rounded(amount, size * oreInKrona, decimals);
}

/** The same with the unit: `4,25 mnkr`. */
export function kronorIn(amount: Ore, unit: Unit): string {
  return `${inUnit(amount, unit)}${hardSpace}${unit}`;
}

/** Thousands of kronor, rounded half away from zero to one decimal: `1 234,5 tkr`. */
export function tkr(amount: Ore): string {
  return kronorIn(amount, "tkr");
}

/** Millions of kronor, rounded half away from zero to two decimals: `4,25 mnkr`. */
export function mnkr(amount: Ore): string {
  return kronorIn(amount, "mnkr");
}

function hasOre(amount: Ore): boolean {
  return amount % oreInKrona !== 0;
}

function figures(amount: Ore, withOre: boolean): string {
  const positive = Math.abs(amount);
  const whole = wholeNumber(Math.floor(positive / oreInKrona));
  const ore = withOre ? `,${String(positive % oreInKrona).padStart(2, "0")}` : "";
  return `${amount < 0 ? minusSign : ""}${whole}${ore}`;
}

/** A fraction of a unit of that many öre, without trailing zeros. */
function rounded(amount: Ore, unit: number, decimals: number): string {
  const scale = 10 ** decimals;
  const steps = Math.round(Math.abs(amount) / (unit / scale));
  const fraction = String(steps % scale)
    .padStart(decimals, "0")
    .replace(/0+$/, "");
  const sign = amount < 0 && steps > 0 ? minusSign : "";
  return `${sign}${wholeNumber(Math.floor(steps / scale))}${fraction && `,${fraction}`}`;
}

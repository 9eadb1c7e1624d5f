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

/** Thousands of kronor, rounded half away from zero to one decimal: `1 234,5 tkr`. */
export function tkr(amount: Ore): string {
  return `${rounded(amount, 1_000 * oreInKrona, 1)}${hardSpace}tkr`;
}

/** Millions of kronor, rounded half away from zero to two decimals: `4,25 mnkr`. */
export function mnkr(amount: Ore): string {
  return `${rounded(amount, 1_000_000 * oreInKrona, 2)}${hardSpace}mnkr`;
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

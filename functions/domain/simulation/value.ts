import { exactly, type Fraction, one, type Share, sumOf, toOre } from "../fraction.ts";
import { noMoney, type Ore, plus } from "../money.ts";

/** What falls due in a year, öre. */
export type YearAmount = { readonly year: number; readonly amount: Ore };

/**
 * What the amounts (öre) are worth at the end of the given year, at the internal rate of interest of
 * a year (*internränta*), rounded to öre. Only for comparing: what falls due is never discounted.
 */
export function presentValue(amounts: readonly YearAmount[], at: number, rate: Share): Ore {
  const growth = one.add(exactly(rate));
  return toOre(
    sumOf(amounts.map(({ year, amount }) => exactly(amount).div(power(growth, year - at)))),
  );
}

function power(base: Fraction, times: number): Fraction {
  return Array.from({ length: times }).reduce<Fraction>((product) => product.mul(base), one);
}

/** The year in which what is returned, cumulated, reaches the grant (öre); null when it never does. */
export function paybackYear(amounts: readonly YearAmount[], grant: Ore): number | null {
  let returned: Ore = noMoney;
  for (const { year, amount } of amounts.toSorted((a, b) => a.year - b.year)) {
    returned = plus(returned, amount);
    if (returned >= grant) return year;
  }
  return null;
}

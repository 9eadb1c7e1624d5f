import type { Case } from "#functions/domain/case.ts";
import {
  type CalendarDate,
  calendarDate,
  isCalendarDate,
  yearOf,
} from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { factor } from "#functions/domain/fraction.ts";
import { kronor, type Ore } from "#functions/domain/money.ts";
import type { ActName } from "#functions/process/acts.ts";

/** What a sample fits: the day, what is applied for, and the case where there is one. */
export type At = {
  readonly today: CalendarDate;
  /** What is applied for and granted, öre. */
  readonly amount: Ore;
  readonly case?: Case | undefined;
};

/** For each act, what a person or the workflow may say in the case as it stands. */
export type Samples<A extends ActName> = { readonly [K in A]: (at: At) => FormOf<K> };

/** The first day of the month after the date. */
export function firstOfNextMonth(date: CalendarDate): CalendarDate {
  const [year = 0, month = 0] = date.split("-").map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return calendarDate(`${next[0]}-${String(next[1]).padStart(2, "0")}-01`);
}

/** The same day so many years later; the 28th of February for a 29th that the year does not have. */
export function yearsLater(date: CalendarDate, years: number): CalendarDate {
  const year = yearOf(date) + years;
  const same = `${year}${date.slice(4)}`;
  return isCalendarDate(same) ? same : calendarDate(`${year}-02-28`);
}

export function yearsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Repayment begins the year after the investment phase and runs for five years. */
export function repaymentYears({ today, case: c }: At): readonly number[] {
  const end = c?.finished?.on ?? c?.grant?.to ?? yearsLater(today, 2);
  return yearsFrom(yearOf(end) + 1, 5);
}

/** Costs and needs rise by three and by one per cent a year from the price level year. */
export const priceLevelYear = 2025;

export function driverOf(year: number) {
  return factor((1.01 ** (year - priceLevelYear)).toFixed(4));
}

/** What is left of a cost (öre in the price level year) that need and prices have raised: `0.9`. */
export function costAt(baseline: Ore, year: number, left: number): Ore {
  const raised = baseline * 1.01 ** (year - priceLevelYear) * 1.03 ** (year - priceLevelYear);
  return kronor(Math.round((raised * left) / 100));
}

/** The city's own uprating, published before the date; its latest years are preliminary. */
export function uprating(today: CalendarDate): FormOf<"adopt-actuals">["index"] {
  return {
    edition: `Stadens uppräkning, budget ${yearOf(today)}`,
    published: calendarDate(`${yearOf(today) - 1}-11-20`),
    levels: yearsFrom(priceLevelYear, 30).map((year) => ({
      year,
      level: factor((1.03 ** (year - priceLevelYear)).toFixed(4)),
      preliminary: year >= yearOf(today),
    })),
  };
}

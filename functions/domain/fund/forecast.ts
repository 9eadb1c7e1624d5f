import { type CalendarDate, yearOf } from "../dates.ts";
import { exactly, sumOf, toOre } from "../fraction.ts";
import { noMoney, type Ore, plus, sum } from "../money.ts";
import type { Course, CourseName, Outlook } from "../outlook.ts";
import type { Coming } from "./coming.ts";

/** Free capital at the end of a year, öre, if things go that way. */
export type ForecastYear = { readonly year: number } & Readonly<Record<CourseName, Ore>>;

export type Forecast = {
  readonly from: CalendarDate;
  /** Free capital today, öre. */
  readonly free: Ore;
  /** Planned for years not adopted, in all, öre. */
  readonly planned: Ore;
  readonly years: readonly ForecastYear[];
  /** Granted cases that have no plan yet: nothing is foreseen of them. */
  readonly withoutPlan: { readonly cases: number; readonly granted: Ore };
  /** The factors that it was foreseen with; null in a fund without repayment. */
  readonly outlook: Outlook | null;
};

const yearsAhead = 10;
/** A year's return is free when its closing is adopted, the year after. */
const adoptedAfter = 1;

export type ForecastFacts = {
  readonly today: CalendarDate;
  readonly free: Ore;
  readonly coming: readonly Coming[];
  readonly outlook: Outlook | null;
};

/**
 * Free capital (öre) at this year's end and the nine that follow: today's, and what is planned to
 * return, as the outlook's dated factors realise and delay it. What is reserved is taken to be used,
 * and no new grant or capital is foreseen. Nothing is foreseen without an outlook. Rounded once.
 */
export function forecastOf({ today, free, coming, outlook }: ForecastFacts): Forecast {
  const planned = coming.flatMap(({ years = [] }) => years);
  const unplanned = coming.filter(({ years }) => years === undefined);
  const firstYear = yearOf(today);
  const freeBy = (year: number, course: Course): Ore => {
    const late = adoptedAfter + course.yearsLate;
    const returned = planned.filter((row) => row.year + late <= year);
    const parts = returned.map(({ amount }) => exactly(amount).mul(exactly(course.realised)));
    return plus(free, toOre(sumOf(parts)));
  };
  const years = Array.from({ length: yearsAhead }, (_, i) => firstYear + i);
  return {
    from: today,
    free,
    planned: outlook ? sum(planned.map(({ amount }) => amount)) : noMoney,
    years: outlook ? years.map((year) => ({ year, ...eachCourse(outlook, year, freeBy) })) : [],
    withoutPlan: {
      cases: outlook ? unplanned.length : 0,
      granted: outlook ? sum(unplanned.map(({ granted }) => granted)) : noMoney,
    },
    outlook,
  };
}

function eachCourse(
  outlook: Outlook,
  year: number,
  freeBy: (year: number, course: Course) => Ore,
): Record<CourseName, Ore> {
  return {
    low: freeBy(year, outlook.low),
    expected: freeBy(year, outlook.expected),
    high: freeBy(year, outlook.high),
  };
}

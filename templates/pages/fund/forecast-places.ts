import type { ForecastYear } from "#functions/domain/fund/forecast.ts";
import { type Ore, ore } from "#functions/domain/money.ts";
import { courses } from "#functions/domain/outlook.ts";
import { courseNames } from "#templates/wording/names.ts";

/** The diagram's own units. */
export const size = { width: 720, height: 300 };
export const plot = { left: 92, right: 640, top: 16, bottom: 262 };
const lineHeight = 16;

/** From amounts and years to places; the amounts between the least and the most fill the height. */
export function scales(years: readonly ForecastYear[]) {
  const amounts = years.flatMap((each) => courses.map((course) => each[course]));
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const span = Math.max(most - least, 1);
  const rounded = (place: number) => Math.round(place * 10) / 10;
  return {
    x: (i: number) =>
      rounded(plot.left + ((plot.right - plot.left) * i) / Math.max(years.length - 1, 1)),
    y: (amount: Ore) => rounded(plot.bottom - ((plot.bottom - plot.top) * (amount - least)) / span),
    ticks: [...new Set([least, Math.round((least + most) / 2), most])].map(ore),
  };
}

/** The courses' names at the ends of their lines, moved apart where the lines meet. */
export function endNames(last: ForecastYear | undefined, y: (amount: Ore) => number) {
  if (!last) return [];
  const names = courses
    .map((course) => ({ name: courseNames[course], y: y(last[course]) }))
    .toSorted((a, b) => b.y - a.y);
  let below = Number.POSITIVE_INFINITY;
  return names.map(({ name, y: wanted }) => {
    below = Math.min(wanted, below - lineHeight);
    return { name, y: below };
  });
}

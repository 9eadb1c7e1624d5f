import type { Levels, Line, LineCost } from "./seven-steps.ts";
import { type Draw, oneOf } from "./tried.ts";

const first = 2025;
const yearly = [1.03, 1.028, 1.034];

/** One of three editions of the city's uprating, by year. */
export function levelsBy(whim: number): Levels {
  const growth = oneOf(yearly, whim) ?? 1;
  const years = Array.from({ length: 40 }, (_, i) => first + i);
  return new Map(years.map((year) => [year, (growth ** (year - first)).toFixed(4)]));
}

/** The edition as a form has it. */
export function levelsOf(levels: Levels) {
  return {
    edition: "Stadens uppräkning",
    published: "2025-11-20",
    levels: [...levels].map(([year, level]) => ({ year, level, preliminary: false })),
  };
}

/** What is left of a line's cost: from a large saving to none at all. */
const left = [0.8, 0.93, 0.985, 0.96, 1.04];

/** What each line is expected to cost, öre, as needs and prices rise. */
export function expectedOf(
  lines: readonly Line[],
  years: readonly number[],
  { pick, part }: Draw,
): readonly LineCost[] {
  return lines.flatMap(({ id, baseline: [before = 0] }, i) =>
    years.map((year) => {
      const since = year - first;
      const share = (oneOf(left, pick + i + year) ?? 1) + part / 100_000;
      const cost = Math.round(before * 1.0403 ** since * share);
      return { costLine: id, year, driver: (1.01 ** since).toFixed(4), cost };
    }),
  );
}

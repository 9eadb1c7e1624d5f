import { type Case, type ExpectedYear, planFor } from "../case.ts";
import { exactly, toOre } from "../fraction.ts";
import type { Ore } from "../money.ts";
import { reportedOf } from "./costs.ts";

/**
 * What the years to come are expected to cost (öre) if each line goes on deviating as it did in the
 * adopted year: its planned cost, raised or lowered in the same proportion. Empty when every line
 * cost what was planned, or no year remains.
 */
export function expectedIfItGoesOn(c: Case, year: number): readonly ExpectedYear[] {
  const { expected } = planFor(c, year);
  const planned = new Map(expected.filter((e) => e.year === year).map((e) => [e.costLine, e.cost]));
  const actual = new Map(
    c.actuals
      .filter((a) => a.year === year)
      .flatMap((a) => reportedOf(a).lines.map(({ costLine, cost }) => [costLine, cost])),
  );
  const coming = expected.filter((e) => e.year > year);
  const anew = coming.map((e) => ({
    ...e,
    cost: inProportion(e.cost, planned.get(e.costLine), actual.get(e.costLine)),
  }));
  return anew.some(({ cost }, i) => cost !== coming[i]?.cost) ? anew : [];
}

function inProportion(cost: Ore, planned: Ore | undefined, actual: Ore | undefined): Ore {
  if (planned === undefined || actual === undefined || planned === 0) return cost;
  return toOre(exactly(cost).mul(exactly(actual)).div(exactly(planned)));
}

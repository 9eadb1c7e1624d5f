import { atLeastZero, type Exact, exact, exactly, flooredTo, one, zero } from "../fraction.ts";
import { negated, type Ore, ore } from "../money.ts";
import type { Course } from "../outlook.ts";
import type { PlannedYear } from "./planned-year.ts";

/** How the cost of a line in a year came about from what is planned and how it goes. */
export type RealisedEffect = {
  readonly rule: "realised-effect";
  readonly year: number;
  readonly line: string;
  readonly reference: Exact;
  /** The planned reduction that comes this year: that of `yearsLate` years before. */
  readonly reduction: Exact;
  readonly realised: Course["realised"];
  readonly yearsLate: number;
  readonly increase: Exact;
  /** `reference` × (1 − `realised` × `reduction`, at most 1) + `increase`, up to whole öre. */
  readonly cost: Ore;
};

/**
 * What a line costs each year on a course. The effect is realised on the reduction, not on the
 * cost: the planned share of the reduction comes true, so many years late, in the prices and with
 * the need of the year in which it comes. A planned increase comes whatever the course, and no line
 * costs less than nothing.
 */
export function realisedEffects(
  line: string,
  planned: readonly PlannedYear[],
  { realised, yearsLate }: Course,
): readonly RealisedEffect[] {
  return planned.map(({ year, reference, increase }) => {
    const comes = planned.find((each) => each.year === year - yearsLate);
    const reduction = comes?.reduction ?? zero;
    const left = atLeastZero(one.sub(exactly(realised).mul(reduction)));
    const cost = reference.mul(left).add(increase);
    return {
      rule: "realised-effect",
      year,
      line,
      reference: exact(reference),
      reduction: exact(reduction),
      realised,
      yearsLate,
      increase: exact(increase),
      // upwards, so that no saving comes of rounding
      cost: negated(flooredTo(cost.neg(), ore(1))),
    };
  });
}

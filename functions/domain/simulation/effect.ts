import {
  atLeastZero,
  type Exact,
  exact,
  exactly,
  type Factor,
  type Fraction,
  flooredTo,
  one,
  zero,
} from "../fraction.ts";
import { negated, type Ore, ore } from "../money.ts";
import type { Course } from "../outlook.ts";
import { baselineOf } from "../repayment/cost-line.ts";
import { type IndexSeries, indexFactor } from "../repayment/index-series.ts";
import type { SimulatedLine } from "./request.ts";

/** What is planned of a line in a year: exact öre in the year's prices. */
export type PlannedYear = {
  readonly year: number;
  /** What it would cost without the measure; zero where that is not known, and no plan is made. */
  readonly reference: Fraction;
  /** How much less it is to cost, as a share of the reference from 0 to 1. */
  readonly reduction: Fraction;
  /** How much more it is to cost in a year that is planned to cost more. */
  readonly increase: Fraction;
};

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

/** The years that a line names, or all where it expects the same of each. */
export function yearsNamed({ expected }: SimulatedLine, all: readonly number[]): readonly number[] {
  return expected.kind === "reduction" ? all : expected.years.map(({ year }) => year);
}

/** What is planned of a line in each of its years. */
export function plannedYears(
  line: SimulatedLine,
  index: IndexSeries,
  years: readonly number[],
): readonly PlannedYear[] {
  const { expected } = line;
  const at = (year: number) => atLeastZero(referenceOf(line, index, year) ?? zero);
  switch (expected.kind) {
    case "reduction":
      return years.map((year) => reducedBy(year, at(year), exactly(expected.share)));
    case "reduction-by-year":
      return expected.years.map(({ year, share }) => reducedBy(year, at(year), exactly(share)));
    case "cost":
      return expected.years.map(({ year, cost }) => costing(year, at(year), exactly(cost)));
  }
}

/** What the line would cost in the year without the measure; undefined where that is not known. */
export function referenceOf(
  { baseline, decidedSavings, priceLevelYear, driver }: SimulatedLine,
  index: IndexSeries,
  year: number,
): Fraction | undefined {
  const need = driverIn(driver, year);
  const prices = indexFactor(index, priceLevelYear, year);
  return (
    need && prices && baselineOf({ years: baseline, decidedSavings }).mul(exactly(need)).mul(prices)
  );
}

export function driverIn(driver: SimulatedLine["driver"], year: number): Factor | undefined {
  return driver.kind === "constant"
    ? driver.factor
    : driver.years.find((each) => each.year === year)?.factor;
}

function reducedBy(year: number, reference: Fraction, reduction: Fraction): PlannedYear {
  return { year, reference, reduction, increase: zero };
}

function costing(year: number, reference: Fraction, cost: Fraction): PlannedYear {
  const less = atLeastZero(reference.sub(cost));
  return {
    year,
    reference,
    reduction: less.equals(zero) ? zero : less.div(reference),
    increase: atLeastZero(cost.sub(reference)),
  };
}

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
    return {
      rule: "realised-effect",
      year,
      line,
      reference: exact(reference),
      reduction: exact(reduction),
      realised,
      yearsLate,
      increase: exact(increase),
      cost: upToOre(reference.mul(left).add(increase)),
    };
  });
}

/** Upwards, so that no saving comes of rounding. */
function upToOre(cost: Fraction): Ore {
  return negated(flooredTo(cost.neg(), ore(1)));
}

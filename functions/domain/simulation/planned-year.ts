import { atLeastZero, exactly, type Factor, type Fraction, zero } from "../fraction.ts";
import { baselineOf } from "../repayment/cost-line.ts";
import { type IndexSeries, indexFactor } from "../repayment/index-series.ts";
import type { SimulatedLine } from "./simulated-line.ts";

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

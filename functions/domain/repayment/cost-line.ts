import {
  exactly,
  type Factor,
  type Fraction,
  type Share,
  sumOf,
  wholeNumber,
} from "#functions/domain/fraction.ts";
import { minus, type Ore } from "#functions/domain/money.ts";

/** A value a year, by the year's four digits. */
export type ByYear<T> = Readonly<Record<string, T>>;

/** What a line cost before the measure, öre in the price level of the line's price level year. */
export interface Baseline {
  readonly years: readonly {
    readonly year: number;
    readonly cost: Ore;
    readonly earmarkedGrants: Ore;
  }[];
  /** Savings demands already decided, öre a year: they would have lowered the cost anyhow. */
  readonly decidedSavings: Ore;
}

/**
 * A cost that the measure is meant to lower: one board, one account string (*kontering*), one
 * target group.
 */
export interface CostLine {
  readonly id: string;
  readonly board: string;
  readonly account: string;
  readonly targetGroup: string;
  /** The first and last year in which the line can save. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Years in between that are not followed up, since the case was let go when they came. */
  readonly skips?: readonly number[];
  readonly priceLevelYear: number;
  readonly baseline: Baseline;
  /** The exogenous need of a year against that of the baseline years, where 1 is unchanged. */
  readonly driver: ByYear<Factor>;
  /** The part of the reduction that the measure caused. */
  readonly attribution: Share;
  /** The running cost of the method, öre in the price level of the year itself. */
  readonly runningCost: ByYear<Ore>;
}

/**
 * The baseline of a line in öre: the mean of its years net of earmarked state grants, lowered by
 * savings demands already decided. Needs at least one year.
 */
export function baselineOf({ years, decidedSavings }: Baseline): Fraction {
  const net = sumOf(years.map((year) => exactly(minus(year.cost, year.earmarkedGrants))));
  return net.div(wholeNumber(years.length)).sub(decidedSavings);
}

const costStatuses = ["expected", "preliminary", "adopted"] as const;
export type CostStatus = (typeof costStatuses)[number];

/** What one line cost, or is expected to cost, in one year: öre in the price level of that year. */
export interface LineCost {
  readonly line: string;
  readonly year: number;
  readonly cost: Ore;
  readonly status: CostStatus;
}

/** The least certain of them; `adopted` when there is none to wait for. */
export function leastCertain(statuses: readonly CostStatus[]): CostStatus {
  return costStatuses.find((status) => statuses.includes(status)) ?? "adopted";
}

import type { Ore } from "#functions/domain/money.ts";
import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import type { CostLine, LineCost } from "./cost-line.ts";
import type { Exempt } from "./exempt.ts";
import type { IndexSeries } from "./index-series.ts";
import type { Part } from "./parts.ts";
import type { Split } from "./split.ts";
import type { Succession } from "./succession.ts";

/** All that a repayment is computed from. Amounts in öre; every list may come in any order. */
export interface RepaymentInput {
  /** The policy frozen on the case at its decision. */
  readonly policy: RepaymentPolicy;
  readonly grant: Ore;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly lines: readonly CostLine[];
  /** One for each line and year that it runs: expected for a plan, adopted after a closing. */
  readonly costs: readonly LineCost[];
  readonly index: IndexSeries;
  readonly split: Split;
  /** What a board already has to make good when the first year begins; zero or more. */
  readonly openingDeficits: readonly Part[];
  /** What need not be returned; it is computed all the same, and told beside what is due. */
  readonly exemptions: readonly Exempt[];
  /** The boards that take over from others; years before stay as they were. */
  readonly successions: readonly Succession[];
}

type Years = Pick<RepaymentInput, "firstYear" | "lastYear">;

export function yearsOf({ firstYear, lastYear }: Years): readonly number[] {
  const years: number[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) years.push(year);
  return years;
}

/** Whether the line runs in that year of the repayment. */
export function runsIn(line: LineYears, year: number, years: Years): boolean {
  return runs(year, line) && runs(year, years) && line.skips?.includes(year) !== true;
}

type LineYears = Pick<CostLine, keyof Years | "skips">;

function runs(year: number, { firstYear, lastYear }: Years): boolean {
  return firstYear <= year && year <= lastYear;
}

/** The years of the repayment in which a line runs. */
export function yearsOfLine(line: LineYears, years: Years): readonly number[] {
  const own = yearsOf({
    firstYear: Math.max(line.firstYear, years.firstYear),
    lastYear: Math.min(line.lastYear, years.lastYear),
  });
  const { skips } = line;
  return skips === undefined ? own : own.filter((year) => !skips.includes(year));
}

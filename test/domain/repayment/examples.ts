import { calendarDate } from "#functions/domain/dates.ts";
import { factor, share } from "#functions/domain/fraction.ts";
import { kronor, mnkr, noMoney, type Ore } from "#functions/domain/money.ts";
import type {
  RepaymentComputation,
  RepaymentFigures,
} from "#functions/domain/repayment/computation.ts";
import { computeFigures, computeRepayment } from "#functions/domain/repayment/compute-repayment.ts";
import type { CostLine, CostStatus, LineCost } from "#functions/domain/repayment/cost-line.ts";
import type { IndexSeries } from "#functions/domain/repayment/index-series.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import { addParts, type Parts } from "#functions/domain/repayment/parts.ts";
import { type RepaymentPolicy, repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";

/** The plainest policy there is: everything is returned, nothing is held back. */
export const plainPolicy: RepaymentPolicy = repaymentPolicySchema.parse({
  share: "1",
  index: "nominal",
  netOfRunningCost: false,
  deficitCarry: true,
  roundingUnit: kronor(1000),
  cap: "none",
  minimumAmount: 0,
  dueBasis: "actual",
  exemption: { yearsAfterInvestment: 2, when: { test: "no-attributed-saving" } },
  maximumYears: 30,
});

export const firstYear = 2027;

/** The same value every year, for more years than any example runs. */
export function everyYear<T>(value: T): Record<string, T> {
  return Object.fromEntries(Array.from({ length: 40 }, (_, i) => [String(firstYear + i), value]));
}

/** A line that cost 10 mnkr in each of two baseline years, in the prices of 2025. */
export function aLine(id: string, board: string, change: Partial<CostLine> = {}): CostLine {
  return {
    id,
    board,
    account: "5310-7420",
    targetGroup: "Barn 6–12 år",
    firstYear,
    lastYear: firstYear + 39,
    priceLevelYear: 2025,
    baseline: baselineKr(10_000_000, 10_000_000),
    driver: everyYear(factor("1")),
    attribution: share("1"),
    runningCost: {},
    ...change,
  };
}

export function baselineKr(...costs: readonly number[]): CostLine["baseline"] {
  const years = costs.map((cost, i) => ({
    year: 2025 - i,
    cost: kronor(cost),
    earmarkedGrants: noMoney,
  }));
  return { years, decidedSavings: noMoney };
}

/** What a line cost from the first year on, kr. */
export function costKr(
  line: string,
  costs: readonly number[],
  status: CostStatus = "expected",
): readonly LineCost[] {
  return costs.map((cost, i) => ({ line, year: firstYear + i, cost: kronor(cost), status }));
}

/** What a line of 10 mnkr cost when it saved these thousands of kronor, year by year. */
export function savingTkr(
  line: string,
  savings: readonly number[],
  status: CostStatus = "expected",
): readonly LineCost[] {
  return costKr(
    line,
    savings.map((saving) => 10_000_000 - saving * 1000),
    status,
  );
}

/** One board with one line that saves 500 tkr in each of two years, with 5 mnkr granted. */
export function anInput(change: Partial<RepaymentInput> = {}): RepaymentInput {
  return {
    policy: plainPolicy,
    grant: mnkr(5),
    firstYear,
    lastYear: firstYear + 1,
    lines: [aLine("placeringar", "social")],
    costs: savingTkr("placeringar", [500, 500]),
    index: { kind: "nominal" },
    split: "each-its-own",
    openingDeficits: [],
    exemptions: [],
    successions: [],
    ...change,
  };
}

/** Levels by year; those from the given year on are preliminary. */
export function pkv(
  levels: Readonly<Record<string, string>>,
  preliminaryFrom = Number.POSITIVE_INFINITY,
): IndexSeries {
  const years = Object.entries(levels).map(([year, level]) => [
    year,
    { level: factor(level), preliminary: Number(year) >= preliminaryFrom },
  ]);
  return {
    kind: "pkv",
    edition: "SKR, PKV april 2027",
    published: calendarDate("2027-04-29"),
    levels: Object.fromEntries(years),
  };
}

/** The computation of an input that must be computable. */
export function computed(input: RepaymentInput): RepaymentComputation {
  const result = computeRepayment(input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Its figures alone, where no step is looked at. */
export function figuresOf(input: RepaymentInput): RepaymentFigures {
  const result = computeFigures(input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** What is stored of it, to the byte: much faster to compare than the structure, in a thousand runs. */
export function bytesOf(data: unknown): string {
  return JSON.stringify(data);
}

/** An amount by board in kronor, easier to read beside written arithmetic. */
export function kr(parts: Parts): Record<string, number> {
  return Object.fromEntries(parts.boards.map(({ board, amount }) => [board, inKr(amount)]));
}

/** What would have been due without exemptions, by board in kronor. */
export function krBeforeExemption({ due, exempted }: Record<"due" | "exempted", Parts>) {
  return kr(addParts(due, exempted));
}

export function inKr(amount: Ore): number {
  return amount / 100;
}

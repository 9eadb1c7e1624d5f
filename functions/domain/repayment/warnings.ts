import type { Ore } from "#functions/domain/money.ts";
import { repaymentPolicyWarnings } from "#functions/domain/repayment-policy.ts";
import type { RepaymentTotals, RepaymentWarning } from "./computation.ts";
import { isPreliminary } from "./index-series.ts";
import { type RepaymentInput, yearsOf } from "./input.ts";
import { byId } from "./parts.ts";

/** What a reader of the computation must know to judge it. */
export function warningsOf(
  input: RepaymentInput,
  totals: RepaymentTotals,
  stillWaiting: Ore,
): readonly RepaymentWarning[] {
  return [
    ...repaymentPolicyWarnings(input.policy).map((code) => ({ code })),
    ...baselineWarnings(input),
    ...indexWarnings(input),
    ...amountWarning("returned-above-grant", totals.aboveGrant),
    ...amountWarning("still-waiting", stillWaiting),
  ];
}

/** A single year may have been an exception, from which costs fall back by themselves. */
function baselineWarnings({ lines }: RepaymentInput): readonly RepaymentWarning[] {
  return lines
    .filter((line) => line.baseline.years.length === 1)
    .map(({ id }) => id)
    .toSorted(byId)
    .map((line) => ({ code: "one-baseline-year", line }));
}

function indexWarnings(input: RepaymentInput): readonly RepaymentWarning[] {
  return yearsOf(input)
    .filter((year) => isPreliminary(input.index, year))
    .map((year) => ({ code: "preliminary-index", year }));
}

function amountWarning(
  code: "returned-above-grant" | "still-waiting",
  amount: Ore,
): readonly RepaymentWarning[] {
  return amount > 0 ? [{ code, amount }] : [];
}

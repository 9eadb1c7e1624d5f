import { exact, exactly, sumOf, zero } from "#functions/domain/fraction.ts";
import { minus, sum } from "#functions/domain/money.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import type { RepaymentComputation, RepaymentTotals, RepaymentYear } from "./computation.ts";
import { computeYear } from "./compute-year.ts";
import { faultsOf } from "./faults.ts";
import { type RepaymentInput, yearsOf } from "./input.ts";
import { addParts, nothing } from "./parts.ts";
import type { RepaymentRefusal } from "./refusal.ts";
import { nothingSettled } from "./settle-year.ts";
import type { Carried } from "./take-over.ts";
import { warningsOf } from "./warnings.ts";

/**
 * What a measure's savings return to the fund, year by year and board by board: exact inside,
 * rounded once, in the order of the fund's rules. Amounts in öre. Refused, with every fault, when
 * anything that the computation needs is missing or contradicts itself.
 */
export function computeRepayment(
  input: RepaymentInput,
): Result<RepaymentComputation, RepaymentRefusal> {
  const faults = faultsOf(input);
  if (faults.length > 0) return refused({ code: "repayment-not-computable", faults });

  let carried = carriedIn(input);
  const computed = yearsOf(input).map((year) => {
    const next = computeYear(input, year, carried);
    carried = next.carried;
    return next;
  });
  const years = computed.map(({ figures }) => figures);
  const totals = totalsOf(years);
  const { waiting: stillWaiting, exemptWaiting: exemptStillWaiting } = carried.settled;
  return accepted({
    years,
    totals,
    stillWaiting,
    exemptStillWaiting,
    deficits: [...carried.deficits]
      .map(([board, amount]) => ({ board, amount }))
      .filter(({ amount }) => !exactly(amount).equals(zero)),
    warnings: warningsOf(input, totals, minus(stillWaiting.total, exemptStillWaiting.total)),
    steps: computed.flatMap(({ steps }) => steps),
  });
}

function carriedIn({ openingDeficits }: RepaymentInput): Carried {
  return {
    deficits: new Map(openingDeficits.map(({ board, amount }) => [board, exact(exactly(amount))])),
    settled: nothingSettled,
  };
}

function totalsOf(years: readonly RepaymentYear[]): RepaymentTotals {
  const attributed = years.flatMap((year) => year.attributed.map(({ amount }) => amount));
  return {
    attributed: exact(sumOf(attributed.map(exactly))),
    exact: exact(sumOf(years.map((year) => exactly(year.exact)))),
    rest: exact(sumOf(years.map((year) => exactly(year.rest)))),
    rounded: sum(years.map((year) => year.rounded.total)),
    overCap: sum(years.map((year) => year.overCap)),
    aboveGrant: sum(years.map((year) => year.aboveGrant)),
    capped: years.map((year) => year.capped).reduce(addParts, nothing),
    due: years.map((year) => year.due).reduce(addParts, nothing),
    exempted: years.map((year) => year.exempted).reduce(addParts, nothing),
  };
}

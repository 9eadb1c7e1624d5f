import { exact, exactly, sumOf, zero } from "#functions/domain/fraction.ts";
import { minus, sum } from "#functions/domain/money.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import type {
  RepaymentComputation,
  RepaymentFigures,
  RepaymentTotals,
  RepaymentYear,
} from "./computation.ts";
import { type ComputedYear, computeYear } from "./compute-year.ts";
import { faultsOf } from "./faults.ts";
import { type RepaymentInput, yearsOf } from "./input.ts";
import { addParts, nothing, type Parts } from "./parts.ts";
import type { RepaymentRefusal } from "./refusal.ts";
import { nothingSettled } from "./settle-year.ts";
import type { Carried } from "./take-over.ts";
import { termsOf } from "./terms.ts";
import { warningsOf } from "./warnings.ts";
import { yearSteps } from "./year-steps.ts";

/**
 * What a measure's savings return to the fund, year by year and board by board: exact inside,
 * rounded once, in the order of the fund's rules, with the trace of how each figure came about.
 * Amounts in öre. Refused, with every fault, when anything that the computation needs is missing or
 * contradicts itself.
 */
export function computeRepayment(
  input: RepaymentInput,
): Result<RepaymentComputation, RepaymentRefusal> {
  const computed = computedYears(input);
  if (!computed.ok) return computed;
  const steps = computed.value.flatMap((year) => yearSteps(input, year));
  return accepted({ ...figuresOf(input, computed.value), steps });
}

/** The same figures without the trace, for one who compares many computations and explains none. */
export function computeFigures(input: RepaymentInput): Result<RepaymentFigures, RepaymentRefusal> {
  const computed = computedYears(input);
  return computed.ok ? accepted(figuresOf(input, computed.value)) : computed;
}

function computedYears(input: RepaymentInput): Result<readonly ComputedYear[], RepaymentRefusal> {
  const terms = termsOf(input);
  const faults = faultsOf(terms);
  if (faults.length > 0) return refused({ code: "repayment-not-computable", faults });

  let carried = carriedIn(input);
  const years = yearsOf(input).map((year) => {
    const computed = computeYear(terms, year, carried);
    carried = computed.carried;
    return computed;
  });
  return accepted(years);
}

function carriedIn({ openingDeficits }: RepaymentInput): Carried {
  return {
    deficits: new Map(openingDeficits.map(({ board, amount }) => [board, exactly(amount)])),
    settled: nothingSettled,
  };
}

function figuresOf(input: RepaymentInput, computed: readonly ComputedYear[]): RepaymentFigures {
  const { deficits, settled } = computed.at(-1)?.carried ?? carriedIn(input);
  const totals = totalsOf(computed);
  const stillWaiting = settled.waiting;
  const exemptStillWaiting = settled.exemptWaiting;
  return {
    years: computed.map(({ figures }) => figures),
    totals,
    stillWaiting,
    exemptStillWaiting,
    deficits: [...deficits]
      .filter(([, amount]) => !amount.equals(zero))
      .map(([board, amount]) => ({ board, amount: exact(amount) })),
    warnings: warningsOf(input, totals, minus(stillWaiting.total, exemptStillWaiting.total)),
  };
}

function totalsOf(computed: readonly ComputedYear[]): RepaymentTotals {
  const years = computed.map(({ figures }) => figures);
  const attributed = computed.flatMap(({ boards }) => boards.map((board) => board.attributed));
  const rounded = sum(years.map((year) => year.rounded.total));
  const total = sumOf(computed.map((year) => year.total));
  return {
    attributed: exact(sumOf(attributed)),
    exact: exact(total),
    rest: exact(total.sub(rounded)),
    rounded,
    overCap: sum(years.map((year) => year.overCap)),
    aboveGrant: sum(years.map((year) => year.aboveGrant)),
    capped: together(years, (year) => year.capped),
    due: together(years, (year) => year.due),
    exempted: together(years, (year) => year.exempted),
  };
}

function together(years: readonly RepaymentYear[], of: (year: RepaymentYear) => Parts): Parts {
  return years.map(of).reduce(addParts, nothing);
}

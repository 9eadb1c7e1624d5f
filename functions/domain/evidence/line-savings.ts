import type { Case } from "../case.ts";
import { exactly, roundedTo } from "../fraction.ts";
import { type Ore, ore } from "../money.ts";
import { type Policy, repays } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { evaluatedTerms } from "../repayment-of-case/costs.ts";
import { outcomeThrough, planComputation } from "../repayment-of-case/plan-and-outcome.ts";
import type { Result } from "../result.ts";

/** What one cost line saves by the measure in one year, öre in whole kronor; negative where it costs. */
export type LineSaving = {
  readonly costLine: string;
  readonly board: string;
  readonly year: number;
  readonly amount: Ore;
};

const krona = ore(100);

/** The first step of a computed repayment, rounded half away from zero to whole kronor to be shown. */
export function savingsIn({ steps }: RepaymentComputation): readonly LineSaving[] {
  return steps
    .filter((step) => step.rule === "attributed-saving")
    .map(({ line, board, year, saving }) => ({
      costLine: line,
      board,
      year,
      amount: roundedTo(exactly(saving), krona),
    }));
}

/** What the evaluation expects; nothing where the fund has no repayment to compute it by. */
export function expectedSavings(c: Case, policy: Policy): readonly LineSaving[] {
  if (!repays(policy) || !c.evaluation || c.evaluation.lines.length === 0) return [];
  return shown(c, planComputation(c, policy, evaluatedTerms(c)));
}

/** What the adopted closings show, by what is known of price levels now. */
export function achievedSavings(c: Case, policy: Policy): readonly LineSaving[] {
  const last = c.adoptions?.at(-1);
  return last ? shown(c, outcomeThrough(c, policy, last.year, last.index)) : [];
}

/** What was computed when it was said cannot have become uncomputable: then the record is broken. */
function shown(
  { number }: Case,
  computed: Result<RepaymentComputation, Refusal>,
): readonly LineSaving[] {
  if (!computed.ok) throw new Error(`Case ${number}: ${computed.refusal.message}`);
  return savingsIn(computed.value);
}

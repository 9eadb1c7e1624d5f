import type { Case, IndexLevels } from "../case.ts";
import { planFor } from "../case.ts";
import { plus } from "../money.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { dueAmount } from "../repayment/due-amount.ts";
import { addParts, nothing, type Parts, subtractParts } from "../repayment/parts.ts";
import { nothingSettled, type SettledSoFar } from "../repayment/settle-year.ts";
import { accepted, type Result, refused } from "../result.ts";
import { grantedTo } from "./compute.ts";
import { notComputable } from "./fault-sentences.ts";
import { namesIn } from "./names.ts";
import { outcomeThrough, planComputation } from "./plan-and-outcome.ts";

export type BroughtForward = {
  /** What the record says of the years before, with the correction in what waits. */
  readonly settled: SettledSoFar;
  /** What the price levels now known add to the years before, öre; may be negative. */
  readonly correction: Parts;
};

/**
 * What the years before this one left, öre: as the record has it, and trued up where their price
 * levels, preliminary at their closing, have since become others.
 */
export function broughtForward(
  c: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
): Result<BroughtForward, Refusal> {
  const last = c.adoptions?.findLast((adoption) => adoption.year < year);
  if (!last) return accepted({ settled: nothingSettled, correction: nothing });
  const plans = computedPlans(c, policy);
  if (!plans.ok) return plans;
  const then = earned(c, policy, last.year, last.index, plans.value);
  if (!then.ok) return then;
  const now = earned(c, policy, last.year, index, plans.value);
  if (!now.ok) return now;
  const correction = subtractParts(now.value.all, then.value.all);
  const exempt = subtractParts(now.value.exempt, then.value.exempt);
  const settled = {
    returned: plus(last.settled.returned, correction.total),
    waiting: addParts(last.settled.waiting, correction),
    exemptWaiting: addParts(last.settled.exemptWaiting, exempt),
  };
  return accepted({ settled, correction });
}

type Plans = ReadonlyMap<number, RepaymentComputation>;

/** Every version of the plan, by its number, computed once. */
function computedPlans(c: Case, policy: Policy): Result<Plans, Refusal> {
  const plans = new Map<number, RepaymentComputation>();
  for (const plan of c.plans) {
    const computed = planComputation(c, policy, plan);
    if (!computed.ok) return computed;
    plans.set(plan.version, computed.value);
  }
  return accepted(plans);
}

/** What the adopted years were to return before exemptions, and what of it is exempt, öre by board. */
type Earned = { readonly all: Parts; readonly exempt: Parts };

/** What the adopted years were to return, under the cap, with these price levels. */
function earned(
  c: Case,
  policy: Policy,
  through: number,
  index: IndexLevels,
  plans: Plans,
): Result<Earned, Refusal> {
  const outcome = outcomeThrough(c, policy, through, index);
  if (!outcome.ok) return outcome;
  let before = nothingSettled;
  let all = nothing;
  let exempted = nothing;
  for (const { year } of outcome.value.years) {
    const { version } = planFor(c, year);
    const plan = plans.get(version);
    if (!plan) throw new Error(`Plan ${version} of case ${c.number} is not computed`);
    const due = dueAmount({
      policy: termsOf(policy),
      grant: grantedTo(c),
      year,
      plan,
      outcome: outcome.value,
      before,
      successions: [],
    });
    if (!due.ok) return refused(notComputable([due.refusal], namesIn(c, policy)));
    before = due.value.after;
    all = addParts(all, due.value.capped);
    exempted = addParts(exempted, due.value.exempted);
  }
  return accepted({ all, exempt: addParts(exempted, before.exemptWaiting) });
}

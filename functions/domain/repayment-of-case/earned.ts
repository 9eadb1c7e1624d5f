import { type Case, type Earned, type IndexLevels, planFor } from "../case.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { dueAmount } from "../repayment/due-amount.ts";
import { addParts, nothing } from "../repayment/parts.ts";
import { nothingSettled } from "../repayment/settle-year.ts";
import { accepted, type Result, refused } from "../result.ts";
import { grantedTo } from "./compute.ts";
import { notComputable } from "./fault-sentences.ts";
import { namesIn } from "./names.ts";
import { outcomeThrough, planComputation } from "./plan-and-outcome.ts";
import { successionsOf } from "./successions.ts";

export const nothingEarned: Earned = { all: nothing, exempt: nothing };

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

/**
 * What the years up to and with `through` were to return under the cap, by what is known of them
 * now and with these price levels (öre by board, before exemptions and what of it is exempt). Each
 * year counts against the plan that it was closed by, as policy's due basis says.
 */
export function earnedThrough(
  c: Case,
  policy: Policy,
  through: number,
  index: IndexLevels,
): Result<Earned, Refusal> {
  const computed = computedPlans(c, policy);
  if (!computed.ok) return computed;
  const plans = computed.value;
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
      successions: successionsOf(c),
    });
    if (!due.ok) return refused(notComputable([due.refusal], namesIn(c, policy)));
    before = due.value.after;
    all = addParts(all, due.value.capped);
    exempted = addParts(exempted, due.value.exempted);
  }
  return accepted({ all, exempt: addParts(exempted, before.exemptWaiting) });
}

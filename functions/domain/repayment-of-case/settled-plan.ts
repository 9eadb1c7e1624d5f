import type { Case } from "../case.ts";
import type { Ore } from "../money.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation, RepaymentYear } from "../repayment/computation.ts";
import { settleYear } from "../repayment/settle-year.ts";
import { accepted, type Result } from "../result.ts";
import { broughtForward } from "./brought-forward.ts";
import { grantedTo } from "./compute.ts";
import type { PlanTerms } from "./costs.ts";
import { neverBelowZero } from "./held-back.ts";
import { planComputation } from "./plan-and-outcome.ts";
import { successionsOf } from "./successions.ts";

export type SettledPlan = {
  /** As computed from the costs alone. */
  readonly computed: RepaymentComputation;
  /** The years that the version plans, as they will fall due. */
  readonly years: readonly RepaymentYear[];
  /** What its first year holds of corrected price levels, öre. */
  readonly correction: Ore;
};

/**
 * A version of the plan with its coming years as they will fall due: the cap and the minimum go on
 * from what the record says that earlier years returned and left waiting, not from what they were
 * computed to.
 */
export function settledPlan(
  c: Case,
  policy: Policy,
  plan: PlanTerms,
): Result<SettledPlan, Refusal> {
  const computed = planComputation(c, policy, plan);
  if (!computed.ok) return computed;
  const before = broughtForward(c, policy, plan.adoptedThrough + 1, plan.index);
  if (!before.ok) return before;
  let { settled } = before.value;
  const years = computed.value.years
    .filter(({ year }) => year > plan.adoptedThrough)
    .map((year) => {
      const rest = settleYear(year, settled, {
        policy: termsOf(policy),
        grant: grantedTo(c),
        successions: successionsOf(c),
      });
      const { after, ...own } = neverBelowZero(rest);
      settled = after;
      return { ...year, ...own };
    });
  return accepted({ computed: computed.value, years, correction: before.value.correction.total });
}

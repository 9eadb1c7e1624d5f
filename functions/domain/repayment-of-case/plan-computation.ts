import type { Case } from "../case.ts";
import type { Policy } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import type { Result } from "../result.ts";
import { computeFrom } from "./compute.ts";
import type { PlanTerms } from "./costs.ts";

/** A version of the plan, computed from what it expects. Throws where there is no plan. */
export function planComputation(
  c: Case,
  policy: Policy,
  plan: PlanTerms | undefined,
): Result<RepaymentComputation, Refusal> {
  if (!plan) throw new Error(`Case ${c.number} repays without a plan`);
  return computeFrom(c, policy, {
    costs: plan.expected.map((e) => ({
      ...e,
      status: e.year <= plan.adoptedThrough ? "adopted" : "expected",
    })),
    index: plan.index,
    evaluated: c.evaluation?.lines ?? [],
  });
}

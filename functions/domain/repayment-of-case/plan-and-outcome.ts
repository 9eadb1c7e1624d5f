import type { Case, IndexLevels } from "../case.ts";
import type { Policy } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import type { Result } from "../result.ts";
import { computeFrom } from "./compute.ts";
import { costsThrough, type PlanTerms } from "./costs.ts";

/** A version of the plan, computed from what it expects of the lines as evaluated. */
export function planComputation(
  c: Case,
  policy: Policy,
  { expected, index, adoptedThrough }: PlanTerms,
): Result<RepaymentComputation, Refusal> {
  return computeFrom(c, policy, {
    costs: expected.map((e) => ({
      ...e,
      status: e.year <= adoptedThrough ? "adopted" : "expected",
    })),
    index,
    evaluated: c.evaluation?.lines ?? [],
  });
}

/** The same lines, computed from the closings up to and with the year, at these price levels. */
export function outcomeThrough(
  c: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
): Result<RepaymentComputation, Refusal> {
  return computeFrom(c, policy, {
    costs: costsThrough(c, year),
    index,
    evaluated: c.evaluation?.lines ?? [],
  });
}

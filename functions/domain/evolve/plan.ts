import type { Case } from "../case.ts";
import type { EventOf } from "../events.ts";
import { adjustedTerms, evaluatedTerms, type PlanTerms } from "../repayment-of-case/costs.ts";

/** A new version of the plan; the earlier ones stay readable. */
export function withPlan(
  c: Case,
  event: EventOf<
    "decide-plan" | "decide-adjustment" | "exempt-part" | "reopen-exemption" | "reopen-repayment"
  >,
  terms: PlanTerms,
): Case {
  const plan = {
    version: c.plans.length + 1,
    decided: event.date,
    reasons: event.data.reasons,
    rows: event.facts.planRows ?? [],
    exempted: event.facts.planExempted ?? [],
    ...terms,
  };
  return { ...c, plans: [...c.plans, plan] };
}

export function planDecided(c: Case, event: EventOf<"decide-plan">): Case {
  return withPlan(c, event, evaluatedTerms(c));
}

export function planAdjusted(c: Case, event: EventOf<"decide-adjustment">): Case {
  return withPlan(c, event, adjustedTerms(c, event.data));
}

import { type Case, currentPlan, type Exemption } from "../case.ts";
import type { EventOf } from "../events.ts";
import { noMoney } from "../money.ts";
import { adjustedTerms, lastAdopted } from "../repayment-of-case/costs.ts";
import { partIn } from "../repayment-of-case/exempts.ts";
import { withPlan } from "./plan.ts";

type Exempting = EventOf<"decide-exemption" | "exempt-remainder" | "exempt-part">;

const scopes = {
  "decide-exemption": "case",
  "exempt-remainder": "remainder",
  "exempt-part": "part",
} as const satisfies Record<Exempting["act"], Exemption["scope"]>;

function exemptionOf(event: Exempting): Exemption {
  const { test, evidence, reasons } = event.data;
  return {
    scope: scopes[event.act],
    ...(event.act === "exempt-part" ? { part: partIn(event.data) } : {}),
    test,
    evidence,
    reasons,
    decided: event.date,
    amount: event.facts.exempted ?? noMoney,
  };
}

export function exempted(c: Case, event: EventOf<"decide-exemption" | "exempt-remainder">): Case {
  return { ...c, exemptions: [...c.exemptions, exemptionOf(event)] };
}

/** A part is let go: the plan's later years become a new version, what it was expected to cost the same. */
export function partExempted(c: Case, event: EventOf<"exempt-part">): Case {
  const after = { ...c, exemptions: [...c.exemptions, exemptionOf(event)] };
  return withSamePlan(after, event);
}

/** What was let go of adopted years stays let go; the years to come are to be returned again. */
export function partReopened(c: Case, event: EventOf<"reopen-exemption">): Case {
  const at = event.data.exemption - 1;
  const exemptions = c.exemptions.map((exemption, i) =>
    i === at ? { ...exemption, reopened: { on: event.date, lastYear: lastAdopted(c) } } : exemption,
  );
  return withSamePlan({ ...c, exemptions }, event);
}

export function repaymentReopened(c: Case, event: EventOf<"reopen-repayment">): Case {
  return withPlan(withWholeReopened(c, event.date), event, adjustedTerms(c, event.data));
}

/** The case in which no exemption of the whole, or of the remainder, holds any longer. */
export function withWholeReopened(c: Case, on: Exemption["decided"]): Case {
  const exemptions = c.exemptions.map((exemption) =>
    exemption.scope === "part" || exemption.reopened
      ? exemption
      : { ...exemption, reopened: { on, lastYear: lastAdopted(c) } },
  );
  return { ...c, exemptions };
}

function withSamePlan(c: Case, event: EventOf<"exempt-part" | "reopen-exemption">): Case {
  const plan = currentPlan(c);
  if (!plan) throw new Error(`Event ${event.seq} (${event.act}) changes a plan that is not there`);
  return withPlan(c, event, adjustedTerms(c, plan));
}

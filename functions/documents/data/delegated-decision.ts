import { roundOf } from "#functions/domain/application-round.ts";
import type { Grant } from "#functions/domain/case.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import { budgetFor } from "./budget.ts";
import {
  applicationOf,
  commonOf,
  delegatedOf,
  districtWarnings,
  goalsOf,
  splitOf,
} from "./common.ts";

type Decided = Milestone<"delegated-decision">;
type Outcome = DocumentData<"delegated-decision">["outcome"];

/** The decision, with the repayment rules that it freezes on the case. Throws without an application. */
export function delegatedDecision(m: Decided): DocumentData<"delegated-decision"> {
  const { event, case: c } = m;
  const application = applicationOf(c);
  const outcome = outcomeOf(m);
  const { reasons, presentedBy, tookPart, delegation } = event.data;
  return {
    ...commonOf(m),
    applicationRound: roundOf(m.case, m.policy),
    ...delegatedOf(m),
    delegation,
    reasons,
    presentedBy,
    tookPart,
    conditions: "conditions" in event.data ? event.data.conditions : [],
    appliedAmount: application.appliedAmount,
    outcome,
    effects: goalsOf(application),
    economicGoals: application.economicGoals,
    warnings: "amount" in outcome ? districtWarnings(c, m.policy) : [],
  };
}

function outcomeOf(m: Decided): Outcome {
  const { event } = m;
  switch (event.act) {
    case "approve":
      return { kind: "approval", ...grantedOf(m, event.data) };
    case "approve-with-changes": {
      const { changes } = event.data;
      return { kind: "approval-with-changes", ...grantedOf(m, event.data), changes };
    }
    case "reject":
      return { kind: "rejection" };
    case "refer-back": {
      const { completion, dueDate } = event.data;
      return { kind: "referral-back", completion, dueDate };
    }
    case "postpone":
      return { kind: "postponement", until: event.data.until };
  }
}

function grantedOf({ case: c, policy }: Decided, terms: Pick<Grant, "amount" | "from" | "to">) {
  const application = applicationOf(c);
  return {
    amount: terms.amount,
    from: terms.from,
    to: terms.to,
    ...budgetFor(application, terms.amount),
    split: splitOf(application, policy),
    terms: policy.repayment,
  };
}

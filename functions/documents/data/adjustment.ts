import { currentPlan } from "#functions/domain/case.ts";
import { boardName } from "#functions/domain/policy.ts";
import { lastAdopted } from "#functions/domain/repayment-of-case/costs.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import { commonOf, delegatedOf, successionNotices } from "./common.ts";
import { computationOfPlan } from "./computation.ts";
import { bothLedgers } from "./effects.ts";
import { amountOf, planOf, stillToReturn } from "./plans.ts";

type Adjusting = Milestone<"adjustment-decision">;

/** The years to come before and after the decision, öre by year and board. Throws without a plan. */
export function adjustmentDecision(m: Adjusting): DocumentData<"adjustment-decision"> {
  const { event, before, case: c, policy } = m;
  const now = planOf(c);
  return {
    ...commonOf(m),
    ...delegatedOf(m),
    reasons: event.data.reasons,
    presentedBy: event.data.presentedBy,
    cause: causeOf(m),
    ...("evidence" in event.data && { evidence: event.data.evidence }),
    fromVersion: currentPlan(before)?.version,
    toVersion: now.version,
    rows: rowsOf(m),
    returnedSoFar: amountOf(c.returns),
    computation: computationOfPlan(m),
    effects: bothLedgers(m),
    notices: successionNotices(c, policy),
  };
}

function causeOf({ event }: Adjusting): DocumentData<"adjustment-decision">["cause"] {
  switch (event.act) {
    case "decide-adjustment":
      return "expectations";
    case "reopen-exemption":
      return "part-reopened";
    case "reopen-repayment":
      return "repayment-reopened";
  }
}

/** Every coming year and board of either plan, once, in order of year. */
function rowsOf({ before, case: c, policy }: Adjusting) {
  const { rows, exempted } = planOf(c);
  const [earlier, now] = [stillToReturn(before), rows.filter(({ year }) => year > lastAdopted(c))];
  const letGo = exempted.filter(({ year }) => year > lastAdopted(c));
  const all = new Map(
    [...earlier, ...now, ...letGo].map((row) => [`${row.year} ${row.board}`, row]),
  );
  return [...all.values()]
    .sort((a, b) => a.year - b.year)
    .map(({ year, board }) => ({
      year,
      board: boardName(policy, board),
      before: amountOf(earlier, { year, board }),
      after: amountOf(now, { year, board }),
      exempted: amountOf(letGo, { year, board }),
    }));
}

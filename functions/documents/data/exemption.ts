import { type Case, currentPlan, isAdopted, type Return } from "#functions/domain/case.ts";
import { minus } from "#functions/domain/money.ts";
import { boardName } from "#functions/domain/policy.ts";
import { letGoOf } from "#functions/domain/reconciliation.ts";
import { exemptsOf } from "#functions/domain/repayment-of-case/exempts.ts";
import { lateEffects } from "#functions/domain/repayment-of-case.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import { applicationOf, commonOf, delegatedOf, successionNotices } from "./common.ts";
import { bothLedgers } from "./effects.ts";
import { amountOf, stillToReturn } from "./plans.ts";

type Exempting = Milestone<"exemption-decision">;

/** What is let go, öre by board. */
export function exemptionDecision(m: Exempting): DocumentData<"exemption-decision"> {
  const { event, case: c, policy } = m;
  const { reasons, presentedBy, test, evidence } = event.data;
  return {
    ...commonOf(m),
    ...delegatedOf(m),
    reasons,
    presentedBy,
    ...scopeOf(m),
    test,
    testedOn: event.date,
    evidence,
    rows: rowsOf(m),
    effects: bothLedgers(m),
    notices: [
      ...[lateEffects(c, policy, event.date) ?? []].flat(),
      ...successionNotices(c, policy),
    ],
  };
}

type Scope = Pick<DocumentData<"exemption-decision">, "scope" | "scopeName" | "years">;

/** The whole, the remainder, or which part in which years. */
function scopeOf({ event, case: c, policy }: Exempting): Scope {
  if (event.act === "decide-exemption") return { scope: "case" };
  if (event.act === "exempt-remainder") return { scope: "remainder" };
  const part = exemptsOf(c).at(-1);
  if (!part) throw new Error(`Case ${c.number} has exempted a part that it does not have`);
  const years = { first: part.firstYear, last: part.lastYear };
  switch (part.of) {
    case "board":
      return { scope: "board", scopeName: boardName(policy, part.board), years };
    case "line": {
      const line = applicationOf(c).costLines.find(({ id }) => id === part.line);
      return { scope: "line", scopeName: line?.name ?? part.line, years };
    }
    case "all":
      return { scope: "year", years };
  }
}

function rowsOf({
  before,
  case: c,
  policy,
}: Exempting): DocumentData<"exemption-decision">["rows"] {
  const [earlier, now] = [promised(before), promised(c)];
  const [remaining, kept] = [stillToReturn(before), stillToReturn(c)];
  const boards = new Set([...remaining, ...c.returns, ...now].map(({ board }) => board));
  return [...boards].map((board) => ({
    board: boardName(policy, board),
    returned: amountOf(c.returns, { board }),
    remaining: amountOf(remaining, { board }),
    exempted: minus(amountOf(now, { board }), amountOf(earlier, { board })),
    kept: amountOf(kept, { board }),
  }));
}

/** What is let go with the years to come in it, öre: a part's are in the plan until they are adopted. */
function promised(c: Case): readonly Return[] {
  const whole = c.exemptions.some(({ scope, reopened }) => scope !== "part" && !reopened);
  const coming = currentPlan(c)?.exempted.filter(({ year }) => !isAdopted(c, year)) ?? [];
  return whole ? letGoOf(c) : [...letGoOf(c), ...coming];
}

import { type Case, currentPlan, isAdopted, type Return } from "#functions/domain/case.ts";
import { achievedSavings, type LineSaving } from "#functions/domain/evidence/line-savings.ts";
import { minus, type Ore, sum } from "#functions/domain/money.ts";
import { boardName, termsOf } from "#functions/domain/policy.ts";
import { letGoOf } from "#functions/domain/reconciliation.ts";
import type { Exempt } from "#functions/domain/repayment/exempt.ts";
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
  const { reasons, presentedBy, evidence } = event.data;
  return {
    ...commonOf(m),
    ...delegatedOf(m),
    reasons,
    presentedBy,
    ...scopeOf(m),
    test: testOf(m),
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
  const part = partOf(c);
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

function partOf(c: Case): Exempt {
  const part = exemptsOf(c).at(-1);
  if (!part) throw new Error(`Case ${c.number} has exempted a part that it does not have`);
  return part;
}

/** What the form calls no saving is the policy's own test, whatever the policy has chosen. */
function testOf(m: Exempting): DocumentData<"exemption-decision">["test"] {
  const { test } = m.event.data;
  if (test !== "no-attributed-saving") return { ground: test };
  const { when } = termsOf(m.policy).exemption;
  return { ground: "policy-test", when, attributed: triedSaving(m) };
}

/** What the evaluation expects of the whole; else what closings show of what is let go, öre. */
function triedSaving({ event, case: c, policy }: Exempting): Ore {
  if (event.act === "decide-exemption") {
    return sum(c.proposal?.savings.map(({ amount }) => amount) ?? []);
  }
  const isOfPart = event.act === "exempt-part" ? within(partOf(c)) : () => true;
  return sum(
    achievedSavings(c, policy)
      .filter(isOfPart)
      .map(({ amount }) => amount),
  );
}

function within(part: Exempt): (saving: LineSaving) => boolean {
  switch (part.of) {
    case "line":
      return ({ costLine }) => costLine === part.line;
    case "board":
      return ({ board }) => board === part.board;
    case "all":
      return () => true;
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

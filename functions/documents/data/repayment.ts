import { type Case, currentPlan, type Plan, type YearActuals } from "#functions/domain/case.ts";
import { achievedSavings, type LineSaving } from "#functions/domain/evidence/line-savings.ts";
import { minus, type Ore, plus, sum } from "#functions/domain/money.ts";
import { boardName } from "#functions/domain/policy.ts";
import { reconciliationByBoard } from "#functions/domain/reconciliation.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import { kronor } from "#templates/wording/amounts.ts";
import type { Milestone } from "../milestone.ts";
import { commonOf, delegatedOf } from "./common.ts";
import { bothLedgers } from "./effects.ts";

/** What is let go, öre by board. */
export function exemptionDecision(
  m: Milestone<"exemption-decision">,
): DocumentData<"exemption-decision"> {
  const { event, case: c, policy } = m;
  const { reasons, presentedBy, test, evidence } = event.data;
  return {
    ...commonOf(m),
    ...delegatedOf(m),
    reasons,
    presentedBy,
    scope: event.act === "decide-exemption" ? "case" : "remainder",
    test,
    testedOn: event.date,
    evidence,
    rows: reconciliationByBoard(c).map(({ board, firstPlanned, adjusted, returned, exempted }) => ({
      board: boardName(policy, board),
      planned: plus(firstPlanned, adjusted),
      returned,
      exempted,
    })),
    effects: bothLedgers(m),
  };
}

type Adopted = Milestone<"yearly-follow-up">;

/** What an adopted year brought back, öre by board. Throws without a plan, or when a board's year is not certified. */
export function yearlyFollowUp(m: Adopted): DocumentData<"yearly-follow-up"> {
  const { event, case: c, policy } = m;
  const { year, closingDecision } = event.data;
  const savings = achievedSavings(c, policy);
  return {
    ...commonOf(m),
    year,
    status: "adopted",
    closingDecision,
    outcomes: c.actuals
      .filter((each) => each.year === year)
      .map((each) => outcomeOf(m, each, savings)),
    returnedSoFar: sum(c.returns.map(({ amount }) => amount)),
    plannedInAll: sum(planOf(c).rows.map(({ amount }) => amount)),
    difference: differenceOf(m),
    effects: bothLedgers(m),
  };
}

function outcomeOf(
  { case: c, policy }: Adopted,
  { board, year, reported, certified }: YearActuals,
  savings: readonly LineSaving[],
) {
  const { boardResult, takenOut, decision, voucher, explanation } = reported;
  if (!certified) throw new Error(`Case ${c.number}: ${board} ${year} is adopted, not certified`);
  return {
    board: boardName(policy, board),
    planned: amountOf(planOf(c).rows, year, board),
    saving: amountOf(savings, year, board),
    returned: amountOf(c.returns, year, board),
    boardResult,
    takenOut,
    decision,
    voucher,
    reportedBy: reported.by.name,
    certifiedBy: certified.by.name,
    explanation,
  };
}

/** The workflow's own explanation; as long as it has none, the difference in figures. */
function differenceOf({ event, case: c, later }: Adopted): string {
  const { year } = event.data;
  const followUp = later
    .filter((each) => each.act === "propose-adjustment")
    .find(({ data }) => data.year === year);
  if (followUp) return followUp.data.explanation;
  const returned = sum(c.returns.filter((row) => row.year === year).map((row) => row.amount));
  const planned = sum(
    planOf(c)
      .rows.filter((row) => row.year === year)
      .map((row) => row.amount),
  );
  return `Plan ${kronor(planned)}, återfört ${kronor(returned)}, skillnad ${kronor(minus(returned, planned))}.`;
}

/** The plan before and after, öre by year and board. Throws without a plan. */
export function adjustmentDecision(
  m: Milestone<"adjustment-decision">,
): DocumentData<"adjustment-decision"> {
  const { event, before, case: c, policy } = m;
  const [earlier, now] = [planOf(before), planOf(c)];
  return {
    ...commonOf(m),
    ...delegatedOf(m),
    reasons: event.data.reasons,
    presentedBy: event.data.presentedBy,
    fromVersion: earlier.version,
    toVersion: now.version,
    rows: yearsAndBoards(earlier, now).map(({ year, board }) => ({
      year,
      board: boardName(policy, board),
      before: amountOf(earlier.rows, year, board),
      after: amountOf(now.rows, year, board),
    })),
    returnedSoFar: sum(c.returns.map(({ amount }) => amount)),
    effects: bothLedgers(m),
  };
}

/** Every year and board of either plan, once, in order of year. */
function yearsAndBoards(earlier: Plan, now: Plan) {
  const all = new Map(
    [...earlier.rows, ...now.rows].map((row) => [`${row.year} ${row.board}`, row]),
  );
  return [...all.values()].sort((a, b) => a.year - b.year);
}

type Row = { readonly year: number; readonly board: string; readonly amount: Ore };

function amountOf(rows: readonly Row[], year: number, board: string): Ore {
  return sum(
    rows.filter((row) => row.year === year && row.board === board).map(({ amount }) => amount),
  );
}

function planOf(c: Case): Plan {
  const plan = currentPlan(c);
  if (!plan) throw new Error(`Case ${c.number} is in its repayment without a plan`);
  return plan;
}

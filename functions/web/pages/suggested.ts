import type { Actor } from "#functions/domain/actor.ts";
import {
  boardNow,
  type Case,
  currentPlan,
  isAdopted,
  isCertified,
  openCorrection,
  planYears,
} from "#functions/domain/case.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { lastAdopted, reportedOf } from "#functions/domain/repayment-of-case/costs.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { boardsOfActor } from "../lists.ts";

/** What a form can be filled in with, from the case and who asks. Nothing that is to be judged. */
export function suggested(
  act: PersonActName,
  c: Case | undefined,
  actor: Actor,
  policy: Policy,
): unknown {
  const ownBoard = boardsOfActor(actor)[0];
  if (!c) return { leadBoard: ownBoard };
  switch (act) {
    case "complete-idea":
      return c.idea;
    case "submit-application":
      return { appliedAmount: c.idea.roughAmount, ...c.application };
    case "complete-application":
      return c.application;
    case "approve":
    case "approve-with-changes":
      return { ...granted(c), delegation: policy.delegation.number };
    case "reject":
    case "refer-back":
    case "postpone":
      return { delegation: policy.delegation.number };
    case "propose":
    case "register-minutes":
      return granted(c);
    case "agree-to-split":
    case "reply-to-referral":
      return { board: ownBoard };
    case "certify-requisition":
      return { requisition: c.requisitions.find((r) => !isCertified(r))?.number };
    case "receive-report":
      return { period: c.reports.find((r) => r.received === undefined)?.period };
    case "submit-evaluation":
      return evaluation(c);
    case "report-forecast":
    case "report-actuals":
    case "certify-actuals": {
      const board = boardWithLines(c, ownBoard);
      return { board, year: openYear(c), lines: linesOf(c, board) };
    }
    case "adopt-actuals":
      return { year: openYear(c), index: c.adoptions?.at(-1)?.index ?? c.evaluation?.index };
    case "report-correction":
    case "certify-correction":
    case "adopt-correction":
      return { ...corrected(c, act, ownBoard), index: c.adoptions?.at(-1)?.index };
    case "exempt-part":
      return { firstYear: openYear(c), lastYear: openYear(c) };
    case "register-succession":
      return c.adoptions ? { firstYear: lastAdopted(c) + 1 } : {};
    case "reopen-repayment":
      return { index: c.adoptions?.at(-1)?.index ?? c.evaluation?.index };
    case "decide-adjustment":
      return expectedAnew(c);
    case "reconcile-case":
      return { decidedDifference: reconciliationOf(c).difference };
    case "reverse-act":
      return { event: c.lastAct.seq };
    default:
      return {};
  }
}

function granted(c: Case) {
  return { amount: c.application?.appliedAmount };
}

function evaluation(c: Case) {
  const { application } = c;
  return {
    evaluator: application?.evaluationPlan.evaluator,
    relation: application?.evaluationPlan.relation,
    indicators: application?.indicators.map(({ name, baseline }) => ({ name, baseline })),
    lines: application?.costLines.map(({ id, attribution, runningCost, expected }) => ({
      costLine: id,
      attribution,
      runningCost,
      expected,
    })),
    index: application?.index,
  };
}

/** The workflow's proposal after the last closing, else the plan as it stands. */
function expectedAnew(c: Case) {
  const coming = currentPlan(c)?.expected.filter(({ year }) => year > lastAdopted(c));
  const proposed = c.followUp?.year === lastAdopted(c) ? c.followUp.proposal?.expected : undefined;
  return {
    index: c.adoptions?.at(-1)?.index ?? c.evaluation?.index,
    expected: proposed ?? coming,
  };
}

/** The correction that waits for the act, else the board's last adopted year as it was reported. */
function corrected(c: Case, act: PersonActName, board: string | undefined) {
  const waiting = c.actuals.find((actuals) => openCorrection(actuals) !== undefined);
  const last = c.actuals.findLast((a) => a.board === board && a.adopted !== undefined);
  const found = act === "report-correction" ? last : waiting;
  if (!found) return { board };
  return { board: found.board, year: found.year, lines: reportedOf(found).lines };
}

/** The first plan year that is not adopted. */
function openYear(c: Case): number | undefined {
  return planYears(c).find((year) => !isAdopted(c, year));
}

/** The board whose lines the actor answers for: the own board, or one that it has taken over. */
function boardWithLines(c: Case, own: string | undefined): string | undefined {
  const boards = c.application?.costLines.map(({ board }) => board) ?? [];
  return boards.find((board) => board === own) ?? boards.find((b) => boardNow(c, b) === own) ?? own;
}

function linesOf(c: Case, board: string | undefined) {
  const own = c.application?.costLines.filter((costLine) => costLine.board === board);
  return own?.map(({ id }) => ({ costLine: id }));
}

import { roundOf } from "#functions/domain/application-round.ts";
import type { Case } from "#functions/domain/case.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import { applicationOf, commonOf, goalsOf } from "./common.ts";
import { savingsByYear } from "./line-savings.ts";

/** What the examination found. Throws without an application, or when the fund's free capital is not told. */
export function examinationReport(
  m: Milestone<"examination-report">,
): DocumentData<"examination-report"> {
  const { event, case: c, policy, freeCapital } = m;
  if (freeCapital === undefined) throw new Error("An examination tells the fund's free capital");
  const application = applicationOf(c);
  const { rows, recommendation, reasons, rank } = event.data;
  return {
    ...commonOf(m),
    applicationRound: roundOf(m.case, m.policy),
    reasons,
    recommendation,
    rank,
    appliedAmount: application.appliedAmount,
    freeCapital,
    rows,
    findings: c.findings.map(({ message }) => message),
    referrals: repliesOf(c, policy),
    agreements: agreementsOf(c, policy),
    budget: application.budget,
    otherFunding: application.otherFunding,
    effects: goalsOf(application),
    economicGoals: application.economicGoals,
    expectedSavings: savingsByYear(application, policy),
  };
}

function repliesOf({ referrals }: Case, policy: Policy) {
  return referrals.flatMap(({ board, reply }) => {
    if (!reply) return [];
    const { position, statement, decision } = reply;
    return [{ board: boardName(policy, board), position, statement, decision }];
  });
}

/** The applicant agreed when it decided to apply; the others each by a decision of its own. */
function agreementsOf(c: Case, policy: Policy) {
  const { split, boardDecision } = applicationOf(c);
  const shareOf = (board: string) => split.find((part) => part.board === board)?.share;
  const own = { board: c.leadBoard, decision: boardDecision };
  const all = shareOf(own.board) === undefined ? c.agreements : [own, ...c.agreements];
  return all.map(({ board, decision }) => ({
    board: boardName(policy, board),
    share: shareOf(board),
    decision,
  }));
}

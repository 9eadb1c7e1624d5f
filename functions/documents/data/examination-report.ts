import { roundOf } from "#functions/domain/application-round.ts";
import type { Case } from "#functions/domain/case.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import { applicationOf, commonOf, goalsOf } from "./common.ts";
import { appliedSavings, byYear } from "./line-savings.ts";

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
    expectedSavings: byYear(
      application.costLines.flatMap((line) => appliedSavings(line, application.index, policy)),
    ),
  };
}

function repliesOf({ referrals }: Case, policy: Policy) {
  return referrals.flatMap(({ board, reply }) => {
    if (!reply) return [];
    const { position, statement, decision } = reply;
    return [{ board: boardName(policy, board), position, statement, decision }];
  });
}

function agreementsOf(c: Case, policy: Policy) {
  const split = applicationOf(c).split;
  return c.agreements.map(({ board, decision }) => ({
    board: boardName(policy, board),
    share: split.find((part) => part.board === board)?.share,
    decision,
  }));
}

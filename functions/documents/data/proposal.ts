import { roundOf } from "#functions/domain/application-round.ts";
import { boardName } from "#functions/domain/policy.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import { longDate } from "#templates/wording/dates.ts";
import type { Milestone } from "../milestone.ts";
import { budgetFor } from "./budget.ts";
import { applicationOf, commonOf, districtWarnings, goalsOf } from "./common.ts";
import { savingsByYear } from "./line-savings.ts";

type Proposed = Milestone<"proposal">;

/** The tjänsteutlåtande, with how the case came here and what follows with it. Throws without an application. */
export function proposal(m: Proposed): DocumentData<"proposal"> {
  const { event, case: c, policy } = m;
  const said = event.data;
  const application = applicationOf(c);
  return {
    ...commonOf(m),
    applicationRound: roundOf(m.case, m.policy),
    to: "Kommunstyrelsen",
    officer: { name: said.presentedBy, phone: policy.officePhone },
    presentedBy: said.presentedBy,
    tookPart: said.tookPart,
    proposals: said.proposals,
    immediateConfirmation: said.immediateConfirmation && !isAmong(said.proposals),
    amount: said.amount,
    summary: said.summary,
    background: application.needAnalysis,
    matter: `${c.idea.measure}\n\n${wayHere(m)}`,
    preparation: said.preparation,
    considerations: said.considerations,
    reasons: said.reasons,
    economicConsequences: said.economicConsequences,
    ...budgetFor(application, said.amount),
    childrenAndEquality: said.childrenAndEquality,
    effects: goalsOf(application),
    economicGoals: application.economicGoals,
    expectedSavings: savingsByYear(application, policy),
    warnings: districtWarnings(c, policy),
    attachments: attachmentsOf(m),
  };
}

/** Whether the proposals themselves ask for immediate confirmation, so that it is not said twice. */
function isAmong(proposals: readonly string[]): boolean {
  return proposals.some((text) => /omedelbar/i.test(text));
}

/** How the case has come to the executive board. */
function wayHere({ history, case: c, policy }: Proposed): string {
  const review = history.find(({ seq }) => seq === c.council?.event);
  const application = history.findLast(
    ({ act }) => act === "submit-application" || act === "complete-application",
  );
  const { reference, date } = applicationOf(c).boardDecision;
  return [
    review && `Rådet för sociala investeringar godkände idén den ${longDate(review.date)}.`,
    application &&
      `Ansökan från ${boardName(policy, c.leadBoard)} kom in den ${longDate(application.date)}. Beslutet att ansöka är ${reference}, ${longDate(date)}.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
}

/** What follows with the proposal: application, agreements, and what the case has left behind. */
function attachmentsOf({ before: c, policy }: Proposed): string[] {
  const inCase = c.documents
    .filter(({ kind, withdrawnBy }) => kind !== "receipt" && withdrawnBy === undefined)
    .map(({ kind, document }) => `${documentNames[kind]}, ${c.number}, handling ${document}`);
  const agreements = c.agreements.map(
    ({ board, decision }) =>
      `Överenskommelse om fördelning och återföring, ${boardName(policy, board)}, ${decision.reference}`,
  );
  return [
    `Ansökan från ${boardName(policy, c.leadBoard)}, ${c.number}`,
    ...agreements,
    ...inCase,
  ].slice(0, 60);
}

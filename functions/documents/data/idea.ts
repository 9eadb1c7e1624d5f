import { ideaFindings } from "#functions/domain/application-rules.ts";
import type { EventOf } from "#functions/domain/events.ts";
import { boardName } from "#functions/domain/policy.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import { commonOf } from "./common.ts";

/** What the council said of the idea, and what must be known of it from the start. */
export function councilStatement(
  m: Milestone<"council-statement">,
): DocumentData<"council-statement"> {
  const { event, policy } = m;
  const { idea } = m.case;
  return {
    ...commonOf(m),
    reasons: event.data.reasons,
    outcome: outcomeOf(event),
    meetingDate: event.data.meetingDate,
    membersPresent: event.data.membersPresent,
    idea: {
      need: idea.need,
      targetGroup: idea.targetGroup,
      measure: idea.measure,
      complementsOrdinaryWork: idea.complementsOrdinaryWork,
      whyNotOrdinaryBudget: idea.whyNotOrdinaryBudget,
    },
    effects: { text: `${idea.exclusion}\n\n${idea.expectedEffect}`, indicators: [] },
    expectedSaving:
      "Kostnaderna väntas minska hos nämnderna nedan. Hur mycket visas i ansökan, för varje kostnad och år.",
    savingBoards: idea.savingBoards.map((board) => boardName(policy, board)),
    roughAmount: idea.roughAmount,
    warnings: ideaFindings(idea, policy).map(({ message }) => message),
  };
}

type Outcome = DocumentData<"council-statement">["outcome"];

function outcomeOf(event: EventOf<"approve-idea" | "return-idea" | "decline-idea">): Outcome {
  switch (event.act) {
    case "approve-idea":
      return { kind: "approved", advice: event.data.advice };
    case "return-idea": {
      const { completion, dueDate } = event.data;
      return { kind: "returned", completion, dueDate };
    }
    case "decline-idea":
      return { kind: "declined" };
  }
}

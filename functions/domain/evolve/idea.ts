import type { Case } from "../case.ts";
import type { EventOf } from "../events.ts";

/** The case as its first event makes it. */
export function openCase(event: EventOf<"submit-idea">): Case {
  const { data, facts } = event;
  if (!facts.opened) throw new Error(`Event 1 (${event.act}) opens no case`);
  return {
    ...facts.opened,
    seq: event.seq,
    revision: 1,
    lastAct: { seq: event.seq, act: event.act },
    opened: event.date,
    stage: facts.stage,
    stageSince: event.date,
    visit: 1,
    policyVersion: facts.policyVersion,
    ...(facts.due === undefined ? {} : { due: facts.due }),
    ...submitted(data),
    validated: false,
    findings: [],
    referrals: [],
    agreements: [],
    appeal: {},
    requisitions: [],
    reports: [],
    yearEnds: [],
    plans: [],
    forecasts: [],
    actuals: [],
    returns: [],
    exemptions: [],
    reconciliationVerified: false,
    conflicts: [],
    substitutes: [],
    documents: [],
    reminders: [],
  };
}

export function submitted(data: EventOf<"submit-idea">["data"]) {
  const { title, leadBoard, contact, contactEmail } = data;
  return { title, leadBoard, contact, contactEmail, idea: data };
}

const councilOutcomes = {
  "approve-idea": "approved",
  "return-idea": "returned",
  "decline-idea": "declined",
} as const;

type CouncilEvent = EventOf<keyof typeof councilOutcomes>;

export function reviewed(c: Case, event: CouncilEvent): Case {
  const council = { outcome: councilOutcomes[event.act], event: event.seq };
  if (event.act !== "return-idea") return { ...c, council };
  return { ...c, council, completion: event.data.completion };
}

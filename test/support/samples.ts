import { type Command, isCommand } from "#functions/domain/events.ts";
import { noMoney } from "#functions/domain/money.ts";
import type { commonActs } from "#functions/process/acts/common.ts";
import type { machineActs } from "#functions/process/acts/machine.ts";
import type { ActName } from "#functions/process/acts.ts";
import { applicationSamples, ideaSamples } from "./samples-application.ts";
import type { At, Samples } from "./samples-at.ts";
import { decisionSamples } from "./samples-decision.ts";
import { evaluationSamples, implementationSamples } from "./samples-implementation.ts";
import { closingSamples, repaymentSamples } from "./samples-repayment.ts";

const commonSamples: Samples<keyof typeof commonActs> = {
  withdraw: () => ({ reasons: "Nämnden har beslutat att gå vidare inom ordinarie budget." }),
  "correct-clerically": ({ case: c }) => ({
    field: "contact",
    event: 1,
    wrong: c?.contact ?? "Maria Lindgren, utvecklingsledare",
    right: "Maria Lindgren, verksamhetsutvecklare",
    reasons: "Titeln var felaktig.",
  }),
  "reverse-act": ({ case: c }) => ({
    event: c?.lastAct.seq ?? 1,
    reasons: "Åtgärden registrerades i fel ärende.",
  }),
  "declare-conflict": () => ({ kind: "conflict", explanation: "Närstående arbetar i insatsen." }),
  "call-substitute": () => ({
    person: "stadsdirektor",
    substitute: "bitradande-stadsdirektor",
    role: "city-director",
    reasons: "Stadsdirektören har anmält jäv.",
  }),
  "restart-workflow": () => ({ reasons: "Felet är rättat och arbetsflödet kan gå vidare." }),
  "record-advice": () => ({
    to: "Maria Lindgren, utbildningsförvaltningen",
    advice: "Gick igenom hur kostnadslinjer och basår väljs.",
  }),
};

const machineSamples: Samples<keyof typeof machineActs> = {
  "record-idea-check": () => ({ findings: [] }),
  "record-validation": () => ({ findings: [] }),
  "record-decision-check": () => ({ findings: [] }),
  "record-settlement": ({ case: c }) => ({
    granted: c?.grant?.amount ?? noMoney,
    used: c?.grant?.used ?? noMoney,
    reserved: c?.grant?.reserved ?? noMoney,
  }),
  "propose-plan": ({ case: c }) => ({
    policyVersion: c?.policyVersion ?? "Stockholm 2026:1",
    rows: [],
    savings: [],
    total: noMoney,
    exempt: true,
    notes: [],
  }),
  "propose-adjustment": ({ today }) => ({
    year: Number(today.slice(0, 4)) - 1,
    planned: noMoney,
    returned: noMoney,
    difference: noMoney,
    waiting: noMoney,
    causes: [],
    lines: [],
    explanation: "Utfallet följer planen.",
  }),
  "verify-reconciliation": ({ case: c }) => ({
    returned: noMoney,
    used: c?.grant?.used ?? noMoney,
    granted: c?.grant?.amount ?? noMoney,
  }),
  "register-document": ({ case: c }) => {
    const open = c?.documents.find((d) => d.issued === undefined);
    return {
      document: open?.document ?? 1,
      kind: open?.kind ?? "receipt",
      sha256: "a".repeat(64),
      bytes: 20_480,
      key: `handlingar/${c?.id ?? "arende"}/${open?.document ?? 1}.pdf`,
      templateVersion: "1",
    };
  },
  "send-reminder": ({ today, case: c }) => ({
    task: `${c?.stage ?? "idea-review"}-${c?.visit ?? 1}`,
    level: "due",
    to: "coordinator",
    due: c?.due ?? today,
  }),
  "call-coordinator": () => ({ cause: "States.Timeout", state: "Issue the document" }),
};

/** What may be said in each act, fitting the case as it stands: the sample data of the project. */
export const samples: Samples<ActName> = {
  ...ideaSamples,
  ...applicationSamples,
  ...decisionSamples,
  ...implementationSamples,
  ...evaluationSamples,
  ...repaymentSamples,
  ...closingSamples,
  ...commonSamples,
  ...machineSamples,
};

/** The act as a command, with the sample's data or the sample changed as given. */
export function sampleCommand(act: ActName, at: At, change: object = {}): Command {
  return commandOf(act, { ...samples[act](at), ...change });
}

/** Throws when the data is not of the act's form, so that no sample is ever invalid unseen. */
export function commandOf(act: ActName, data: unknown): Command {
  const said = { act, data };
  if (!isCommand(said))
    throw new Error(`The data does not fit the form of ${act}: ${JSON.stringify(data)}`);
  return said;
}

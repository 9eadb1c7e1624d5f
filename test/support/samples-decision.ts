import { addDays } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import type { decisionActs } from "#functions/process/acts/decision.ts";
import { type At, firstOfNextMonth, type Samples, yearsLater } from "./samples-at.ts";

const reasons =
  "Insatsen möter ett behov som den ordinarie budgeten inte når, och delas av flera nämnder.";
const completion = "Förtydliga hur kostnaden för placeringar avgränsas.";

const prepared = { presentedBy: "Sara Holm", tookPart: ["Johan Lindqvist"], reasons };
const delegation = "4.7 nr 12/2026";

/** What was applied for, from the first day of next month and for two years. */
function terms({ today, amount, case: c }: At) {
  const from = firstOfNextMonth(today);
  return {
    amount: c?.application?.appliedAmount ?? amount,
    from,
    to: addDays(yearsLater(from, 2), -1),
    conditions: [
      "Besparingen redovisas i varje bokslut.",
      "Metoden beskrivs så att andra kan lära.",
    ],
  };
}

const minutes = ({ today }: At) => ({
  paragraph: "§ 12",
  meetingDate: addDays(today, -14),
  confirmed: addDays(today, -7),
  announced: addDays(today, -6),
  presentedBy: "Magnus Engström",
  reservations: [],
  reasons,
});

type Minutes = FormOf<"register-minutes">;
type MinutesOf<O extends Minutes["outcome"]> = Extract<Minutes, { outcome: O }>;

/** The executive board's minutes with each of their outcomes. */
export const minutesSamples: { readonly [O in Minutes["outcome"]]: (at: At) => MinutesOf<O> } = {
  approval: (at) => ({ outcome: "approval", ...minutes(at), ...terms(at) }),
  "approval-with-changes": (at) => ({
    outcome: "approval-with-changes",
    ...minutes(at),
    ...terms(at),
    changes: "En delrapport lämnas efter ett år.",
  }),
  rejection: (at) => ({ outcome: "rejection", ...minutes(at) }),
  "referral-back": (at) => ({
    outcome: "referral-back",
    ...minutes(at),
    completion,
    dueDate: addDays(at.today, 45),
  }),
  postponement: (at) => ({
    outcome: "postponement",
    ...minutes(at),
    until: addDays(at.today, 28),
  }),
};

export const decisionSamples: Samples<keyof typeof decisionActs> = {
  approve: (at) => ({ ...prepared, ...terms(at), delegation }),
  "approve-with-changes": (at) => ({
    ...prepared,
    ...terms(at),
    delegation,
    changes: "Bidraget villkoras av att jämförelseskolorna är utsedda.",
  }),
  reject: () => ({ ...prepared, delegation }),
  "refer-back": ({ today }) => ({
    ...prepared,
    delegation,
    completion,
    dueDate: addDays(today, 45),
  }),
  postpone: ({ today }) => ({ ...prepared, delegation, until: addDays(today, 28) }),
  propose: (at) => ({
    ...prepared,
    proposals: [
      "Kommunstyrelsen beviljar ansökan ur den sociala investeringsfonden.",
      "Paragrafen justeras omedelbart.",
    ],
    amount: terms(at).amount,
    immediateConfirmation: true,
    summary: "Utbildningsnämnden söker medel för familjeteam som bryter skolfrånvaro tidigt.",
    preparation: "Ärendet har beretts inom stadsledningskontoret och remitterats till nämnderna.",
    considerations:
      "Stadsledningskontoret bedömer att insatsen är väl förankrad och går att följa upp.",
    economicConsequences: "Besparingen väntas överstiga bidraget inom fem år.",
    childrenAndEquality: "Insatsen stärker barns rätt till utbildning.",
  }),
  "register-minutes": minutesSamples.approval,
  "announce-decision": ({ today }) => ({
    minutes: { reference: "Kommunstyrelsen § 30", date: addDays(today, -7) },
    announced: today,
  }),
  "register-appeal": ({ today }) => ({
    appellant: "En medlem av kommunen",
    received: today,
    court: "Förvaltningsrätten i Stockholm",
  }),
  "register-appeal-outcome": ({ today }) => ({
    outcome: "dismissed",
    judgment: { reference: "Mål 1234-26", date: today },
    reasons: "Beslutet har tillkommit i laga ordning.",
  }),
};

import type * as z from "zod";
import type { delegatedDecisionData } from "../delegated-decision.ts";
import { cityDirector, court, schoolAttendance } from "./cases.ts";
import { terms } from "./terms.ts";

export const delegatedDecisionExample: z.input<typeof delegatedDecisionData> = {
  ...schoolAttendance,
  documentNumber: 4,
  date: "2026-08-27",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö, samordnare",
  tookPart: ["Farid Rahimi, controller", "Ingrid Svärd, jurist"],
  steppedAside: [],
  delegation: "DEL 2026/117, punkt 4.2 i delegationsordningen",
  court,
  reasons:
    "Insatsen motverkar utanförskap i ett tidigt skede och bygger på en metod som är prövad med jämförelsegrupp. Den ryms inte i den ordinarie budgeten, eftersom kostnaden uppstår i en nämnd och besparingen i en annan, två till tre år senare.\n\nNämnderna är överens om hur besparingen ska fördelas och återföras. Fondens fria medel räcker. Granskningen visade att utvärderingen behöver göras av någon oberoende; beloppet ändras därför.",
  conditions: [
    "Minst en plats i styrgruppen ska gå till elevhälsans professioner.",
    "Medel som inte har använts vid årets slut får föras över till nästa år först efter beslut.",
    "Utvärderingen ska göras av en utvärderare som inte har deltagit i genomförandet.",
  ],
  appliedAmount: 600_000_000,
  outcome: {
    kind: "approval-with-changes",
    amount: 615_000_000,
    from: "2027-01-01",
    to: "2029-12-31",
    changes:
      "Beloppet för utvärdering höjs från 150 000 kronor till 300 000 kronor. I övrigt gäller budgeten i ansökan.",
    budget: [
      { year: 2027, purpose: "Team", amount: 165_000_000 },
      { year: 2027, purpose: "Lokaler och utrustning", amount: 22_500_050 },
      { year: 2028, purpose: "Team", amount: 190_000_000 },
      { year: 2028, purpose: "Handledning och metodutbildning", amount: 27_500_000 },
      { year: 2029, purpose: "Team", amount: 179_999_950 },
      { year: 2029, purpose: "Utvärdering", amount: 30_000_000 },
    ],
    split: [
      { board: "Utbildningsnämnden", share: "0.25" },
      { board: "Socialnämnden", share: "0.6" },
      { board: "Norra stadsdelsnämnden", share: "0.15" },
    ],
    terms,
  },
  effects: {
    text: "Fler barn går i skolan och når målen. Elevernas egen skattning av trygghet följs varje termin.",
    indicators: [
      { name: "Elever med frånvaro över 15 procent", baseline: "16,8 %", target: "9 %" },
      { name: "Elever som når målen i årskurs 6", baseline: "71 %", target: "78 %" },
    ],
  },
  warnings: [
    "Norra stadsdelsnämndens budget kan inte justeras för sig. Nämndens besparing lämnas som ett stadsgemensamt förslag till resursfördelningsmodellen.",
  ],
  economicGoals:
    "Färre placeringar i särskild undervisningsgrupp och i familjehem från det andra året.",
};

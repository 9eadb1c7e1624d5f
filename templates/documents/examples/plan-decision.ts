import type * as z from "zod";
import type { planDecisionData } from "../plan-decision.ts";
import { cityDirector, court, earlySupport } from "./cases.ts";
import { plannedComputation } from "./computation.ts";
import { earlySupportEffects } from "./effects.ts";
import { terms } from "./terms.ts";

export const planDecisionExample: z.input<typeof planDecisionData> = {
  ...earlySupport,
  documentNumber: 22,
  date: "2029-05-08",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö, samordnare",
  tookPart: ["Farid Rahimi, controller"],
  steppedAside: ["Ingrid Svärd, jurist"],
  delegation: "DEL 2029/71, punkt 4.5 i delegationsordningen",
  court,
  reasons:
    "Utvärderingen visar en besparing i socialnämnden från 2029 och en mindre besparing i stadsdelsnämnden från 2030. Den andel av varje kostnadslinjes förändring som tillräknas insatsen är satt efter jämförelsen med stadsdelar utan insatsen. Varje nämnd återför 80 procent av sin egen besparing. Planen följer de regler som låstes för ärendet när medlen beviljades.",
  conditions: [
    "Planen följs upp vid varje tertial och ändras genom nytt beslut om besparingen avviker.",
  ],
  planVersion: 1,
  rows: [
    { year: 2029, board: "Socialnämnden", amount: 118_600_000 },
    { year: 2029, board: "Södra stadsdelsnämnden", amount: 0 },
    { year: 2030, board: "Socialnämnden", amount: 141_100_000 },
    { year: 2030, board: "Södra stadsdelsnämnden", amount: 11_300_000 },
    { year: 2031, board: "Socialnämnden", amount: 144_900_000 },
    { year: 2031, board: "Södra stadsdelsnämnden", amount: 18_200_000 },
  ],
  computation: plannedComputation,
  granted: 1_240_000_000,
  used: 1_198_412_375,
  split: [],
  terms,
  notes: [
    "Stadsdelsnämndens merkostnad 2029, 41 500 kr, räknas av mot nämndens besparing 2030.",
    "Uppräkningen för 2031 är preliminär och rättas när slutlig uppräkning är känd.",
  ],
  effects: earlySupportEffects,
  warnings: [
    "Södra stadsdelsnämndens budget kan inte justeras för sig. Nämndens besparing lämnas som ett stadsgemensamt förslag till resursfördelningsmodellen.",
  ],
};

import type * as z from "zod";
import type { adjustmentDecisionData } from "../adjustment-decision.ts";
import { cityDirector, court, earlySupport } from "./cases.ts";
import { adjustedComputation } from "./computation.ts";
import { earlySupportThrough } from "./effects.ts";

export const adjustmentDecisionExample: z.input<typeof adjustmentDecisionData> = {
  ...earlySupport,
  documentNumber: 26,
  date: "2031-03-18",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö, samordnare",
  tookPart: ["Farid Rahimi, controller"],
  steppedAside: [],
  delegation: "DEL 2031/38, punkt 4.5 i delegationsordningen",
  court,
  reasons:
    "Bokslutet för 2030 visar en lägre besparing än planen. Stadsdelsnämndens besparing dröjer, medan socialnämndens väntas stiga när två längre placeringar avslutas under våren 2031. Planen förlängs därför med ett år.",
  conditions: [],
  cause: "expectations",
  fromVersion: 1,
  toVersion: 2,
  rows: [
    { year: 2031, board: "Socialnämnden", before: 144_900_000, after: 132_000_000, exempted: 0 },
    {
      year: 2031,
      board: "Södra stadsdelsnämnden",
      before: 18_200_000,
      after: 6_000_000,
      exempted: 0,
    },
    { year: 2032, board: "Socialnämnden", before: 0, after: 21_500_000, exempted: 0 },
    { year: 2032, board: "Södra stadsdelsnämnden", before: 0, after: 3_600_000, exempted: 0 },
  ],
  returnedSoFar: 245_200_000,
  computation: adjustedComputation,
  effects: earlySupportThrough(2030, [306_483_400, -6_268_100]),
  notices: [],
};

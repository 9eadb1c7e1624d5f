import type * as z from "zod";
import type { closingReconciliationData } from "../closing-reconciliation.ts";
import { earlySupport } from "./cases.ts";
import { allClosedComputation } from "./computation.ts";
import { earlySupportThrough } from "./effects.ts";

export const closingReconciliationExample: z.input<typeof closingReconciliationData> = {
  ...earlySupport,
  documentNumber: 31,
  date: "2033-03-15",
  decidedBy: { name: "Farid Rahimi", title: "stadens controller" },
  tookPart: ["Märta Sjöö, samordnare"],
  steppedAside: [],
  conditions: [],
  granted: 1_240_000_000,
  used: 1_198_412_375,
  released: 41_587_625,
  rows: [
    {
      board: "Socialnämnden",
      planned: 404_600_000,
      adjusted: 8_600_000,
      returned: 404_700_000,
      exempted: 0,
      decidedDifference: 8_500_000,
    },
    {
      board: "Södra stadsdelsnämnden",
      planned: 29_500_000,
      adjusted: -8_600_000,
      returned: 0,
      exempted: 3_600_000,
      decidedDifference: 17_300_000,
    },
  ],
  exemptions: [{ date: "2032-03-16", documentNumber: 29 }],
  byYear: [
    { year: 2029, planned: 118_600_000, returned: 118_600_000 },
    { year: 2030, planned: 152_400_000, returned: 126_600_000 },
    { year: 2031, planned: 138_000_000, returned: 138_000_000 },
    { year: 2032, planned: 21_500_000, returned: 21_500_000 },
  ],
  differenceReasons:
    "Bokslutet för 2030 visade en lägre besparing än planen. Enligt ärendets villkor återförs det lägre av planen och bokslutet, så 258\u00a0000 kronor återförs inte. Besparingen 2031 fanns helt hos socialnämnden, som därför återförde även de 60\u00a0000 kronor som planen räknade med från Södra stadsdelsnämnden.",
  budgetYear: 2034,
  priceLevelYear: 2033,
  budgetBasis: [
    {
      areaOfOperation: "Individ- och familjeomsorg, barn och unga",
      board: { name: "Socialnämnden", kind: "specialist" },
      adjustment: -35_000_000,
      form: "area-budget",
      explanation:
        "Kostnaden för placeringar av små barn är varaktigt lägre. Ändringen är besparingen 2032, 340\u00a0000 kronor, uppräknad med 2,9 procent till 2033 års priser och avrundad. Metodens löpande kostnad, 420\u00a0000 kronor om året, är avräknad.",
    },
    {
      areaOfOperation: "Stadsdelens utredningar av små barn",
      board: { name: "Södra stadsdelsnämnden", kind: "district" },
      adjustment: 0,
      form: "cannot-be-adjusted",
      explanation:
        "Insatsen har inte gett någon varaktig besparing: merkostnaden 2029 och 2030 är lika stor som besparingen 2031. En enskild stadsdelsnämnds budget kan inte heller justeras för sig.",
    },
  ],
  computation: allClosedComputation,
  effects: earlySupportThrough(2032, [512_983_400, 0]),
  lessons:
    "Det som avgjorde var att barnhälsovård och socialtjänst gjorde besöken tillsammans. Besparingen sjönk 2032, när regionen minskade sin bemanning. Nästa insats bör säkra bemanningen för hela återföringstiden innan den börjar.",
  warnings: [],
};

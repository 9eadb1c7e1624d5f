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
      returned: 398_700_000,
      exempted: 14_500_000,
      decidedDifference: 0,
    },
    {
      board: "Södra stadsdelsnämnden",
      planned: 29_500_000,
      adjusted: -8_600_000,
      returned: 9_600_000,
      exempted: 11_300_000,
      decidedDifference: 0,
    },
  ],
  byYear: [
    { year: 2029, planned: 118_600_000, returned: 118_600_000 },
    { year: 2030, planned: 152_400_000, returned: 126_600_000 },
    { year: 2031, planned: 163_100_000, returned: 163_100_000 },
  ],
  budgetYear: 2034,
  priceLevelYear: 2033,
  budgetBasis: [
    {
      areaOfOperation: "Individ- och familjeomsorg, barn och unga",
      board: { name: "Socialnämnden", kind: "specialist" },
      adjustment: -168_000_000,
      form: "area-budget",
      explanation:
        "Kostnaden för placeringar av små barn har sjunkit varaktigt. Metodens löpande kostnad, 420 000 kronor om året, är avräknad.",
    },
    {
      areaOfOperation: "Stadsdelsnämndernas förebyggande arbete",
      board: { name: "Södra stadsdelsnämnden", kind: "district" },
      adjustment: -9_500_000,
      form: "resource-allocation-model",
      explanation:
        "En enskild stadsdelsnämnds budget kan inte justeras. Förslaget är att vikten för utredningar av små barn ses över i modellen för alla stadsdelar.",
    },
  ],
  computation: allClosedComputation,
  effects: earlySupportThrough(2032, [521_483_400, 21_125_000]),
  lessons:
    "Det som avgjorde var att barnhälsovård och socialtjänst gjorde besöken tillsammans. Besparingen kom ett år senare än planerat. Nästa insats bör räkna med en längre investeringsfas och säkra regionens bemanning innan den börjar.",
  warnings: [],
};

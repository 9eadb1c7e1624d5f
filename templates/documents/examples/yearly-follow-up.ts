import type * as z from "zod";
import type { yearlyFollowUpData } from "../yearly-follow-up.ts";
import { earlySupport } from "./cases.ts";
import { closedComputation } from "./computation.ts";
import { earlySupportThrough } from "./effects.ts";

export const yearlyFollowUpExample: z.input<typeof yearlyFollowUpData> = {
  ...earlySupport,
  documentNumber: 25,
  date: "2031-02-27",
  decidedBy: { name: "Farid Rahimi", title: "stadens controller" },
  tookPart: [],
  steppedAside: [],
  conditions: [],
  year: 2030,
  status: "adopted",
  closingDecision: { reference: "Kommunfullmäktige § 14", date: "2031-02-24" },
  outcomes: [
    {
      board: "Socialnämnden",
      planned: 141_100_000,
      saving: 158_233_400,
      returned: 126_600_000,
      exempted: 0,
      report: {
        boardResult: 312_400_000,
        takenOut: 126_600_000,
        decision: { reference: "§ 12", date: "2031-01-28" },
        voucher: "V 2030-118845",
        reportedBy: "Anders Löf",
        certifiedBy: "Birgitta Ek",
        estimated: false,
        explanation:
          "Två placeringar blev längre än väntat. Besparingen blev därför lägre än i planen, och det lägre beloppet återförs.",
      },
    },
    {
      board: "Södra stadsdelsnämnden",
      planned: 11_300_000,
      saving: -2_118_100,
      returned: 0,
      exempted: 0,
      report: {
        boardResult: -44_900_000,
        takenOut: 0,
        decision: { reference: "§ 9", date: "2031-01-30" },
        voucher: "V 2030-120211",
        reportedBy: "Lisa Hjelm",
        certifiedBy: "Omar Said",
        estimated: false,
      },
    },
  ],
  boardsInDeficit: [{ board: "Södra stadsdelsnämnden", deferred: false }],
  waiting: 0,
  returnedSoFar: 245_200_000,
  plannedInAll: 434_100_000,
  byYear: [
    { year: 2029, planned: 118_600_000, returned: 118_600_000 },
    { year: 2030, planned: 152_400_000, returned: 126_600_000 },
    { year: 2031, planned: 163_100_000 },
  ],
  difference:
    "Årets återföring är 258 000 kr lägre än planen. Stadsdelsnämnden visar ingen besparing för året och återför inget; merkostnaden räknas av mot nämndens besparing nästa år.",
  computation: closedComputation,
  effects: earlySupportThrough(2030, [306_483_400, -6_268_100]),
  notices: [],
};

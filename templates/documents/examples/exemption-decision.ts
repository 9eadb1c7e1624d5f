import type * as z from "zod";
import type { exemptionDecisionData } from "../exemption-decision.ts";
import { cityDirector, court, youthWork } from "./cases.ts";
import { youthWorkEffects } from "./effects.ts";

export const exemptionDecisionExample: z.input<typeof exemptionDecisionData> = {
  ...youthWork,
  documentNumber: 27,
  date: "2031-04-15",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö, samordnare",
  tookPart: ["Farid Rahimi, controller"],
  steppedAside: [],
  delegation: "DEL 2031/54, punkt 4.6 i delegationsordningen",
  court,
  reasons:
    "Planen byggde på att de unga skulle lämna försörjningsstödet tidigare än de har gjort. Lågkonjunkturen har förlängt tiden till första anställning, och jämförelsegruppen har utvecklats på samma sätt. Det finns därför ingen besparing att återföra, och inget talar för att den kommer under de år som återstår av planen.",
  conditions: [],
  scope: "remainder",
  test: {
    ground: "policy-test",
    when: { test: "no-attributed-saving" },
    attributed: -2_350_000,
  },
  testedOn: "2031-03-31",
  evidence:
    "Stadens controller har jämfört utfallet 2029 och 2030 med jämförelsegruppen. Försörjningsstödet har minskat lika mycket i jämförelsegruppen, så kvar står en merkostnad på 23 500 kr för metodens löpande kostnad. Utvärderaren bekräftade bedömningen den 20 mars 2031.",
  rows: [
    {
      board: "Arbetsmarknadsnämnden",
      returned: 0,
      remaining: 292_800_000,
      exempted: 292_800_000,
      kept: 0,
    },
  ],
  effects: {
    ...youthWorkEffects,
    lines: youthWorkEffects.lines.map((each) => ({ ...each, achieved: -2_350_000 })),
  },
  notices: [],
};

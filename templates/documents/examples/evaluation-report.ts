import type * as z from "zod";
import type { evaluationReportData } from "../evaluation-report.ts";
import { coordinator, earlySupport } from "./cases.ts";
import { earlySupportEffects } from "./effects.ts";

export const evaluationReportExample: z.input<typeof evaluationReportData> = {
  ...earlySupport,
  documentNumber: 21,
  date: "2029-03-22",
  decidedBy: coordinator,
  tookPart: ["Farid Rahimi"],
  steppedAside: [],
  conditions: [],
  evaluator: "Institutet för kommunal utvärdering, fil. dr Signe Ahlmark",
  relation: "independent",
  observed: 512,
  investment: { from: "2026-01-01", to: "2028-12-31" },
  design:
    "Placeringar av barn under tre år jämförs med tre stadsdelar utan insatsen, från tre år före till och med sista året. Föräldrarna skattar sin anknytning till barnet före och efter besöken.",
  conclusions:
    "Insatsen har nått de familjer som den var avsedd för. Placeringarna av barn under tre år har minskat tydligt jämfört med stadsdelar utan insatsen. Minskningen av orosanmälningar är mindre och kan delvis ha andra orsaker.",
  effects: earlySupportEffects,
  lines: [
    {
      board: "Socialnämnden",
      name: "Familjehemsvård 0–2\u00a0år",
      comparison: "comparison-group",
      attribution: "0.75",
      runningCost: 42_000_000,
      driverConfirmed: true,
      assessment:
        "Jämförelsen med tre stadsdelar utan insatsen visar att tre fjärdedelar av minskningen kan tillräknas insatsen. Antalet barn i området är ett riktigt mått på behovet.",
      savings: [
        { year: 2029, amount: 148_250_000 },
        { year: 2030, amount: 176_400_000 },
        { year: 2031, amount: 181_100_000 },
      ],
    },
    {
      board: "Södra stadsdelsnämnden",
      name: "Utredningar efter orosanmälan",
      comparison: "trend",
      attribution: "0.4",
      runningCost: 0,
      driverConfirmed: true,
      assessment:
        "Trenden bröts när insatsen började, men samtidigt ändrades rutinerna för anmälan. Andelen sätts därför lågt.",
      savings: [
        { year: 2029, amount: -4_150_000 },
        { year: 2030, amount: 18_300_000 },
        { year: 2031, amount: 22_770_000 },
      ],
    },
  ],
  professions:
    "Sjuksköterskor och familjebehandlare vill fortsätta arbeta tillsammans. De menar att sex besök räcker för de flesta men att några familjer behöver fler.",
  assessment:
    "Utvärderingen följer planen och är gjord av en oberoende utvärderare. Samordnaren delar bedömningen av tillräknad andel och föreslår att återföringsplanen bygger på den.",
  warnings: [
    "Södra stadsdelsnämndens budget kan inte justeras för sig. Nämndens besparing lämnas som ett stadsgemensamt förslag till resursfördelningsmodellen.",
  ],
};

import type * as z from "zod";
import type { examinationReportData } from "../examination-report.ts";
import { coordinator, schoolAttendance } from "./cases.ts";

export const examinationReportExample: z.input<typeof examinationReportData> = {
  ...schoolAttendance,
  documentNumber: 3,
  date: "2026-06-18",
  decidedBy: coordinator,
  tookPart: ["Farid Rahimi", "Ingrid Svärd"],
  steppedAside: [],
  reasons:
    "Ansökan är fullständig och budgeten stämmer med verksamhetsplanen. Effektkedjan är tydlig och bygger på en metod som har prövats med jämförelsegrupp. Nämnderna är överens om fördelningen.\n\nSamordnaren föreslår att utvärderingens kostnad höjs från 150\u00a0000\u00a0kr till 300\u00a0000\u00a0kr, så att jämförelsen kan göras av en oberoende utvärderare. Beloppet ur fonden blir då 6\u00a0150\u00a0000\u00a0kr.",
  conditions: [],
  recommendation: "approve-with-changes",
  rank: 2,
  appliedAmount: 600_000_000,
  freeCapital: 11_245_050_000,
  rows: [
    {
      question: "Faller insatsen utanför den ordinarie budgeten?",
      finding: "Kostnad och besparing ligger i olika nämnder och skiljs åt av minst två budgetår.",
      met: true,
    },
    {
      question: "Är metoden belagd?",
      finding: "Två svenska utvärderingar med jämförelsegrupp, varav en med treårig uppföljning.",
      met: true,
    },
    {
      question: "Är professionerna delaktiga?",
      finding:
        "Elevhälsans kuratorer och specialpedagoger har deltagit i två arbetsmöten och får en plats i styrgruppen. De bedömer metoden som genomförbar om teamet får egna lokaler.",
      met: true,
    },
    {
      question: "Räcker medlen för utvärderingen?",
      finding:
        "150\u00a0000\u00a0kr räcker inte till en oberoende jämförelse; 300\u00a0000\u00a0kr behövs.",
      met: false,
    },
  ],
  findings: [
    "Kostnadslinjen ”Familjehemsvård 10–14 år” har bara ett basår. Ett ovanligt år kan se ut som en besparing; ange minst två.",
    "Norra stadsdelsnämndens budget kan inte justeras för sig. En besparing där lämnas som stadsgemensamt förslag till resursfördelningsmodellen.",
  ],
  referrals: [
    {
      board: "Socialnämnden",
      position: "supports",
      statement:
        "Nämnden ställer sig bakom ansökan och bedömer att placeringarna i målgruppen kan minska från det andra året.",
      decision: { reference: "§ 88", date: "2026-06-02" },
    },
    {
      board: "Norra stadsdelsnämnden",
      position: "supports-with-remarks",
      statement:
        "Nämnden tillstyrker men påminner om att stadsdelens skolor har störst behov och att teamets tid bör fördelas därefter.",
      decision: { reference: "§ 51", date: "2026-06-09" },
    },
  ],
  agreements: [
    {
      board: "Utbildningsnämnden",
      share: "0.25",
      decision: { reference: "§ 45", date: "2026-04-21" },
    },
    {
      board: "Socialnämnden",
      share: "0.6",
      decision: { reference: "§ 89", date: "2026-06-02" },
    },
    {
      board: "Norra stadsdelsnämnden",
      share: "0.15",
      decision: { reference: "§ 52", date: "2026-06-09" },
    },
  ],
  budget: [
    {
      year: 2027,
      purpose: "Team: specialpedagog, kurator, socialsekreterare",
      amount: 165_000_000,
    },
    { year: 2027, purpose: "Lokaler och utrustning", amount: 22_500_050 },
    {
      year: 2028,
      purpose: "Team: specialpedagog, kurator, socialsekreterare",
      amount: 190_000_000,
    },
    { year: 2028, purpose: "Handledning och metodutbildning", amount: 27_500_000 },
    {
      year: 2029,
      purpose: "Team: specialpedagog, kurator, socialsekreterare",
      amount: 179_999_950,
    },
    { year: 2029, purpose: "Utvärdering", amount: 15_000_000 },
  ],
  effects: {
    text: "Fler barn går i skolan och når målen. Elevernas egen skattning av trygghet följs varje termin.",
    indicators: [
      { name: "Elever med frånvaro över 15 procent", baseline: "16,8 %", target: "9 %" },
      { name: "Elever som når målen i årskurs 6", baseline: "71 %", target: "78 %" },
    ],
  },
  economicGoals:
    "Färre placeringar i särskild undervisningsgrupp och i familjehem från det andra året.",
  expectedSavings: [
    { year: 2029, amount: 140_000_000 },
    { year: 2030, amount: 260_000_000 },
    { year: 2031, amount: 310_000_000 },
  ],
};

import type * as z from "zod";
import type { proposalData } from "../proposal.ts";
import { cityDirector, earlySupport } from "./cases.ts";

export const proposalExample: z.input<typeof proposalData> = {
  ...earlySupport,
  documentNumber: 5,
  date: "2025-09-18",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö",
  tookPart: ["Farid Rahimi", "Elin Dahlström"],
  steppedAside: ["Peter Ågren"],
  reasons:
    "Insatsen är långsiktig, ryms inte i den ordinarie budgeten och har stöd i forskning om hembesök under barnets första två år.",
  conditions: [],
  to: "Kommunstyrelsen",
  officer: { name: "Märta Sjöö", phone: "08-123 45 67" },
  proposals: [
    "Södra stadsdelsnämnden beviljas 12 400 000 kronor ur fonden för sociala investeringar för tidigt föräldrastöd under tiden 1 januari 2026 – 31 december 2028.",
    "Medlen förenas med villkoret att socialnämnden deltar i styrgruppen.",
    "Stadsdirektören får i uppdrag att besluta om återföringsplan när insatsen har utvärderats.",
  ],
  immediateConfirmation: true,
  amount: 1_240_000_000,
  summary:
    "Södra stadsdelsnämnden och socialnämnden ansöker om 12,4 mnkr för att erbjuda föräldrar med förhöjd risk sex extra hembesök av barnhälsovård och socialtjänst tillsammans. Insatsen väntas minska antalet orosanmälningar och placeringar av små barn. Stadsledningskontoret föreslår att ansökan beviljas.",
  background:
    "Antalet placeringar av barn under tre år har ökat med en fjärdedel på fyra år i stadsdelen. Barnhälsovården möter nästan alla familjer men har inte socialtjänstens verktyg. Försök i tre andra kommuner visar att gemensamma hembesök når familjer som annars söker hjälp sent.",
  matter:
    "Rådet för sociala investeringar godkände idén den 11 februari 2025. Ansökan kom in den 28 april 2025 efter beslut i båda nämnderna.\n\nInsatsen omfattar 180 familjer om året under tre år. Nämnderna är överens om att var och en återför sin egen besparing. Stadsdelsnämndens del hanteras genom resursfördelningsmodellen.",
  preparation:
    "Ärendet har beretts av stadsledningskontoret i samråd med ekonomiavdelningen och juridiska avdelningen. Regionens barnhälsovård har yttrat sig. Barnhälsovårdens sjuksköterskor och socialtjänstens familjebehandlare har deltagit i tre arbetsmöten och bedömer att metoden går att genomföra.",
  considerations:
    "Stadsledningskontoret delar nämndernas bedömning att kostnaden inte ryms i den ordinarie budgeten, eftersom besparingen kommer först efter två år och till större delen i en annan nämnd.\n\nRisken är att regionens bemanning inte räcker. Stadsledningskontoret föreslår därför att styrgruppen rapporterar bemanningen vid varje tertial.",
  economicConsequences:
    "Fonden belastas med 12,4 mnkr under tre år. Efter beslutet återstår 84,1 mnkr i fria medel. Besparingen beräknas till 2,1 mnkr om året när insatsen har full verkan.",
  budget: [
    { year: 2026, purpose: "Familjebehandlare, fyra tjänster", amount: 312_000_000 },
    { year: 2027, purpose: "Familjebehandlare, fyra tjänster", amount: 324_000_000 },
    { year: 2028, purpose: "Familjebehandlare, fyra tjänster", amount: 337_000_000 },
    { year: 2026, purpose: "Samordning med barnhälsovården", amount: 77_000_000 },
    { year: 2027, purpose: "Samordning med barnhälsovården", amount: 75_000_000 },
    { year: 2028, purpose: "Samordning med barnhälsovården", amount: 55_000_000 },
    { year: 2028, purpose: "Oberoende utvärdering", amount: 60_000_000 },
  ],
  childrenAndEquality:
    "Barnets bästa har prövats särskilt: insatsen ger små barn en tryggare start och prövas med barnhälsovårdens trygghetsskattning. Både pappor och mammor kallas till alla besök, på tider som passar den som arbetar.",
  effects: {
    text: "Fler små barn växer upp i ett tryggt hem, och föräldrar får stöd innan problemen har vuxit.",
    indicators: [
      { name: "Placerade barn 0–2 år, per 1 000", baseline: "7,4", target: "5,5" },
      { name: "Föräldrar som skattar god anknytning", baseline: "68 %", target: "80 %" },
    ],
  },
  economicGoals:
    "Färre placeringar i familjehem och färre utredningar av små barn, med full verkan från 2030.",
  expectedSavings: [
    { year: 2028, amount: 60_000_000 },
    { year: 2029, amount: 150_000_000 },
    { year: 2030, amount: 210_000_000 },
  ],
  warnings: [
    "Södra stadsdelsnämndens budget kan inte justeras för sig. Nämndens besparing lämnas som ett stadsgemensamt förslag till resursfördelningsmodellen.",
  ],
  attachments: [
    "Ansökan från Södra stadsdelsnämnden, SIF 2025/0017, handling 2",
    "Granskningsprotokoll, SIF 2025/0017, handling 4",
    "Nämndernas överenskommelse om fördelning och återföring",
  ],
  headOfDepartment: { name: "Elin Dahlström", title: "avdelningschef" },
};

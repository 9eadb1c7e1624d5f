import type * as z from "zod";
import type { councilStatementData } from "../council-statement.ts";
import { schoolAttendance } from "./cases.ts";

export const councilStatementExample: z.input<typeof councilStatementData> = {
  ...schoolAttendance,
  documentNumber: 1,
  date: "2026-03-12",
  decidedBy: { name: "Björn Häggström", title: "rådets sekreterare" },
  presentedBy: "Märta Sjöö",
  tookPart: ["Farid Rahimi"],
  steppedAside: ["Lena Åkerblom"],
  reasons:
    "Rådet bedömer att idén motverkar utanförskap på ett område där staden i dag sätter in stöd först när frånvaron har pågått länge. Insatsen bygger på en metod som är prövad i andra kommuner och som ryms inom fondens syfte.\n\nRådet ser det som en styrka att elevhälsan och socialtjänsten har tagit fram idén tillsammans.",
  conditions: [],
  outcome: {
    kind: "approved",
    advice:
      "Ansökan bör visa hur kommunens kostnader för särskild undervisningsgrupp har utvecklats under minst två år, så att en baslinje kan läggas fast. Rådet råder nämnderna att redan nu komma överens om hur en besparing ska fördelas.",
  },
  meetingDate: "2026-03-10",
  membersPresent: ["Karin Wallgren", "Mohammed El-Amin", "Stig Östberg", "Ann-Sofie Ekdahl"],
  idea: {
    need: "Var sjätte elev i årskurs 4–7 i de berörda skolorna har en frånvaro över 15 procent. Utredningarna visar att stödet i genomsnitt dröjer sju månader från det att frånvaron har blivit känd.",
    targetGroup: "Omkring 240 elever om året i åtta skolor, i åldern 10–14 år.",
    measure:
      "Ett team med specialpedagog, kurator och socialsekreterare kontaktar hemmet inom tio skoldagar från upprepad frånvaro och gör en plan tillsammans med elev, vårdnadshavare och mentor.",
    complementsOrdinaryWork:
      "Skolorna utreder i dag frånvaro var för sig. Teamet arbetar på alla åtta skolor och stannar kvar i ärendet tills eleven är tillbaka i klassrummet.",
    whyNotOrdinaryBudget:
      "Kostnaden uppstår i utbildningsnämnden medan en stor del av besparingen väntas i socialnämnden, och först efter två till tre år.",
  },
  effects: {
    text: "Fler barn går i skolan, når målen i årskurs 6 och slipper bryta upp till en särskild undervisningsgrupp.",
    indicators: [
      { name: "Elever med frånvaro över 15 procent", baseline: "16,8 %", target: "9 %" },
      { name: "Elever som når målen i alla ämnen i årskurs 6", baseline: "71 %", target: "78 %" },
    ],
  },
  expectedSaving:
    "Färre placeringar i särskild undervisningsgrupp och färre insatser enligt socialtjänstlagen.",
  savingBoards: ["Utbildningsnämnden", "Socialnämnden", "Norra stadsdelsnämnden"],
  roughAmount: 620_000_000,
  warnings: [
    "Norra stadsdelsnämndens budget kan inte justeras för sig, eftersom den fördelas genom stadens resursfördelningsmodell. En besparing där lämnas vidare som ett stadsgemensamt förslag till modellen.",
  ],
};

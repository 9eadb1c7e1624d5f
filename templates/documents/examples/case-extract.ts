import type * as z from "zod";
import type { caseExtractData } from "../case-extract.ts";
import { adjustmentDecisionExample } from "./adjustment-decision.ts";
import { earlySupport } from "./cases.ts";
import { earlySupportEvents } from "./early-support-events.ts";
import { planDecisionExample } from "./plan-decision.ts";
import { yearlyFollowUpExample } from "./yearly-follow-up.ts";

type Extract = z.input<typeof caseExtractData>;

const { boards: _, ...about } = earlySupport;
const withdrawn: ReadonlySet<number> = new Set([6, 23]);
const someHash = "6fb90b165c5d628ebb9368cf333f620f88b4b3f1c9a6b3ea2026d8aeb335402b";
const cityDirector = "Åsa Öberg-Lindqvist, stadsdirektör";
const requisitioned = { by: "Nils Ek", certified: "Lisa Hjelm och Omar Said" };

const adjustedRows = adjustmentDecisionExample.rows.map(({ year, board, after }) => ({
  year,
  board,
  amount: after,
}));

export const caseExtractExample: Extract = {
  ...about,
  date: "2031-09-12",
  card: [
    { term: "Läge", text: "Återföring pågår" },
    { term: "Öppnat", text: "14 januari 2025" },
    { term: "Leds av", text: "Södra stadsdelsnämnden" },
    { term: "Kontakt", text: "Nils Ek, nils.ek@lindhaga.example" },
    { term: "Rättsligt läge", text: "Laga kraft" },
    { term: "Sista dag att överklaga", text: "30 oktober 2025" },
  ],
  boards: [
    { board: "Södra stadsdelsnämnden", part: "Leder, väntas spara" },
    {
      board: "Socialnämnden",
      part: "Samverkar, väntas spara",
      referral: "Tillstyrker",
      agreement: "§\u00a031, 20\u00a0mars 2025",
    },
  ],
  people: people(),
  decisions: [
    {
      date: "2025-02-11",
      what: "Idé godkänd av rådet",
      by: "Ingrid Holm, rådets sekreterare",
      reasons: "Idén bygger på en beprövad metod och delas av två nämnder.",
    },
    {
      date: "2025-10-08",
      what: "Bifall",
      by: "Kommunstyrelsen",
      reference: "§\u00a0212",
      reasons: "Insatsen är långsiktig och ryms inte i den ordinarie budgeten.",
    },
    { date: "2025-11-18", what: "Styrgrupp utsedd", by: cityDirector },
    { date: "2025-11-25", what: "Styrgrupp utsedd", by: cityDirector },
    {
      date: "2026-11-17",
      what: "Ändring beslutad",
      by: cityDirector,
      reference: "DEL 2026/188",
      reasons: "Regionen kan inte bemanna besöken på kvällstid före mars 2027.",
    },
    {
      date: "2027-11-16",
      what: "Ändring beslutad",
      by: cityDirector,
      reference: "DEL 2027/194",
      reasons: "Fler familjer än väntat tackar ja redan vid det första besöket.",
    },
    {
      date: "2028-06-20",
      what: "Ändring beslutad",
      by: cityDirector,
      reference: "DEL 2028/121",
      reasons: "En jämförelse med tre stadsdelar gör att effekten kan tillräknas säkrare.",
    },
    {
      date: planDecisionExample.date,
      what: "Återföringsplan beslutad",
      by: cityDirector,
      reference: planDecisionExample.delegation,
      reasons: planDecisionExample.reasons,
    },
    {
      date: adjustmentDecisionExample.date,
      what: "Återföringsplan ändrad",
      by: cityDirector,
      reference: adjustmentDecisionExample.delegation,
      reasons: adjustmentDecisionExample.reasons,
    },
  ],
  money: {
    granted: planDecisionExample.granted,
    reserved: 0,
    used: planDecisionExample.used,
    released: planDecisionExample.granted - planDecisionExample.used,
  },
  requisitions: [
    { number: 1, date: "2026-12-08", ...requisitioned, amount: 381_412_375 },
    { number: 2, date: "2027-12-07", ...requisitioned, amount: 392_000_000 },
    { number: 3, date: "2028-12-12", ...requisitioned, amount: 368_000_000 },
    { number: 4, date: "2029-04-10", ...requisitioned, amount: 57_000_000 },
  ],
  returns: [
    { year: 2029, board: "Socialnämnden", amount: 118_600_000 },
    { year: 2030, board: "Socialnämnden", amount: 126_600_000 },
  ],
  byYear: [
    { year: 2029, planned: 118_600_000, returned: 118_600_000 },
    { year: 2030, planned: 152_400_000, returned: 126_600_000 },
    { year: 2031, planned: 138_000_000 },
    { year: 2032, planned: 25_100_000 },
  ],
  exemptions: [],
  plans: [
    { version: 1, decided: planDecisionExample.date, rows: planDecisionExample.rows },
    { version: 2, decided: adjustmentDecisionExample.date, rows: adjustedRows },
  ],
  effects: yearlyFollowUpExample.effects,
  documents: documents(),
  events: earlySupportEvents,
  chain: {
    holds: true,
    events: earlySupportEvents.length,
    head: "a84fd0f633e07605bdaf76cd1b35868b608e375d2eb5d5f518fbc8a74a3eb381",
  },
};

/** Everyone who acted, by what they did. */
function people(): Extract["people"] {
  const byPersons = earlySupportEvents.filter(({ who }) => who !== "Systemet");
  return [...Map.groupBy(byPersons, ({ who }) => who)].map(([who, acts]) => {
    const [name = "", ...role] = who.split(", ");
    const steppedAside = acts.some(({ act }) => act === "Jävsprövning anmäld");
    return { name, roles: [role.join(", ")], acts: acts.length, steppedAside };
  });
}

/** What the events say was drawn up, with a hash of its own. */
function documents(): Extract["documents"] {
  return earlySupportEvents
    .filter(({ act }) => act === "Handling upprättad")
    .map(({ date, said }, i) => {
      const [name = ""] = said.split(",");
      const number = i + 1;
      const turn = (number * 23) % someHash.length;
      const sha256 = `${someHash.slice(turn)}${someHash.slice(0, turn)}`;
      return { number, name, date, sha256, withdrawn: withdrawn.has(number) };
    });
}

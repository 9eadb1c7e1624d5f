import type * as z from "zod";
import type { caseExtractData } from "../case-extract.ts";
import { earlySupport } from "./cases.ts";
import { earlySupportThrough } from "./effects.ts";
import { planDecisionExample } from "./plan-decision.ts";

const { boards: _, ...about } = earlySupport;

export const caseExtractExample: z.input<typeof caseExtractData> = {
  ...about,
  date: "2031-09-12",
  card: [
    { term: "Läge", text: "Återföring pågår" },
    { term: "Öppnat", text: "14 januari 2025" },
    { term: "Leds av", text: "Södra stadsdelsnämnden" },
    { term: "Kontakt", text: "Nils Ek, nils.ek@lindhaga.example" },
  ],
  boards: [
    { board: "Södra stadsdelsnämnden", part: "leder", share: "30 %" },
    {
      board: "Socialnämnden",
      part: "samverkar, väntas spara",
      referral: "Tillstyrker",
      agreement: "§ 31, 20 mars 2025",
      share: "70 %",
    },
  ],
  people: [
    { name: "Nils Ek", roles: ["sökande"], acts: 9, steppedAside: false },
    { name: "Märta Sjöö", roles: ["samordnare"], acts: 14, steppedAside: false },
    { name: "Åsa Öberg-Lindqvist", roles: ["stadsdirektör"], acts: 6, steppedAside: false },
    { name: "Peter Ågren", roles: ["ledamot i rådet"], acts: 1, steppedAside: true },
  ],
  decisions: [
    {
      date: "2025-10-08",
      what: "Kommunstyrelsens beslut: bifall",
      by: "Kommunstyrelsen",
      reference: "§ 212",
      reasons: "Insatsen är långsiktig och ryms inte i den ordinarie budgeten.",
    },
    {
      date: "2029-05-08",
      what: "Återföringsplan beslutad",
      by: "Åsa Öberg-Lindqvist, stadsdirektör",
      reasons: "Utvärderingen visar en besparing i socialnämnden från 2029.",
    },
  ],
  money: {
    granted: 1_240_000_000,
    reserved: 0,
    used: 1_198_412_375,
    released: 41_587_625,
  },
  requisitions: [
    {
      number: 1,
      date: "2026-05-11",
      by: "Nils Ek",
      amount: 583_412_375,
      certified: "Farid Rahimi och Märta Sjöö",
    },
    {
      number: 2,
      date: "2028-11-30",
      by: "Nils Ek",
      amount: 615_000_000,
      certified: "Farid Rahimi och Märta Sjöö",
    },
  ],
  returns: [
    { year: 2029, board: "Socialnämnden", amount: 118_600_000 },
    { year: 2030, board: "Socialnämnden", amount: 126_600_000 },
  ],
  byYear: [
    { year: 2029, planned: 118_600_000, returned: 118_600_000 },
    { year: 2030, planned: 152_400_000, returned: 126_600_000 },
    { year: 2031, planned: 163_100_000 },
  ],
  exemptions: [],
  plans: [
    {
      version: 1,
      decided: "2029-05-08",
      reasons: planDecisionExample.reasons,
      rows: planDecisionExample.rows,
    },
  ],
  effects: earlySupportThrough(2030, [306_483_400, -6_268_100]),
  documents: [
    {
      number: 1,
      name: "Rådets yttrande",
      date: "2025-02-11",
      sha256: "6fb90b165c5d628ebb9368cf333f620f88b4b3f1c9a6b3ea2026d8aeb335402b",
      withdrawn: false,
    },
    { number: 25, name: "Årlig uppföljning", date: "2031-02-27", withdrawn: false },
  ],
  events: [
    {
      seq: 1,
      date: "2025-01-14",
      time: "10:32",
      act: "Idé inlämnad",
      who: "Nils Ek, sökande, Södra stadsdelsnämnden",
      said: "Titel: Tidigt föräldrastöd genom utökade hembesök; Ungefärligt belopp: 12 000 000 kr",
    },
    {
      seq: 2,
      date: "2025-02-11",
      time: "15:05",
      act: "Idé godkänd",
      who: "Ingrid Holm, rådets sekreterare",
      said: "Skäl: Idén bygger på en beprövad metod.",
    },
  ],
  chain: {
    holds: true,
    events: 2,
    head: "a84fd0f633e07605bdaf76cd1b35868b608e375d2eb5d5f518fbc8a74a3eb381",
  },
};

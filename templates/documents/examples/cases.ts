import type * as z from "zod";
import type { commonFields } from "../common.ts";

type Input = z.input<z.ZodObject<typeof commonFields>>;
type Case = Pick<
  Input,
  "municipality" | "fund" | "caseNumber" | "title" | "boards" | "policyVersion"
>;

const fund = {
  municipality: {
    name: "Lindhaga stad",
    office: "Stadsledningskontoret",
    colour: "#14568c",
    arms: {
      width: 100,
      height: 120,
      shapes: [
        { path: "M4 4H96V62C96 92 74 110 50 117C26 110 4 92 4 62Z", fill: "#14568c" },
        {
          path: "M50 22C72 34 74 58 54 72V94H46V72C26 58 28 34 50 22Z",
          fill: "#ffffff",
        },
      ],
    },
  },
  fund: "Lindhaga stads fond för sociala investeringar",
} as const;

export const cityDirector = { name: "Åsa Öberg-Lindqvist", title: "stadsdirektör" };
export const coordinator = { name: "Märta Sjöö", title: "samordnare" };
export const court = "Förvaltningsrätten i Stockholm";

/** Early help against absence from school; one specialist board leads, two others save. */
export const schoolAttendance = {
  ...fund,
  caseNumber: "SIF 2026/0042",
  policyVersion: "2026-1",
  title: "Skolnärvaro i tid – tidiga insatser mot frånvaro i årskurs 4–7",
  boards: [
    { name: "Utbildningsnämnden", kind: "specialist" },
    { name: "Socialnämnden", kind: "specialist" },
    { name: "Norra stadsdelsnämnden", kind: "district" },
  ],
} satisfies Case;

/** Support to parents before the child is two; a district board together with a specialist board. */
export const earlySupport = {
  ...fund,
  caseNumber: "SIF 2025/0017",
  policyVersion: "2025-1",
  title: "Tidigt föräldrastöd genom utökade hembesök",
  boards: [
    { name: "Södra stadsdelsnämnden", kind: "district" },
    { name: "Socialnämnden", kind: "specialist" },
  ],
} satisfies Case;

/** Young people who neither work nor study. */
export const youthWork = {
  ...fund,
  caseNumber: "SIF 2024/0009",
  policyVersion: "2024-1",
  title: "Steg in – arbete eller studier för unga som varken arbetar eller studerar",
  boards: [{ name: "Arbetsmarknadsnämnden", kind: "specialist" }],
} satisfies Case;

import type * as z from "zod";
import type { commonFields } from "../common.ts";

type Input = z.input<z.ZodObject<typeof commonFields>>;
type Case = Pick<
  Input,
  "municipality" | "fund" | "caseNumber" | "title" | "boards" | "policyVersion"
>;

const fund = {
  municipality: { name: "Lindhaga stad", office: "Stadsledningskontoret", colour: "#14568c" },
  fund: "Lindhaga stads fond för sociala investeringar",
  policyVersion: "2026-1",
} as const;

export const cityDirector = { name: "Åsa Öberg-Lindqvist", title: "stadsdirektör" };
export const coordinator = { name: "Märta Sjöö", title: "samordnare" };
export const court = "Förvaltningsrätten i Stockholm";

/** Early help against absence from school; one specialist board leads, two others save. */
export const schoolAttendance = {
  ...fund,
  caseNumber: "SIF 2026/0042",
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
  title: "Steg in – arbete eller studier för unga som varken arbetar eller studerar",
  boards: [{ name: "Arbetsmarknadsnämnden", kind: "specialist" }],
} satisfies Case;

import * as z from "zod";
import { openStages } from "#functions/process/stages.ts";
import { armsSchema } from "./arms.ts";
import { evidenceTable } from "./evidence.ts";
import { amount, boardId, date, freeText, line, positiveAmount } from "./forms/fields.ts";
import { shareSchema } from "./fraction.ts";
import { outlookSchema } from "./outlook.ts";
import { type RepaymentPolicy, repaymentPolicySchema } from "./repayment-policy.ts";

const days = z.int().min(1).max(730);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/);

const boardKinds = ["specialist", "district"] as const;

const board = z.strictObject({ id: boardId, name: line(150), kind: z.enum(boardKinds) });

const tier = z.strictObject({
  id: z.enum(["small", "medium", "large"]),
  name: line(60),
  /** Up to and including this amount in öre; the last tier has none. */
  upTo: positiveAmount.nullable(),
  selfEvaluation: z.boolean(),
  cityWideSteeringGroup: z.boolean(),
  reportsPerYear: z.union([z.literal(1), z.literal(3)]),
  evaluationCostRequired: z.boolean(),
  commissionLinkRequired: z.boolean(),
});

/**
 * A fund's rules from one date on. Nothing has a default: a policy that leaves a choice open is
 * refused. A case keeps the version that it was decided under.
 */
export const policySchema = z
  .strictObject({
    version: line(40),
    fund: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: line(150),
    municipality: line(100),
    office: line(150),
    colour: z.string().regex(/^#[0-9a-f]{6}$/),
    /** For the letterhead; `none` where the municipality has not given its own. */
    arms: z.union([z.literal("none"), armsSchema]),
    validFrom: date,
    boards: z.array(board).min(1).max(200),
    /** The kinds of boards that may apply as lead. */
    applicants: z.array(z.enum(boardKinds)).min(1),
    /** The days of the year by which an application must be in; none where they are taken all year. */
    applicationDeadlines: z.array(monthDay).max(4),
    /** The most that the fund pays of a measure's whole cost. */
    maximumShareOfCost: shareSchema,
    tiers: z.array(tier).min(1).max(3),
    smallestAmount: amount,
    largestAmount: positiveAmount,
    longestGrantYears: z.int().min(1).max(10),
    /** The city director decides up to and including this amount in öre. */
    delegation: z.strictObject({ upTo: amount, number: line(60) }),
    /** Days for each stage whose due date the policy sets. */
    stageDays: z.record(z.enum(openStages), days),
    taskDays: z.strictObject({
      certifyRequisition: days,
      receiveReport: days,
      certifyActuals: days,
      adoptActuals: days,
      announceDecision: days,
      finishRepayment: days,
    }),
    reminders: z.strictObject({
      daysBefore: z.array(days).min(1).max(5),
      daysOverdue: z.array(days).min(1).max(5),
      escalateAfterDays: days,
    }),
    /** Due dates for what the cut-off dates 30 April, 31 August and 31 December close. */
    reportDue: z.strictObject({ T1: monthDay, T2: monthDay, YE: monthDay }),
    /** When unused grant must have been carried over or released, in the year after. */
    yearEndDue: monthDay,
    appealDays: z.int().min(1).max(60),
    /** How registration numbers are written: `SIF {year}/{number}`, the number with four digits. */
    register: z.strictObject({
      pattern: z
        .string()
        .regex(/^[^{}]*\{year\}[^{}]*\{number\}[^{}]*$/)
        .max(40),
    }),
    /** What a single district board is told of its budget; `none` where every budget can be adjusted. */
    districtBoardRule: z.union([z.literal("none"), z.strictObject({ warning: freeText(1000) })]),
    officeAddress: z.email(),
    officePhone: line(30),
    /** The administrative court that appeals of the fund's decisions are addressed to. */
    court: line(120),
    /** How comparison, number, evaluator and foresight grade what was observed, best first. */
    evidence: evidenceTable,
    /** `none` where what is saved stays with the boards. */
    repayment: z.union([z.literal("none"), repaymentPolicySchema]),
    /** What comes back is foreseen with these factors; null only in a fund without repayment. */
    outlook: outlookSchema.nullable(),
  })
  .refine((p) => p.tiers.at(-1)?.upTo === null, {
    path: ["tiers"],
    error: "the last tier must have no limit",
  })
  .refine((p) => (p.repayment === "none") === (p.outlook === null), {
    path: ["outlook"],
    error: "a fund with repayment must say how its returns are foreseen, and only such a fund",
  });

export type Policy = z.output<typeof policySchema>;
export type Board = Policy["boards"][number];
export type Tier = Policy["tiers"][number];

/** The fund's terms of repayment; throws in a fund that has none, where nothing may ask for them. */
export function termsOf(policy: Policy): RepaymentPolicy {
  if (policy.repayment === "none") throw new Error(`Policy ${policy.version} has no repayment`);
  return policy.repayment;
}

export function repays(policy: Policy): boolean {
  return policy.repayment !== "none";
}

/** `SIF 2026/0042` */
export function registrationNumber(policy: Policy, year: number, number: number): string {
  return policy.register.pattern
    .replace("{year}", String(year))
    .replace("{number}", String(number).padStart(4, "0"));
}

/** The tier that an amount in öre falls in. */
export function tierOf(policy: Policy, granted: number): Tier {
  const found = policy.tiers.find((t) => t.upTo === null || granted <= t.upTo);
  if (!found) throw new Error(`Policy ${policy.version} has no tier for ${granted} öre`);
  return found;
}

export function boardOf(policy: Policy, id: string): Board | undefined {
  return policy.boards.find((b) => b.id === id);
}

export function boardName(policy: Policy, id: string): string {
  return boardOf(policy, id)?.name ?? id;
}

export function isDistrictBoard(policy: Policy, id: string): boolean {
  return boardOf(policy, id)?.kind === "district";
}

/** Whether the board's own budget can be set anew: a district board's only where the policy says so. */
export function hasAdjustableBudget(policy: Policy, id: string): boolean {
  return policy.districtBoardRule === "none" || !isDistrictBoard(policy, id);
}

/** The policy with the boards that have taken over others in a case, under the names they now have. */
export function withSuccessors(
  policy: Policy,
  successions: readonly { readonly to: Board }[] = [],
): Policy {
  if (successions.length === 0) return policy;
  const boards = new Map(policy.boards.map((each) => [each.id, each]));
  for (const { to } of successions) boards.set(to.id, to);
  return { ...policy, boards: [...boards.values()] };
}

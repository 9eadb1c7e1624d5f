import * as z from "zod";
import { documentKinds } from "#functions/process/documents.ts";
import { type Exact, isExact } from "../fraction.ts";
import {
  amount,
  boardId,
  date,
  factor,
  freeText,
  line,
  rowId,
  signedAmount,
  year,
} from "./fields.ts";

/** A finding of the machine: `blocking` must be mended, `warning` must be seen. */
export const finding = z.strictObject({
  code: line(60),
  severity: z.enum(["blocking", "warning"]),
  message: freeText(600),
  field: line(120).optional(),
});
export type Finding = z.output<typeof finding>;

const planYear = z.strictObject({ year, board: boardId, amount });

/** What is due by year and board, öre, and what the computation showed. */
const proposal = z.strictObject({
  policyVersion: line(40),
  rows: z.array(planYear).max(1200),
  /** Expected attributed saving by year, öre. */
  savings: z.array(z.strictObject({ year, amount: signedAmount })).max(30),
  total: amount,
  /** Nothing to return, and the policy's test of an exemption is met. */
  exempt: z.boolean(),
  notes: z.array(freeText(600)).max(40),
});
export type PlanProposal = z.output<typeof proposal>;

const exactAmount = z.custom<Exact>((value) => typeof value === "string" && isExact(value));

/** Why an adopted year brought back something else than its plan. */
export const differenceCauses = [
  "attributed-saving",
  "deficits",
  "rounding",
  "due-basis",
  "cap",
  "minimum",
  "exemption",
  "index",
  "correction",
  "deferred",
] as const;

/** An adopted year against its plan; `returned` − `planned` = `difference` = the causes' sum. */
const followUp = z.strictObject({
  year,
  planned: amount,
  returned: amount,
  difference: signedAmount,
  /** What waits below the minimum after the year; negative when it is to be deducted. */
  waiting: signedAmount,
  causes: z
    .array(z.strictObject({ cause: z.enum(differenceCauses), amount: exactAmount }))
    .max(differenceCauses.length),
  /** The lines that saved more or less than planned, exact öre before share and deficits. */
  lines: z
    .array(
      z.strictObject({
        costLine: rowId,
        board: boardId,
        planned: exactAmount,
        achieved: exactAmount,
      }),
    )
    .max(40),
  /** What the years to come would be if it goes on so, öre: the plan in force, and a new one. */
  proposal: z
    .strictObject({
      expected: z
        .array(z.strictObject({ costLine: rowId, year, driver: factor, cost: amount }))
        .max(1200),
      planned: amount,
      proposed: amount,
    })
    .optional(),
  explanation: freeText(2000),
});
export type FollowUp = z.output<typeof followUp>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const findings = z.strictObject({ findings: z.array(finding).max(200) });

/** What the workflow records; the same gate as for people. */
export const machineForms = {
  "record-idea-check": findings,
  "record-validation": findings,
  "record-decision-check": findings,
  "record-settlement": z.strictObject({ granted: amount, used: amount, reserved: amount }),
  "propose-plan": proposal,
  "propose-adjustment": followUp,
  "verify-reconciliation": z.strictObject({ returned: amount, used: amount, granted: amount }),
  "register-document": z.strictObject({
    document: z.int().min(1),
    kind: z.enum(documentKinds),
    sha256,
    bytes: z.int().min(1),
    key: line(300),
    templateVersion: line(40),
    /** The same description and renderer version give the same bytes; absent from older documents. */
    rendererVersion: line(40).optional(),
    /** Of the description's canonical JSON, which is kept beside the PDF; absent from older ones. */
    descriptionSha256: sha256.optional(),
    /** What the fund could still grant at the end of the act's day, öre, where the document tells it. */
    freeCapital: amount.optional(),
  }),
  "send-reminder": z.strictObject({
    task: line(120),
    level: rowId,
    to: line(200),
    due: date,
  }),
  "call-coordinator": z.strictObject({ cause: line(200), state: line(120) }),
} as const;

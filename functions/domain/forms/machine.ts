import { z } from "zod";
import { documentKinds } from "#functions/process/documents.ts";
import { amount, boardId, date, freeText, line, rowId, year } from "./fields.ts";

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
  savings: z.array(z.strictObject({ year, amount: z.int() })).max(30),
  total: amount,
  exempt: z.boolean(),
  notes: z.array(freeText(600)).max(40),
});
export type PlanProposal = z.output<typeof proposal>;

const findings = z.strictObject({ findings: z.array(finding).max(200) });

/** What the workflow records; the same gate as for people. */
export const machineForms = {
  "record-idea-check": findings,
  "record-validation": findings,
  "record-decision-check": findings,
  "record-settlement": z.strictObject({ granted: amount, used: amount, reserved: amount }),
  "propose-plan": proposal,
  "propose-adjustment": z.strictObject({
    year,
    planned: amount,
    returned: amount,
    explanation: freeText(2000),
  }),
  "verify-reconciliation": z.strictObject({ returned: amount, used: amount, granted: amount }),
  "register-document": z.strictObject({
    document: z.int().min(1),
    kind: z.enum(documentKinds),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(1),
    key: line(300),
    templateVersion: line(40),
  }),
  "send-reminder": z.strictObject({
    task: line(120),
    level: rowId,
    to: line(200),
    due: date,
  }),
  "call-coordinator": z.strictObject({ cause: line(200), state: line(120) }),
} as const;

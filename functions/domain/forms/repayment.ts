import * as z from "zod";
import {
  amount,
  boardId,
  decisionReference,
  factor,
  freeText,
  indexLevels,
  line,
  rowId,
  signedAmount,
  year,
} from "./fields.ts";

const decided = { presentedBy: line(120), reasons: freeText() };

const tests = ["no-attributed-saving", "budget-cannot-be-adjusted"] as const;

/** What the years to come are expected to cost, and the price levels to compute them with. */
const expectedAnew = {
  index: indexLevels,
  expected: z
    .array(z.strictObject({ costLine: rowId, year, driver: factor, cost: amount }))
    .min(1)
    .max(600),
};

const lineYear = z.strictObject({ costLine: rowId, cost: amount, driver: factor });

/** Step 6. Reported, certified and adopted by three different persons. */
export const repaymentForms = {
  "report-forecast": z.strictObject({
    board: boardId,
    period: z.string().regex(/^\d{4}-(T1|T2)$/),
    lines: z
      .array(z.strictObject({ costLine: rowId, expected: amount }))
      .min(1)
      .max(40),
    comment: freeText(2000).optional(),
  }),
  "report-actuals": z.strictObject({
    board: boardId,
    year,
    lines: z.array(lineYear).min(1).max(40),
    /** The board's own result for the year, öre. */
    boardResult: signedAmount,
    /** The amount taken out in the allocation of results, öre. */
    takenOut: amount,
    decision: decisionReference,
    voucher: line(60),
    /** Given by the office in the board's place while the actuals are missing: to be corrected later. */
    estimated: z.boolean().optional(),
    explanation: freeText(3000).optional(),
  }),
  "certify-actuals": z.strictObject({ board: boardId, year }),
  "adopt-actuals": z.strictObject({
    year,
    index: indexLevels,
    closingDecision: decisionReference,
    /** For each board whose own result is negative, where the policy leaves it to be decided. */
    boardsInDeficit: z
      .array(
        z.strictObject({
          board: boardId,
          handling: z.enum(["pay", "defer"]),
          reasons: freeText(2000),
        }),
      )
      .max(40)
      .optional(),
  }),
  /** What an adopted year really was: reported, certified and adopted anew by three persons. */
  "report-correction": z.strictObject({
    board: boardId,
    year,
    lines: z.array(lineYear).min(1).max(40),
    voucher: line(60),
    reasons: freeText(3000),
  }),
  "certify-correction": z.strictObject({ board: boardId, year }),
  "adopt-correction": z.strictObject({
    board: boardId,
    year,
    index: indexLevels,
    closingDecision: decisionReference,
  }),
  "decide-adjustment": z.strictObject({ ...decided, ...expectedAnew }),
  /** A board or a cost line, or all of them, is let go in years to come. */
  "exempt-part": z.strictObject({
    ...decided,
    board: boardId.optional(),
    costLine: rowId.optional(),
    firstYear: year,
    lastYear: year,
    test: z.enum(tests),
    evidence: freeText(3000),
  }),
  "exempt-remainder": z.strictObject({ ...decided, test: z.enum(tests), evidence: freeText(3000) }),
  /** Effects have come late: what was let go is to be returned from the next year on. */
  "reopen-exemption": z.strictObject({
    ...decided,
    exemption: z.int().min(1),
    evidence: freeText(3000),
  }),
  "reopen-repayment": z.strictObject({ ...decided, evidence: freeText(3000), ...expectedAnew }),
  /** A board that takes over what another had, or the same board under a new name. */
  "register-succession": z.strictObject({
    from: boardId,
    to: z.strictObject({
      id: boardId,
      name: line(150),
      kind: z.enum(["specialist", "district"]),
    }),
    firstYear: year,
    decision: decisionReference,
    explanation: freeText(2000),
  }),
  "finish-repayment": z.strictObject({ summary: freeText(3000) }),
} as const;

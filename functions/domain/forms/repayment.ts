import { z } from "zod";
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
    explanation: freeText(3000).optional(),
  }),
  "certify-actuals": z.strictObject({ board: boardId, year }),
  "adopt-actuals": z.strictObject({
    year,
    index: indexLevels,
    closingDecision: decisionReference,
  }),
  "decide-adjustment": z.strictObject({
    ...decided,
    index: indexLevels,
    expected: z
      .array(z.strictObject({ costLine: rowId, year, driver: factor, cost: amount }))
      .min(1)
      .max(600),
  }),
  "exempt-remainder": z.strictObject({
    ...decided,
    test: z.enum(["no-attributed-saving", "budget-cannot-be-adjusted"]),
    evidence: freeText(3000),
  }),
  "finish-repayment": z.strictObject({ summary: freeText(3000) }),
} as const;

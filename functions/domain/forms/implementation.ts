import * as z from "zod";
import { amount, date, freeText, line, positiveAmount, year } from "./fields.ts";

/** A report period: the first or second tertial, or the whole year. */
export const reportPeriod = z.string().regex(/^\d{4}-(T1|T2|YE)$/);

const requisitionNumber = z.int().min(1).max(999);

/** Step 4. Costs are requisitioned after they arose and certified by two persons. */
export const implementationForms = {
  "appoint-steering-group": z.strictObject({
    members: z
      .array(
        z.strictObject({
          name: line(120),
          role: line(120),
          seat: z.enum(["board", "profession", "city-office", "other"]),
        }),
      )
      .min(1)
      .max(20),
    mandate: freeText(3000),
  }),
  requisition: z.strictObject({
    from: date,
    to: date,
    costs: z
      .array(z.strictObject({ purpose: line(150), amount: positiveAmount }))
      .min(1)
      .max(30),
    voucher: line(60),
  }),
  "certify-requisition": z.strictObject({ requisition: requisitionNumber }),
  "submit-report": z.strictObject({
    period: reportPeriod,
    progress: freeText(),
    humanEffects: freeText(),
    economy: freeText(),
    deviations: freeText(3000).optional(),
    forecastToEnd: amount,
  }),
  "receive-report": z.strictObject({ period: reportPeriod, assessment: freeText(3000) }),
  "decide-change": z.strictObject({
    scope: freeText(3000).optional(),
    to: date.optional(),
    /** The grant's new total, öre. */
    amount: positiveAmount.optional(),
    presentedBy: line(120),
    reasons: freeText(3000),
  }),
  "stop-early": z.strictObject({ presentedBy: line(120), reasons: freeText(3000) }),
  "carry-over-grant": z.strictObject({ year, reasons: freeText(2000) }),
  "release-grant": z.strictObject({ year, amount: positiveAmount, reasons: freeText(2000) }),
  "finish-implementation": z.strictObject({ finished: date, summary: freeText() }),
} as const;

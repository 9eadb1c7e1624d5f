import * as z from "zod";
import { largestAmount, line } from "../forms/fields.ts";
import { exactly, wholeNumber } from "../fraction.ts";
import { outlookSchema } from "../outlook.ts";
import { repaymentPolicySchema } from "../repayment-policy.ts";

/** A cap above this many times the grant is a slip of the key. */
const mostTimesGrant = 100;

const terms = z
  .strictObject({
    by: z.literal("terms"),
    version: line(40),
    repayment: repaymentPolicySchema,
    outlook: outlookSchema,
  })
  .refine(({ repayment: { roundingUnit } }) => roundingUnit <= largestAmount, {
    path: ["repayment", "roundingUnit"],
    error: "Avrundningen är orimligt stor.",
  })
  .refine(
    ({ repayment: { cap } }) =>
      cap === "none" || exactly(cap.shareOfGrant).compare(wholeNumber(mostTimesGrant)) <= 0,
    { path: ["repayment", "cap"], error: "Taket är orimligt högt." },
  );

/** Whose rules: the fund's in force today, a version of them, or terms that are tried out. */
export const askedRules = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("fund"), fund: line(40) }),
  z.strictObject({ by: z.literal("version"), version: line(40) }),
  terms,
]);

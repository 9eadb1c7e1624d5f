import * as z from "zod";
import { exactly, factorSchema, one, shareSchema } from "#functions/domain/fraction.ts";
import { ore } from "#functions/domain/money.ts";

const amount = z.int().min(0).transform(ore);

const exemptionTest = z.discriminatedUnion("test", [
  /** Nothing attributed at all: a part effect is repaid. */
  z.strictObject({ test: z.literal("no-attributed-saving") }),
  /** The attributed saving to date is below an amount in öre. */
  z.strictObject({ test: z.literal("saving-below-amount"), threshold: amount }),
  /** The attributed saving to date is below this share of what was planned to date. */
  z.strictObject({ test: z.literal("saving-below-share-of-plan"), threshold: shareSchema }),
]);

/**
 * The choices that decide what is returned to the fund. No source gives them, so each is made in
 * the fund's dated policy: none has a default, and a policy that leaves one open is refused.
 */
export const repaymentPolicySchema = z.strictObject({
  /** The share of the attributed saving that is returned. */
  share: shareSchema,
  /** How a baseline is carried from its price level year to the year computed. */
  index: z.enum(["city-uprating", "pkv", "nominal"]),
  /** Whether the running cost of the method is deducted from the saving. */
  netOfRunningCost: z.boolean(),
  /** Whether a board's negative year is carried against its later years. */
  deficitCarry: z.boolean(),
  /** What a year's total is rounded to, in öre: 100 000 is 1 000 kr. */
  roundingUnit: z.int().min(1).transform(ore),
  /** The most that is returned for a case, all years together: a share of its grant, or no cap. */
  cap: z.union([z.literal("none"), z.strictObject({ shareOfGrant: factorSchema })]),
  /** Below this amount in öre a year's total waits for the next year; 0 lets nothing wait. */
  minimumAmount: amount,
  /** What falls due at an adopted closing: the achieved, the planned, or the lower of them. */
  dueBasis: z.enum(["actual", "plan", "lower"]),
  /** When a case, line, board or year may be exempted, and from how many years after the investment. */
  exemption: z.strictObject({ yearsAfterInvestment: z.int().min(0), when: exemptionTest }),
  /** The most years that a repayment plan may run. */
  maximumYears: z.int().min(1),
});

export type RepaymentPolicy = z.infer<typeof repaymentPolicySchema>;
export type ExemptionTest = RepaymentPolicy["exemption"]["when"];

/** What a policy may choose, but never without being told what it means. */
export type RepaymentPolicyWarning = "cap-above-grant" | "nominal-index";

export function repaymentPolicyWarnings(
  policy: Pick<RepaymentPolicy, "cap" | "index">,
): RepaymentPolicyWarning[] {
  const warnings: RepaymentPolicyWarning[] = [];
  if (policy.cap !== "none" && exactly(policy.cap.shareOfGrant).compare(one) > 0) {
    warnings.push("cap-above-grant");
  }
  if (policy.index === "nominal") warnings.push("nominal-index");
  return warnings;
}

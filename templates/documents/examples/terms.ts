import type * as z from "zod";
import type { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";

export const terms: z.input<typeof repaymentPolicySchema> = {
  share: "0.8",
  index: "city-uprating",
  netOfRunningCost: true,
  deficitCarry: true,
  roundingUnit: 100_000,
  cap: { shareOfGrant: "1" },
  minimumAmount: 5_000_000,
  dueBasis: "lower",
  exemption: { yearsAfterInvestment: 2, when: { test: "no-attributed-saving" } },
  maximumYears: 10,
};

import * as z from "zod";
import exempelstad from "#templates/policies/exempelstad-2026-1.json" with { type: "json" };
import stockholm from "#templates/policies/stockholm-2026-1.json" with { type: "json" };
import type { Terms } from "./seven-steps.ts";

/** The funds tried: one that takes back all that is saved, one with share, cap and the lower of two. */
export const fundsTried = ["stockholm", "exempelstad"] as const;
export type FundTried = (typeof fundsTried)[number];

const policyFile = z.object({
  delegation: z.object({ upTo: z.int() }),
  outlook: z.object({ boardInDeficit: z.enum(["pay-anyway", "defer", "decide"]) }),
  repayment: z.object({
    share: z.string(),
    netOfRunningCost: z.boolean(),
    deficitCarry: z.boolean(),
    roundingUnit: z.int(),
    cap: z.union([z.literal("none"), z.object({ shareOfGrant: z.string() })]),
    minimumAmount: z.int(),
    dueBasis: z.enum(["actual", "plan", "lower"]),
    exemption: z.object({ yearsAfterInvestment: z.int() }),
    maximumYears: z.int(),
  }),
});

const files = { stockholm, exempelstad };

/** The policy's choices as its file has them, read past the product's own reading of it. */
export function termsOf(fund: FundTried): Terms {
  const { repayment, outlook, delegation } = policyFile.parse(files[fund]);
  const { exemption, ...rest } = repayment;
  return { ...rest, ...exemption, ...outlook, delegatedUpTo: delegation.upTo };
}

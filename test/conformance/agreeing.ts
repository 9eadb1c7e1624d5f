import * as z from "zod";

/**
 * Data in which the parts agree as they do in a case: other funding is of a budget, a comparison by
 * year is of several years, a fund without repayment computes nothing and lets nothing go, what is
 * corrected was adopted, and a closing comes out even.
 */
export function agreeing(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(agreeing);
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([name, value]) => [name, agreeing(value)] as const);
  const { otherFunding, ...rest } = Object.fromEntries(entries);
  const hasBudget = Array.isArray(rest["budget"]) && rest["budget"].length > 0;
  return {
    ...rest,
    ...(hasBudget && otherFunding !== undefined && { otherFunding }),
    ...(Array.isArray(rest["byYear"]) && rest["byYear"].length < 2 && { byYear: [] }),
    ...(withoutRepayment.safeParse(rest).success && { rows: [] }),
    ...("allSteps" in rest && rest["terms"] === undefined && { years: [] }),
    ...(rest["correction"] !== undefined && "status" in rest && { status: "adopted" }),
    ...comingOutEven(rest),
  };
}

const withoutRepayment = z.object({
  test: z.object({ ground: z.literal("fund-without-repayment") }),
});

const reconciliation = z.object({
  planned: z.int(),
  adjusted: z.int(),
  returned: z.int(),
  exempted: z.int(),
});

function comingOutEven(row: object): { readonly decidedDifference?: number } {
  const { data } = reconciliation.safeParse(row);
  if (!data) return {};
  const { planned, adjusted, returned, exempted } = data;
  return { decidedDifference: planned + adjusted - returned - exempted };
}

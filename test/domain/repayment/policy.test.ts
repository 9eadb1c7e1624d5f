import { describe, expect, it } from "vitest";
import { factor } from "#functions/domain/fraction.ts";
import {
  repaymentPolicySchema,
  repaymentPolicyWarnings,
} from "#functions/domain/repayment-policy.ts";
import { plainPolicy } from "./examples.ts";

const choices = Object.entries(plainPolicy);

describe("a repayment policy", () => {
  it.each(choices.map(([choice]) => choice))("is refused when it leaves %s open", (open) => {
    const rest = Object.fromEntries(choices.filter(([choice]) => choice !== open));
    const parsed = repaymentPolicySchema.safeParse(rest);
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[open]]);
  });

  it.each([
    ["share", "1.1"],
    ["share", 0.85],
    ["index", "kpi"],
    ["roundingUnit", 0],
    ["roundingUnit", 0.5],
    ["cap", { shareOfGrant: "0" }],
    ["cap", "all"],
    ["minimumAmount", -1],
    ["dueBasis", "higher"],
    ["exemption", { yearsAfterInvestment: 2 }],
    ["exemption", { yearsAfterInvestment: 2, when: { test: "saving-below-amount" } }],
    ["maximumYears", 0],
    ["discount", "0.03"],
  ])("is refused with %s %j", (choice, value) => {
    expect(repaymentPolicySchema.safeParse({ ...plainPolicy, [choice]: value }).success).toBe(
      false,
    );
  });

  it("may cap above the grant or count in nominal prices, with a warning", () => {
    const warnings = (cap: "none" | { shareOfGrant: ReturnType<typeof factor> }) =>
      repaymentPolicyWarnings({ cap, index: "pkv" });
    expect(warnings({ shareOfGrant: factor("1.01") })).toEqual(["cap-above-grant"]);
    expect(warnings({ shareOfGrant: factor("1") })).toEqual([]);
    expect(warnings("none")).toEqual([]);
    expect(repaymentPolicyWarnings({ cap: "none", index: "nominal" })).toEqual(["nominal-index"]);
  });
});

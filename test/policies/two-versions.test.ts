import { describe, expect, it } from "vitest";
import { policyFor } from "#functions/acts/commit-act.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { mnkr } from "#functions/domain/money.ts";
import { policiesFrom } from "#functions/domain/policies.ts";
import { proposePlan } from "#functions/domain/repayment-of-case.ts";
import stockholm from "#templates/policies/stockholm-2026-1.json" with { type: "json" };
import { aCase, answerTo, caseOf, made, onDate, type World } from "#test/support/a-case.ts";

/** From 2028 half is returned, in whole hundred thousands, and no more than 4 mnkr is granted. */
const harder = {
  ...stockholm,
  version: "Stockholm 2028:1",
  validFrom: "2028-01-01",
  largestAmount: 400_000_000,
  repayment: { ...stockholm.repayment, share: "0.5", roundingUnit: 10_000_000 },
};

const known = policiesFrom([
  { file: "stockholm-2026-1.json", content: stockholm },
  { file: "stockholm-2028-1.json", content: harder },
]);

/** The world on a later day, under the policy that then counts for its case. */
function asOf(world: World, date: string): World {
  const policy = policyFor("stockholm", world.case, calendarDate(date), known);
  return { ...onDate(world, date), policy };
}

describe("a new version of a policy", () => {
  const decided = aCase().inStage("repayment-decision").build();
  const plan = caseOf(decided).proposal;

  it("changes nothing of a case that was decided before it", () => {
    const later = asOf(decided, "2029-03-01");
    expect(later.policy.version).toBe("Stockholm 2026:1");
    expect(proposePlan(caseOf(later), later.policy)).toMatchObject({ value: plan });
    expect(caseOf(made(later, "decide-plan")).policyVersion).toBe("Stockholm 2026:1");
  });

  it("would have changed its numbers", () => {
    const renewed = known.ofVersion("Stockholm 2028:1");
    if (!renewed) throw new Error("The later version was read");
    const other = proposePlan(caseOf(decided), renewed);
    expect(plan?.total).toBeGreaterThan(0);
    expect(other.ok && other.value.total).toBeLessThan((plan?.total ?? 0) * 0.6);
  });

  it("holds for a case that is not decided, from its first day", () => {
    const writing = aCase().opened("2027-11-02").inStage("application-writing").build();
    const before = made(asOf(writing, "2027-12-31"), "submit-application");
    const after = made(asOf(writing, "2028-01-01"), "submit-application");
    const codes = (world: World) => caseOf(world).findings.map(({ code }) => code);
    expect([before.policy.version, codes(before)]).toEqual([
      "Stockholm 2026:1",
      ["single-district-board"],
    ]);
    expect(after.policy.version).toBe("Stockholm 2028:1");
    expect(codes(after)).toContain("outside-policy");
  });

  it("is frozen on the case by the decision, and then kept", () => {
    const prepared = aCase().opened("2027-06-01").inStage("decision-preparation").build();
    const inFebruary = asOf(prepared, "2028-02-01");
    expect(answerTo(inFebruary, "approve")).toBe("above-policy");
    const granted = made(inFebruary, "approve-with-changes", { amount: mnkr(4) });
    expect(caseOf(granted).policyVersion).toBe("Stockholm 2028:1");
    expect(asOf(granted, "2035-01-10").policy.version).toBe("Stockholm 2028:1");
  });
});

import { describe, expect, it } from "vitest";
import { share } from "#functions/domain/fraction.ts";
import { kronor, noMoney } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import type { ExemptionTest } from "#functions/domain/repayment-policy.ts";
import { aCase, answerTo, caseOf, made, tryAct, type World } from "#test/support/a-case.ts";
import { evaluated, followed, policyWith, repaying, tkr } from "./story.ts";

function exemptionWhen(when: ExemptionTest, yearsAfterInvestment = 0) {
  return { exemption: { when, yearsAfterInvestment } };
}

function refusalOf(world: World, act: "decide-exemption" | "exempt-remainder"): string {
  const answer = tryAct(world, act, { test: "no-attributed-saving" });
  return answer.ok ? "accepted" : answer.refusal.message;
}

describe("an exemption of the whole case", () => {
  it("is given when no saving is attributed to the measure", () => {
    const world = evaluated({ expected: { placeringar: [-100, 0, 50] } });
    expect(caseOf(world).proposal).toMatchObject({ exempt: true, total: 0 });
    expect(answerTo(world, "decide-plan")).toBe("plan-missing");
    const after = made(world, "decide-exemption", { test: "no-attributed-saving" });
    expect(caseOf(after).exemptions[0]?.amount).toBe(noMoney);
  });

  it("is refused for a part effect, which is repaid", () => {
    const world = evaluated({ expected: { placeringar: [0, 40, 0] } });
    expect(refusalOf(world, "decide-exemption")).toMatch(
      /är 40\s000\skr\. En deleffekt återförs\./,
    );
  });

  it("lets go of what little the policy's threshold allows, and says what is above it", () => {
    const policy = exemptionWhen({ test: "saving-below-amount", threshold: kronor(100_000) });
    const little = evaluated({ policy, expected: { placeringar: [40, 40] } });
    const exempt = made(little, "decide-exemption", { test: "no-attributed-saving" });
    expect(caseOf(exempt).exemptions[0]?.amount).toBe(kronor(80_000));
    expect(reconciliationOf(caseOf(exempt)).difference).toBe(0);
    const more = evaluated({ policy, expected: { placeringar: [60, 40] } });
    expect(refusalOf(more, "decide-exemption")).toMatch(
      /är 100\s000\skr\. .* under 100\s000\skr\.$/,
    );
  });

  it("compares with what was applied for where the policy says so", () => {
    // Applied for: 1 000 tkr in each of three years
    const policy = exemptionWhen({
      test: "saving-below-share-of-plan",
      threshold: share("0.1"),
    });
    const below = evaluated({ policy, expected: { placeringar: [100, 100, 99] } });
    expect(refusalOf(below, "decide-exemption")).toBe("accepted");
    const at = evaluated({ policy, expected: { placeringar: [100, 100, 100] } });
    expect(refusalOf(at, "decide-exemption")).toMatch(
      /under 10\s% av de planerade 3\s000\s000\skr/,
    );
  });

  it("waits until the policy lets it be tested; till then a plan of nothing is followed up", () => {
    const policy = exemptionWhen({ test: "no-attributed-saving" }, 3);
    const world = evaluated({ policy, expected: { placeringar: [0, 0, 0] } });
    expect(refusalOf(world, "decide-exemption")).toMatch(/prövas tidigast 2031/);
    expect(answerTo(world, "decide-plan")).toBe("accepted");
  });

  it("is open from the start to a case whose effect is only human", () => {
    const policy = policyWith(exemptionWhen({ test: "no-attributed-saving" }, 3));
    const world = aCase()
      .under(policy)
      .saying("submit-application", {
        costLines: [],
        split: [],
        humanEffectOnly: "Insatsen ger barn trygghet, inte lägre kostnader.",
      })
      .inStage("repayment-decision")
      .build();
    expect(answerTo(world, "decide-exemption", { test: "human-effect-only" })).toBe("accepted");
    const withLine = evaluated({ expected: { placeringar: [0] } });
    expect(answerTo(withLine, "decide-exemption", { test: "human-effect-only" })).toBe(
      "exemption-test-not-met",
    );
  });
});

describe("an exemption of what remains", () => {
  const told = { expected: { placeringar: [500, 500, 500] } };

  it("lets go of the years to come, and of nothing that came back", () => {
    const world = followed(told, [0, -50]);
    const after = made(world, "exempt-remainder", { test: "no-attributed-saving" });
    expect(tkr(caseOf(after).returns)).toEqual(tkr(caseOf(world).returns));
    expect(caseOf(after).exemptions[0]).toMatchObject({
      scope: "remainder",
      amount: kronor(500_000),
    });
    // 1 500 planned, nothing returned, 500 exempted: two years without saving are to be decided
    expect(reconciliationOf(caseOf(after)).difference).toBe(kronor(1_000_000));
  });

  it("is refused when the closings show a saving, or none is adopted yet", () => {
    expect(refusalOf(followed(told, [0, 30]), "exempt-remainder")).toMatch(
      /30\s000\skr\. En deleffekt återförs\./,
    );
    expect(refusalOf(repaying(told), "exempt-remainder")).toMatch(/Inget år är fastställt än/);
  });

  it("is open on the ground that the budget cannot be adjusted, saving or not", () => {
    const world = followed(told, [500]);
    const after = made(world, "exempt-remainder", { test: "budget-cannot-be-adjusted" });
    expect(caseOf(after).exemptions[0]?.amount).toBe(kronor(1_000_000));
    expect(reconciliationOf(caseOf(after)).difference).toBe(0);
  });

  it("compares with what each year was planned to save where the policy says so", () => {
    const policy = exemptionWhen({ test: "saving-below-share-of-plan", threshold: share("0.1") });
    expect(refusalOf(followed({ ...told, policy }, [50, 49]), "exempt-remainder")).toBe("accepted");
    expect(refusalOf(followed({ ...told, policy }, [50, 50]), "exempt-remainder")).toMatch(
      /under 10\s% av de planerade 1\s000\s000\skr/,
    );
  });
});

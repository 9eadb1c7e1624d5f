import { describe, expect, it } from "vitest";
import { planYears } from "#functions/domain/case.ts";
import { kronor, mnkr, type Ore, plus } from "#functions/domain/money.ts";
import { caseOf, made, onDate, tryAct, type World } from "#test/support/a-case.ts";
import { actualsOf } from "#test/support/samples-repayment.ts";
import { inExempelstad } from "./stories.ts";

const repaying = inExempelstad().inStage("repaying").build();

/** The year adopted when the placements cost so much more (öre) than the plan expects. */
function adoptedAt(more: Ore): World {
  const inFebruary = onDate(repaying, "2030-02-20");
  const { lines } = actualsOf(inFebruary, "social", 2029);
  const changed = lines.map((line) => ({ ...line, cost: plus(line.cost, more) }));
  const reported = made(inFebruary, "report-actuals", { lines: changed });
  return made(onDate(made(reported, "certify-actuals"), "2030-04-20"), "adopt-actuals");
}

describe("a plan under Exempelstad's choices", () => {
  it("returns three quarters in whole ten thousands, up to nine tenths of the grant", () => {
    // by hand: ¾ × 1 025 881, ¾ × 1 067 437, and what is left of 0.9 × 2.4 mnkr
    expect(repaying.case.plans[0]?.rows).toEqual([
      { year: 2029, board: "social", amount: kronor(770_000) },
      { year: 2030, board: "social", amount: kronor(800_000) },
      { year: 2031, board: "social", amount: kronor(590_000) },
    ]);
    expect(planYears(repaying.case)).toHaveLength(5);
  });

  it("is due as planned when more is saved, and as achieved when less is", () => {
    const more = adoptedAt(mnkr(-1));
    expect(more.case?.returns).toEqual([{ year: 2029, board: "social", amount: kronor(770_000) }]);
    expect(more.case?.followUp?.causes.map(({ cause }) => cause)).toContain("due-basis");
    // by hand: ¾ × (1 025 881 − 0.6 × 500 000)
    const less = adoptedAt(kronor(500_000));
    expect(less.case?.returns).toEqual([{ year: 2029, board: "social", amount: kronor(540_000) }]);
  });

  it("may be let go when less than a quarter of it is saved, from a year after the investment", () => {
    const early = {
      ...inExempelstad().inStage("repayment-decision").build(),
      today: repaying.today,
    };
    expect(caseOf(early).finished?.on).toBe("2028-07-31");
    expect(tryAct(early, "decide-exemption", { test: "no-attributed-saving" })).toMatchObject({
      refusal: { code: "exemption-test-not-met", message: expect.stringContaining("2029") },
    });
    const remainder = (world: World) =>
      tryAct(world, "exempt-remainder", { test: "no-attributed-saving" });
    // by hand: 185 881 of 1 025 881 planned is below a quarter; 425 881 is not
    expect(remainder(adoptedAt(mnkr(1.4))).ok).toBe(true);
    expect(remainder(adoptedAt(mnkr(1)))).toMatchObject({
      refusal: { code: "exemption-test-not-met" },
    });
  });
});

import { describe, expect, it } from "vitest";
import { currentPlan, planYears } from "#functions/domain/case.ts";
import { factor } from "#functions/domain/fraction.ts";
import { kronor } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { answerTo, caseOf, made, onDate, type World } from "#test/support/a-case.ts";
import {
  closed,
  followed,
  followUp,
  noLevels,
  plannedTkr,
  returnedTkr,
  three,
  years,
} from "./story.ts";

/** The coming years are expected to save these thousands of kronor instead. */
function adjusted(world: World, saved: readonly number[], from: number): World {
  const expected = years(saved, from).map((year) => ({ costLine: "placeringar", ...year }));
  return made(world, "decide-adjustment", { expected, index: noLevels });
}

describe("an adjusted plan", () => {
  it("keeps adopted years as they were returned, whatever is said of them", () => {
    const world = adjusted(followed(three, [300]), [900, 400, 450], 2029);
    expect(plannedTkr(world)).toEqual([
      [2029, "social", 300],
      [2030, "social", 400],
      [2031, "social", 450],
    ]);
    expect(currentPlan(caseOf(world))?.expected[0]?.cost).toBe(kronor(9_700_000));
    expect(reconciliationOf(caseOf(world))).toMatchObject({
      firstPlanned: kronor(1_800_000),
      adjusted: kronor(-650_000),
    });
  });

  it("leaves the earlier version readable, and its years explained by it", () => {
    const world = adjusted(followed(three, [300]), [400, 450], 2030);
    expect(caseOf(world).plans).toHaveLength(2);
    expect(caseOf(world).plans[0]?.rows[0]?.amount).toBe(kronor(500_000));
    expect(followUp(world, 2029)).toMatchObject({
      planned: kronor(500_000),
      difference: kronor(-200_000),
    });
  });

  it("is refused when no year is left that it could change", () => {
    const world = followed(three, [500, 600, 700]);
    const expected = years([500], 2029).map((year) => ({ costLine: "placeringar", ...year }));
    const change = { expected, index: noLevels };
    expect(answerTo(world, "decide-adjustment", change)).toBe("years-missing");
  });

  it("is what the years to come are closed against", () => {
    const world = adjusted(followed(three, [300]), [400, 450], 2030);
    const after = closed(world, 2030, { placeringar: 390 });
    expect(followUp(after, 2030)).toMatchObject({
      planned: kronor(400_000),
      returned: kronor(390_000),
      causes: [{ cause: "attributed-saving", amount: "-1000000" }],
    });
  });

  it("makes good the extra cost of adopted years", () => {
    expect(plannedTkr(adjusted(followed(three, [-200]), [500, 500], 2030))).toEqual([
      [2030, "social", 300],
      [2031, "social", 500],
    ]);
  });

  it("counts the cap and the minimum from what was returned, not from what was achieved", () => {
    // Cap 0,2 × 4 500 000 = 900 tkr; the lower: 500 of the 800 achieved came back, 400 is left
    const capped = { dueBasis: "lower", cap: { shareOfGrant: factor("0.2") } } as const;
    const world = adjusted(followed({ ...three, policy: capped }, [800]), [600, 600], 2030);
    expect(plannedTkr(world)).toEqual([
      [2029, "social", 500],
      [2030, "social", 400],
    ]);
    expect(returnedTkr(closed(world, 2030, { placeringar: 600 }))).toEqual([500, 400]);

    const waits = { ...three, policy: { minimumAmount: kronor(200_000) } };
    expect(plannedTkr(adjusted(followed(waits, [150]), [100, 300], 2030))).toEqual([
      [2030, "social", 250],
      [2031, "social", 300],
    ]);
  });

  it("may end the repayment earlier", () => {
    const world = adjusted(followed(three, [500]), [500], 2029);
    expect(planYears(caseOf(world))).toEqual([2029]);
    expect(answerTo(world, "finish-repayment")).toBe("accepted");
  });

  it("has no year before those adopted, and no gap", () => {
    const world = followed(three, [500]);
    const expected = (from: number) =>
      years([500], from).map((year) => ({ costLine: "placeringar", ...year }));
    const adjust = (from: number) =>
      answerTo(world, "decide-adjustment", { expected: expected(from), index: noLevels });
    expect(adjust(2028)).toBe("dates-out-of-order");
    expect(adjust(2031)).toBe("not-computable");
    expect(adjust(2030)).toBe("accepted");
  });

  it("lets no adopted year be reported again", () => {
    const world = onDate(followed(three, [500]), "2031-02-20");
    expect(answerTo(world, "report-actuals", { board: "social", year: 2029 })).toBe("already-done");
    expect(answerTo(world, "report-actuals", { board: "social", year: 2033 })).toBe(
      "dates-out-of-order",
    );
  });
});

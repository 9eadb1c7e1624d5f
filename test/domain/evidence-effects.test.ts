import { describe, expect, it } from "vitest";
import { effectsOf } from "#functions/domain/evidence/effects.ts";
import { minus, noMoney, type Ore, sum } from "#functions/domain/money.ts";
import { aCase, caseOf, made, type World } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const applying = aCase().inStage("application-writing").build();
const evaluating = aCase().inStage("evaluating").build();
const repaying = aCase().inStage("repaying").build();

function effectsIn(world: World) {
  const effects = effectsOf(caseOf(world), world.policy);
  if (!effects) throw new Error("The case is not evaluated");
  return effects;
}

function totalOf(amounts: readonly (Ore | undefined)[]): Ore {
  return sum(amounts.map((amount) => amount ?? noMoney));
}

describe("the two ledgers of a case", () => {
  it("have nothing to tell before the evaluation", () => {
    expect(effectsOf(caseOf(evaluating), evaluating.policy)).toBeUndefined();
  });

  it("tell each goal for people with its result, and the goals that nobody measured", () => {
    const { indicators } = samples["submit-application"](applying);
    const trust = indicators.map((each) => ({ ...each, name: "Elever som trivs", target: "90 %" }));
    const world = aCase()
      .saying("submit-application", { indicators: [...indicators, ...trust] })
      .inStage("evaluation-review")
      .build();
    const [measured, leftOut] = effectsIn(world).indicators;
    expect(measured).toMatchObject({
      target: "12 %",
      found: { result: "11 %", reached: true, evidence: { grade: 4 } },
    });
    expect(leftOut).toEqual({ name: "Elever som trivs", baseline: "20 %", target: "90 %" });
  });

  it("tell what each cost line is expected to save: together what the plan rests on", () => {
    const { lines } = effectsIn(repaying);
    expect(lines.map(({ board }) => board)).toEqual(["social", "järva"]);
    const savings = sum(caseOf(repaying).proposal?.savings.map(({ amount }) => amount) ?? []);
    const apart = minus(totalOf(lines.map(({ expected }) => expected)), savings);
    expect(Math.abs(apart)).toBeLessThanOrEqual(100 * 5 * lines.length);
    expect(lines.every(({ expected = noMoney }) => expected % 100 === 0)).toBe(true);
    expect(lines.every(({ achieved }) => achieved === undefined)).toBe(true);
  });

  it("tell what the adopted closings show, which is what was expected where costs were as planned", () => {
    const all = [2029, 2030, 2031, 2032, 2033].reduce(yearAdopted, repaying);
    const { lines, achievedThrough } = effectsIn(all);
    expect(achievedThrough).toBe(2033);
    expect(lines.map(({ achieved }) => achieved)).toEqual(lines.map(({ expected }) => expected));
    const first = effectsIn(yearAdopted(repaying, 2029));
    expect(totalOf(first.lines.map(({ achieved }) => achieved))).toBeLessThan(
      totalOf(lines.map(({ achieved }) => achieved)),
    );
  });

  it("stand, people and all, in a case that is exempt: it may have succeeded for people", () => {
    const exempt = made(aCase().inStage("repayment-decision").build(), "decide-exemption", {
      test: "budget-cannot-be-adjusted",
    });
    const { people, indicators } = effectsIn(exempt);
    expect(people).toContain("Närvaron har ökat");
    expect(indicators[0]?.found?.reached).toBe(true);
  });
});

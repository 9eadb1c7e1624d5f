import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceOf } from "#functions/domain/evidence/of-case.ts";
import { comparisons, gradeOf, type Observation, relations } from "#functions/domain/evidence.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { aCase, caseOf, made } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";

const evaluating = aCase().inStage("evaluating").build();
const { policy } = evaluating;
const table = policy.evidence;
const sample = samples["submit-evaluation"](evaluating);
const [indicator] = sample.indicators;

type Evaluation = FormOf<"submit-evaluation">;
type Indicator = Evaluation["indicators"][number];

function evidenceOn(change: Partial<Indicator>, evaluation: Partial<Evaluation> = {}) {
  if (!indicator) throw new Error("The sample observes an indicator");
  const indicators = [{ ...indicator, ...change }];
  const after = made(evaluating, "submit-evaluation", { indicators, ...evaluation });
  return evidenceOf(caseOf(after), policy);
}

describe("the grade of evidence in Stockholm", () => {
  it.each([
    ["comparison-group", 100, "independent", true, 5],
    ["comparison-group", 99, "independent", true, 4],
    ["comparison-group", 100, "internal", true, 4],
    ["comparison-group", 30, "own", true, 3],
    ["trend", 30, "independent", true, 3],
    ["trend", 29, "independent", true, 2],
    ["comparison-group", 1000, "independent", false, 2],
    ["before-after", 1000, "independent", true, 2],
    ["before-after", 9, "independent", true, 1],
    ["none", 1000, "independent", true, 1],
  ] as const)("of %s, %i observed, %s evaluator, named beforehand %s, is %i", (...row) => {
    const [comparison, observed, relation, namedBeforehand, grade] = row;
    expect(gradeOf(table, { comparison, observed, relation, namedBeforehand })).toBe(grade);
  });

  const weakestFirst = ["none", "before-after", "trend", "comparison-group"] as const;
  const better: readonly ((seen: Observation) => Observation)[] = [
    (seen) => ({ ...seen, comparison: following(weakestFirst, seen.comparison) }),
    (seen) => ({ ...seen, relation: following(relations, seen.relation) }),
    (seen) => ({ ...seen, observed: seen.observed * 2 + 1 }),
    (seen) => ({ ...seen, namedBeforehand: true }),
  ];
  const observation = fc.record({
    comparison: fc.constantFrom(...comparisons),
    observed: fc.integer({ min: 0, max: 300 }),
    relation: fc.constantFrom(...relations),
    namedBeforehand: fc.boolean(),
  });

  it("never falls when the observation is better in one respect", () => {
    fc.assert(
      fc.property(observation, fc.constantFrom(...better), (seen, improve) => {
        expect(gradeOf(table, improve(seen))).toBeGreaterThanOrEqual(gradeOf(table, seen));
      }),
    );
  });
});

function following<T>(order: readonly T[], each: T): T {
  return order[order.indexOf(each) + 1] ?? each;
}

describe("the evidence of a case", () => {
  it("is graded for each indicator and each cost line of the evaluation", () => {
    const found = evidenceOn({});
    const { indicators, lines } = sample;
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ...indicators.map(({ name }) => ["indicator", name]),
      ...lines.map(({ costLine }) => ["line", costLine]),
    ]);
    expect(evidenceOf(caseOf(evaluating), policy)).toEqual([]);
  });

  it("is of an indicator's own comparison and number, and of a line's among all followed", () => {
    const found = evidenceOn({ comparison: "trend", observed: 31 }, { observed: 212 });
    expect(found.map(({ comparison, observed, grade }) => [comparison, observed, grade])).toEqual([
      ["trend", 31, 3],
      ...sample.lines.map(() => ["comparison-group", 212, 4]),
    ]);
  });

  it("says why, and what the next grade asks", () => {
    const [found] = evidenceOn({ comparison: "trend", observed: 40 });
    expect(found?.why).toBe(
      "Grad 3 av 5: jämförelse med trend, 40 observerade, intern utvärderare, angiven i ansökan; för grad 4 krävs jämförelse med en jämförelsegrupp.",
    );
    const [own] = evidenceOn({ name: "En ny indikator", observed: 12 }, { relation: "own" });
    expect(own?.why).toMatch(
      /^Grad 2 av 5: .*inte angiven i ansökan; för grad 3 krävs minst 30 observerade och att den angavs i ansökan\.$/,
    );
  });

  it("asks no more of the highest grade, and tells no group below five", () => {
    const [best] = evidenceOn({}, { relation: "independent" });
    expect([best?.grade, best?.why]).toEqual([5, expect.not.stringContaining("krävs")]);
    const [few] = evidenceOn({ observed: 4 });
    expect(few?.why).toContain("färre än 5 observerade");
  });

  it("counts an indicator as named beforehand however its name is spaced and capitalised", () => {
    const name = `  ${indicator?.name.toUpperCase().replace(" ", "  ")}`;
    expect(evidenceOn({ name })[0]?.namedBeforehand).toBe(true);
    expect(evidenceOn({ name: `${indicator?.name} 2` })[0]?.namedBeforehand).toBe(false);
  });

  it("follows the policy that the case stands under", () => {
    const [lowest] = table.slice(-1);
    const c = caseOf(made(evaluating, "submit-evaluation"));
    const strict = { ...policy, evidence: lowest ? [lowest] : [] };
    expect(evidenceOf(c, strict).map(({ grade }) => grade)).toEqual([1, 1, 1]);
  });
});

import type { Case } from "../case.ts";
import { type Ore, sum } from "../money.ts";
import type { Policy } from "../policy.ts";
import { achievedSavings, expectedSavings, type LineSaving } from "./line-savings.ts";
import { type Evidence, evidenceOf, sameName } from "./of-case.ts";

/** What became of one goal for people, with how well that is shown. */
export type IndicatorEffect = {
  readonly name: string;
  readonly baseline: string;
  /** The goal in the application; absent for what was not named beforehand. */
  readonly target?: string;
  /** Absent for what the application named and the evaluation left out. */
  readonly found?: {
    readonly result: string;
    readonly reached: boolean;
    readonly evidence: Evidence;
  };
};

/** What became of one cost line, öre in whole kronor over all years, with how well that is shown. */
export type LineEffect = {
  readonly costLine: string;
  readonly name: string;
  readonly board: string;
  /** By the evaluation; unknown where the fund has no repayment to compute it by. */
  readonly expected: Ore | undefined;
  /** By the closings adopted so far; unknown before the first. */
  readonly achieved: Ore | undefined;
  readonly evidence: Evidence;
};

/** The two ledgers of a case: neither is told without the other. */
export type Effects = {
  readonly people: string;
  readonly indicators: readonly IndicatorEffect[];
  readonly lines: readonly LineEffect[];
  /** The last adopted year. */
  readonly achievedThrough?: number;
};

/** Both ledgers as they stand; undefined before the evaluation, when there is nothing but goals. */
export function effectsOf(c: Case, policy: Policy): Effects | undefined {
  if (!c.evaluation) return undefined;
  const achievedThrough = c.adoptions?.at(-1)?.year;
  return {
    people: c.evaluation.humanEffects,
    indicators: indicatorsOf(c, policy),
    lines: linesOf(c, policy),
    ...(achievedThrough === undefined ? {} : { achievedThrough }),
  };
}

function indicatorsOf(c: Case, policy: Policy): readonly IndicatorEffect[] {
  const [observed, asked] = [c.evaluation?.indicators ?? [], c.application?.indicators ?? []];
  const evidence = evidenceOf(c, policy).filter(({ kind }) => kind === "indicator");
  const found = observed.map(({ name, baseline, result, reached }, i) => {
    const target = asked.find((each) => sameName(each.name, name))?.target;
    return {
      name,
      baseline,
      ...(target === undefined ? {} : { target }),
      found: { result, reached, evidence: present(evidence[i]) },
    };
  });
  const leftOut = asked
    .filter((each) => !observed.some(({ name }) => sameName(each.name, name)))
    .map(({ name, baseline, target }) => ({ name, baseline, target }));
  return [...found, ...leftOut];
}

function linesOf(c: Case, policy: Policy): readonly LineEffect[] {
  const evidence = evidenceOf(c, policy).filter(({ kind }) => kind === "line");
  const [expected, achieved] = [expectedSavings(c, policy), achievedSavings(c, policy)];
  return (c.application?.costLines ?? []).map(({ id, name, board }) => ({
    costLine: id,
    name,
    board,
    expected: totalOf(expected, id),
    achieved: totalOf(achieved, id),
    evidence: present(evidence.find((each) => each.name === id)),
  }));
}

function totalOf(savings: readonly LineSaving[], id: string): Ore | undefined {
  const own = savings.filter(({ costLine }) => costLine === id);
  return own.length === 0 ? undefined : sum(own.map(({ amount }) => amount));
}

/** Every indicator and every cost line of an evaluation is graded, or it was not submitted. */
function present(evidence: Evidence | undefined): Evidence {
  if (!evidence) throw new Error("An evaluation has an effect that is not graded");
  return evidence;
}

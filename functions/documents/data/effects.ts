import type { Case } from "#functions/domain/case.ts";
import { effectsOf } from "#functions/domain/evidence/effects.ts";
import { boardName } from "#functions/domain/policy.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";

type Effects = DocumentData<"plan-decision">["effects"];

/** Both ledgers as they stood at the act, öre in whole kronor. Throws before the evaluation. */
export function bothLedgers({ case: c, policy }: Pick<Milestone, "case" | "policy">): Effects {
  const { people, indicators, lines, achievedThrough } = evaluatedEffects(c, policy);
  return {
    people,
    indicators: indicators.map(({ found, ...named }) => ({
      ...named,
      ...(found && {
        found: {
          result: found.result,
          reached: found.reached,
          grade: found.evidence.grade,
          why: found.evidence.why,
        },
      }),
    })),
    lines: lines.map(({ name, board, expected, achieved, evidence: { grade, why } }) => ({
      name,
      board: boardName(policy, board),
      expected,
      achieved,
      grade,
      why,
    })),
    achievedThrough,
  };
}

function evaluatedEffects(c: Case, policy: Milestone["policy"]) {
  const effects = effectsOf(c, policy);
  if (!effects) throw new Error(`Case ${c.number} has come this far without an evaluation`);
  return effects;
}

import type { Case } from "../case.ts";
import { gradeOf, type Observation } from "../evidence.ts";
import type { Policy } from "../policy.ts";
import { gradeInWords } from "./sentence.ts";

/** How well something that the evaluation found is shown, and why. */
export type Evidence = Observation & {
  readonly kind: "indicator" | "line";
  /** The indicator's name, or the cost line's id. */
  readonly name: string;
  /** From 1 (weakest) to 5. */
  readonly grade: number;
  /** The grade in a Swedish sentence, with what the next one asks. */
  readonly why: string;
};

/**
 * The grade of each indicator and each cost line of the evaluation, by the table of the policy that
 * the case stands under: computed, never typed. A cost line is graded on all who were followed.
 * Empty before the evaluation.
 */
export function evidenceOf({ application, evaluation }: Case, policy: Policy): readonly Evidence[] {
  if (!evaluation) return [];
  const { relation, observed, indicators, lines } = evaluation;
  const asked = application?.indicators ?? [];
  const applied = new Set(application?.costLines.map(({ id }) => id));
  return [
    ...indicators.map((indicator) =>
      graded(policy, "indicator", indicator.name, {
        comparison: indicator.comparison,
        observed: indicator.observed,
        relation,
        namedBeforehand: asked.some(({ name }) => sameName(name, indicator.name)),
      }),
    ),
    ...lines.map(({ costLine, comparison }) =>
      graded(policy, "line", costLine, {
        comparison,
        observed,
        relation,
        namedBeforehand: applied.has(costLine),
      }),
    ),
  ];
}

function graded(
  { evidence: table }: Policy,
  kind: Evidence["kind"],
  name: string,
  seen: Observation,
): Evidence {
  const grade = gradeOf(table, seen);
  return { ...seen, kind, name, grade, why: gradeInWords(table, seen, grade) };
}

/** Whether two indicators are the same, however their names are spaced and capitalised. */
export function sameName(a: string, b: string): boolean {
  return normalised(a) === normalised(b);
}

function normalised(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("sv");
}

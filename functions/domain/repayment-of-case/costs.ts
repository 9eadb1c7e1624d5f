import { type Case, type ExpectedYear, type Plan, planFor, type YearActuals } from "../case.ts";
import type { CostStatus } from "../repayment/cost-line.ts";

/** A year of a cost line with what it cost or is expected to cost, öre in the year's prices. */
export type LineYear = ExpectedYear & { readonly status: CostStatus };

/** What a version of the plan is computed from. */
export type PlanTerms = Pick<Plan, "expected" | "index" | "adoptedThrough">;

/** The last year whose actuals are adopted; 0 before the first. */
export function lastAdopted(c: Case): number {
  return c.adoptions?.at(-1)?.year ?? 0;
}

/** The cost lines that can save in the year, by the plan that the year is closed against. */
export function linesOfYear(c: Case, year: number): ReadonlySet<string> {
  const { expected } = planFor(c, year);
  return new Set(expected.filter((e) => e.year === year).map((e) => e.costLine));
}

/**
 * What the plan's lines cost in the closings up to and with the year. The year itself counts as
 * adopted when it is certified, since that is when its adoption is asked for.
 */
export function costsThrough(c: Case, year: number): readonly LineYear[] {
  return c.actuals
    .filter((a) => a.year <= year)
    .flatMap((a) => {
      const { lines } = reportedOf(a);
      const closed = a.adopted !== undefined || (a.year === year && a.certified !== undefined);
      const running = linesOfYear(c, a.year);
      return lines
        .filter((line) => running.has(line.costLine))
        .map((line) => ({
          ...line,
          year: a.year,
          status: closed ? ("adopted" as const) : ("preliminary" as const),
        }));
    });
}

/** What a board says of a year: the last correction that is adopted, else the closing itself. */
export function reportedOf({ reported, corrections = [] }: YearActuals) {
  return corrections.findLast(({ adopted }) => adopted !== undefined)?.reported ?? reported;
}

/** The first plan is computed from what the evaluator expects. */
export function evaluatedTerms(c: Case): PlanTerms {
  if (!c.evaluation) throw new Error(`Case ${c.number} is past its evaluation without one`);
  const { lines, index } = c.evaluation;
  const expected = lines.flatMap((line) =>
    line.expected.map((e) => ({ ...e, costLine: line.costLine })),
  );
  return { expected, index, adoptedThrough: 0 };
}

/** An adjusted plan: adopted years are what they cost, and the rest is expected anew. */
export function adjustedTerms(
  c: Case,
  { expected, index }: Pick<PlanTerms, "expected" | "index">,
): PlanTerms {
  const adoptedThrough = lastAdopted(c);
  const adopted = costsThrough(c, adoptedThrough).map(({ status: _, ...cost }) => cost);
  const coming = expected.filter((e) => e.year > adoptedThrough);
  return { expected: [...adopted, ...coming], index, adoptedThrough };
}

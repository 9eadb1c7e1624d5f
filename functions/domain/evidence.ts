import * as z from "zod";

/** How an effect was told apart from what would have happened anyhow. */
export const comparisons = ["before-after", "comparison-group", "trend", "none"] as const;
/** The evaluator's relation to the measure. */
export const relations = ["own", "internal", "independent"] as const;

/** What is known of how something was observed. */
export type Observation = {
  readonly comparison: (typeof comparisons)[number];
  /** How many persons or cases were observed. */
  readonly observed: number;
  readonly relation: (typeof relations)[number];
  /** Whether the indicator or cost line was named in the application, before the outcome was known. */
  readonly namedBeforehand: boolean;
};

const row = z.strictObject({
  grade: z.int().min(1).max(5),
  comparison: z.array(z.enum(comparisons)).min(1),
  leastObserved: z.int().min(0),
  relation: z.array(z.enum(relations)).min(1),
  mustBeNamedBeforehand: z.boolean(),
});

/** The fund's table of grades, best first: the first row that fits gives the grade. */
export const evidenceTable = z
  .array(row)
  .min(1)
  .max(20)
  .refine((rows) => rows.every(({ grade }, i) => grade <= (rows[i - 1]?.grade ?? 5)), {
    error: "the grades must fall from the first row to the last",
  })
  .refine((rows) => isCatchAll(rows.at(-1)), {
    error: "the last row must fit any observation, with grade 1",
  });

type Row = z.output<typeof row>;

function isCatchAll(last: Row | undefined): boolean {
  return (
    last?.grade === 1 &&
    last.leastObserved === 0 &&
    !last.mustBeNamedBeforehand &&
    comparisons.every((each) => last.comparison.includes(each)) &&
    relations.every((each) => last.relation.includes(each))
  );
}

function fits(row: Row, seen: Observation): boolean {
  return (
    row.comparison.includes(seen.comparison) &&
    seen.observed >= row.leastObserved &&
    row.relation.includes(seen.relation) &&
    (seen.namedBeforehand || !row.mustBeNamedBeforehand)
  );
}

/** The grade of evidence from 1 (weakest) to 5, by the fund's own table. */
export function gradeOf(table: z.output<typeof evidenceTable>, seen: Observation): number {
  const found = table.find((each) => fits(each, seen));
  if (!found) throw new Error("A table of evidence without a last row that fits anything");
  return found.grade;
}

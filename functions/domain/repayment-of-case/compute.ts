import type { Case, IndexLevels } from "../case.ts";
import type { CostLineForm } from "../forms/application.ts";
import type { FormOf } from "../forms/forms.ts";
import type { Ore } from "../money.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { computeRepayment } from "../repayment/compute-repayment.ts";
import type { CostLine } from "../repayment/cost-line.ts";
import type { Exempt } from "../repayment/exempt.ts";
import type { IndexSeries } from "../repayment/index-series.ts";
import { yearsOf } from "../repayment/input.ts";
import { accepted, type Result, refused } from "../result.ts";
import type { LineYear } from "./costs.ts";
import { exemptsOf } from "./exempts.ts";
import { notComputable } from "./fault-sentences.ts";
import { namesIn } from "./names.ts";
import { successionsIn } from "./successions.ts";

type EvaluatedLine = FormOf<"submit-evaluation">["lines"][number];

export type Basis = {
  readonly costs: readonly LineYear[];
  readonly index: IndexLevels;
  /** What the evaluator found of the lines; a line without it counts as it was applied for. */
  readonly evaluated: readonly EvaluatedLine[];
};

/** Computes the repayment of the case's own lines (öre), or says in Swedish why it cannot be done. */
export function computeFrom(
  c: Case,
  policy: Policy,
  { costs, index, evaluated }: Basis,
): Result<RepaymentComputation, Refusal> {
  const { application } = c;
  if (!application || costs.length === 0) {
    throw new Error(`Case ${c.number} has no costs to compute a repayment from`);
  }
  const years = costs.map(({ year }) => year);
  const lines = application.costLines.flatMap((line) =>
    assessedLine(
      line,
      evaluated.find((e) => e.costLine === line.id),
      costs.filter((cost) => cost.costLine === line.id),
      (year) => wasLetGo(c, year, years),
    ),
  );
  const { split } = application;
  const successions = successionsIn(c, [...lines, ...split]);
  const boards = new Set([...lines, ...split].map(({ board }) => board));
  for (const { to } of successions) boards.add(to);
  const computed = computeRepayment({
    policy: termsOf(policy),
    grant: grantedTo(c),
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    lines,
    costs: costs.map(({ costLine, year, cost, status }) => ({
      line: costLine,
      year,
      cost,
      status,
    })),
    index: indexOf(policy, index),
    split: split.length === 0 ? "each-its-own" : split,
    openingDeficits: [],
    exemptions: exemptsOf(c).filter((exempt) => concerns(exempt, lines, boards)),
    successions,
  });
  if (computed.ok) return accepted(computed.value);
  return refused(notComputable(computed.refusal.faults, namesIn(c, policy)));
}

/**
 * Whether the year went by while the whole case was let go: after the last that counted then, and
 * before the first that counts since it was taken up again.
 */
function wasLetGo({ exemptions }: Case, year: number, counted: readonly number[]): boolean {
  return exemptions.some(({ scope, reopened }) => {
    if (scope === "part" || reopened === undefined) return false;
    const { lastYear } = reopened;
    return lastYear < year && year < Math.min(...counted.filter((each) => each > lastYear));
  });
}

/** Whether the exemption is of something that is computed: its line may begin later. */
function concerns(
  exempt: Exempt,
  lines: readonly CostLine[],
  boards: ReadonlySet<string>,
): boolean {
  switch (exempt.of) {
    case "all":
      return true;
    case "line":
      return lines.some(({ id }) => id === exempt.line);
    case "board":
      return boards.has(exempt.board);
  }
}

/** The grant in öre: what the cap is a share of. */
export function grantedTo(c: Case): Ore {
  if (!c.grant) throw new Error(`Case ${c.number} is past its decision without a grant`);
  return c.grant.amount;
}

/** The line as applied for, with attribution and running cost as assessed; none without a year. */
function assessedLine(
  form: CostLineForm,
  evaluated: EvaluatedLine | undefined,
  own: readonly LineYear[],
  isLetGo: (year: number) => boolean,
): readonly CostLine[] {
  if (own.length === 0) return [];
  const { id, board, account, targetGroup, priceLevelYear, savingsDemand, stateGrants } = form;
  const { attribution, runningCost } = evaluated ?? form;
  const years = own.map(({ year }) => year);
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const skips = yearsOf({ firstYear, lastYear }).filter(
    (year) => !years.includes(year) && isLetGo(year),
  );
  return [
    {
      id,
      board,
      account,
      targetGroup,
      firstYear,
      lastYear,
      ...(skips.length > 0 ? { skips } : {}),
      priceLevelYear,
      baseline: {
        years: form.baseline.map(({ year, amount: cost }) => ({
          year,
          cost,
          earmarkedGrants: stateGrants,
        })),
        decidedSavings: savingsDemand,
      },
      driver: Object.fromEntries(own.map(({ year, driver }) => [String(year), driver])),
      attribution,
      runningCost: Object.fromEntries(years.map((year) => [String(year), runningCost])),
    },
  ];
}

function indexOf(policy: Policy, { edition, published, levels }: IndexLevels): IndexSeries {
  const { index: kind } = termsOf(policy);
  if (kind === "nominal") return { kind };
  const byYear = levels.map(({ year, level, preliminary }) => [
    String(year),
    { level, preliminary },
  ]);
  return { kind, edition, published, levels: Object.fromEntries(byYear) };
}

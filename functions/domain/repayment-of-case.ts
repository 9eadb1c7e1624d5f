import type { Case, ExpectedYear, PlanRow } from "./case.ts";
import { currentPlan, isAdopted } from "./case.ts";
import type { CalendarDate } from "./dates.ts";
import { yearOf } from "./dates.ts";
import type { CostLineForm } from "./forms/application.ts";
import type { FormOf } from "./forms/forms.ts";
import type { PlanProposal } from "./forms/machine.ts";
import { exactly, zero } from "./fraction.ts";
import { type Ore, ore } from "./money.ts";
import type { Policy } from "./policy.ts";
import { type Refusal, refusal } from "./refusals.ts";
import type { RepaymentComputation, RepaymentYear } from "./repayment/computation.ts";
import { computeRepayment } from "./repayment/compute-repayment.ts";
import type { CostLine, CostStatus, LineCost } from "./repayment/cost-line.ts";
import type { IndexSeries } from "./repayment/index-series.ts";
import { accepted, type Result, refused } from "./result.ts";

type IndexLevels = FormOf<"submit-evaluation">["index"];
type EvaluatedLine = FormOf<"submit-evaluation">["lines"][number];

/** A year of a cost line with what it cost or is expected to cost, öre. */
type LineYear = ExpectedYear & { readonly status: CostStatus };

function indexOf(policy: Policy, index: IndexLevels): IndexSeries {
  const { index: kind } = policy.repayment;
  if (kind === "nominal") return { kind };
  const levels = Object.fromEntries(
    index.levels.map(({ year, level, preliminary }) => [String(year), { level, preliminary }]),
  );
  return { kind, edition: index.edition, published: index.published, levels };
}

/** The cost line as applied for, with attribution and running cost as the evaluator assessed them. */
function assessedLine(
  form: CostLineForm,
  evaluated: EvaluatedLine | undefined,
  years: readonly LineYear[],
): CostLine {
  const own = years.filter((y) => y.costLine === form.id);
  const running = evaluated?.runningCost ?? form.runningCost;
  return {
    id: form.id,
    board: form.board,
    account: form.account,
    targetGroup: form.targetGroup,
    firstYear: Math.min(...own.map((y) => y.year)),
    lastYear: Math.max(...own.map((y) => y.year)),
    priceLevelYear: form.priceLevelYear,
    baseline: {
      years: form.baseline.map(({ year, amount }) => ({
        year,
        cost: amount,
        earmarkedGrants: form.stateGrants,
      })),
      decidedSavings: form.savingsDemand,
    },
    driver: Object.fromEntries(own.map((y) => [String(y.year), y.driver])),
    attribution: evaluated?.attribution ?? form.attribution,
    runningCost: Object.fromEntries(own.map((y) => [String(y.year), running])),
  };
}

/** Computes from the case's lines and the years given, in the order of the policy. */
function computeFrom(
  c: Case,
  policy: Policy,
  years: readonly LineYear[],
  index: IndexLevels,
): Result<RepaymentComputation, Refusal> {
  const { application, grant } = c;
  if (!application || !grant) throw new Error(`Case ${c.number} has no application or no grant`);
  const lines = application.costLines.filter((l) => years.some((y) => y.costLine === l.id));
  const computed = computeRepayment({
    policy: policy.repayment,
    grant: grant.amount,
    firstYear: Math.min(...years.map((y) => y.year)),
    lastYear: Math.max(...years.map((y) => y.year)),
    lines: lines.map((line) =>
      assessedLine(
        line,
        c.evaluation?.lines.find((l) => l.costLine === line.id),
        years,
      ),
    ),
    costs: years.map(({ costLine, year, cost, status }) => ({
      line: costLine,
      year,
      cost,
      status,
    })) satisfies LineCost[],
    index: indexOf(policy, index),
    split: application.split.length === 0 ? "each-its-own" : application.split,
    openingDeficits: [],
  });
  if (computed.ok) return accepted(computed.value);
  return refused(
    refusal(
      "not-computable",
      `Återföringen kan inte beräknas: ${describeFaults(computed.refusal)}`,
    ),
  );
}

function describeFaults(faults: unknown): string {
  return JSON.stringify(faults);
}

function rowsOf(years: readonly RepaymentYear[]): PlanRow[] {
  return years.flatMap(({ year, due }) =>
    due.boards
      .filter(({ amount }) => amount > 0)
      .map(({ board, amount }) => ({ year, board, amount })),
  );
}

/** Expected attributed saving of a year in whole öre, rounded down: shown, never paid. */
function savingOf({ attributed }: RepaymentYear): Ore {
  const exact = attributed.reduce((acc, { amount }) => acc.add(exactly(amount)), zero);
  return ore(Number(exact.floor().n * exact.floor().s));
}

function expectationsOf(c: Case): readonly ExpectedYear[] {
  const plan = currentPlan(c);
  if (plan) return plan.expected;
  return (c.evaluation?.lines ?? []).flatMap((line) =>
    line.expected.map((e) => ({ ...e, costLine: line.costLine })),
  );
}

export const noProposal = (policy: Policy, note: string): PlanProposal => ({
  policyVersion: policy.version,
  rows: [],
  savings: [],
  total: ore(0),
  exempt: true,
  notes: [note],
});

/** The plan that follows from the evaluation: time and amount, per year and board. */
export function proposePlan(c: Case, policy: Policy): Result<PlanProposal, Refusal> {
  if (!c.evaluation || c.evaluation.lines.length === 0) {
    return accepted(noProposal(policy, "Ärendet har ingen kostnadslinje: effekten är mänsklig."));
  }
  const years = expectationsOf(c).map((y) => ({ ...y, status: "expected" as const }));
  const computed = computeFrom(c, policy, years, c.evaluation.index);
  if (!computed.ok) return computed;
  const rows = rowsOf(computed.value.years);
  return accepted({
    policyVersion: policy.version,
    rows,
    savings: computed.value.years.map((y) => ({ year: y.year, amount: savingOf(y) })),
    total: ore(rows.reduce((acc, row) => acc + row.amount, 0)),
    exempt: rows.length === 0,
    notes: computed.value.warnings.map((w) => warningSentence(w.code)),
  });
}

const warningSentences: Record<RepaymentComputation["warnings"][number]["code"], string> = {
  "cap-above-grant": "Taket ligger över hela bidraget.",
  "nominal-index":
    "Beräkningen görs i löpande priser: vid stigande priser ser en verklig besparing efter några år ut som en ökning.",
  "one-baseline-year": "En kostnadslinje har bara ett basår.",
  "preliminary-index":
    "Beräkningen bygger på ett preliminärt index, som rättas när det är slutligt.",
  "returned-above-grant": "Det som återförs är mer än hela bidraget.",
  "still-waiting":
    "Ett belopp under minsta belopp återstår efter sista året och avgörs vid slutavstämningen.",
};

function warningSentence(code: keyof typeof warningSentences): string {
  return warningSentences[code];
}

/** Plan rows when the rest of the plan is expected anew; years already adopted stay as they were returned. */
export function adjustedRows(
  c: Case,
  policy: Policy,
  form: Pick<FormOf<"decide-adjustment">, "expected" | "index">,
): Result<PlanRow[], Refusal> {
  const adopted = adoptedYears(c);
  const expected = form.expected.filter((e) => !isAdopted(c, e.year));
  const years = [...adopted, ...expected.map((e) => ({ ...e, status: "expected" as const }))];
  const computed = computeFrom(c, policy, years, form.index);
  if (!computed.ok) return computed;
  const coming = rowsOf(computed.value.years).filter((row) => !isAdopted(c, row.year));
  return accepted([...c.returns.filter((r) => r.amount > 0), ...coming]);
}

function adoptedYears(c: Case): readonly LineYear[] {
  return c.actuals
    .filter((a) => a.adopted)
    .flatMap((a) =>
      a.reported.lines.map((l) => ({ ...l, year: a.year, status: "adopted" as const })),
    );
}

/**
 * What the year brings back per board in öre when its certified actuals are adopted: computed from
 * all adopted years and this one, so that deficits, the cap and waiting amounts are carried on.
 */
export function returnsFor(
  c: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
): Result<readonly { year: number; board: string; amount: Ore }[], Refusal> {
  const closing = c.actuals
    .filter((a) => a.year === year)
    .flatMap((a) => a.reported.lines.map((l) => ({ ...l, year, status: "adopted" as const })));
  const computed = computeFrom(c, policy, [...adoptedYears(c), ...closing], index);
  if (!computed.ok) return computed;
  const achieved = computed.value.years.filter((y) => y.year === year);
  return accepted(
    achieved.flatMap(({ due }) =>
      due.boards.map(({ board, amount }) => ({
        year,
        board,
        amount: dueByBasis(c, policy, year, board, amount),
      })),
    ),
  );
}

/** Due basis of the policy: what was achieved, what was planned, or the lower of the two. */
function dueByBasis(c: Case, policy: Policy, year: number, board: string, achieved: Ore): Ore {
  const planned =
    currentPlan(c)?.rows.find((row) => row.year === year && row.board === board)?.amount ?? ore(0);
  switch (policy.repayment.dueBasis) {
    case "actual":
      return achieved;
    case "plan":
      return planned;
    case "lower":
      return achieved < planned ? achieved : planned;
  }
}

/** Whether an exemption may be tested yet: so many years after the investment. */
export function firstExemptionYear(c: Case, policy: Policy): number {
  const ended: CalendarDate | undefined = c.finished?.on ?? c.grant?.to;
  return ended === undefined
    ? Number.POSITIVE_INFINITY
    : yearOf(ended) + policy.repayment.exemption.yearsAfterInvestment;
}

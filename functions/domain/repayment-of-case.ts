import type { Adoption, Case, IndexLevels, PlanRow, Return } from "./case.ts";
import { type CalendarDate, yearOf } from "./dates.ts";
import type { FormOf } from "./forms/forms.ts";
import type { FollowUp, PlanProposal } from "./forms/machine.ts";
import { toOre } from "./fraction.ts";
import { minus, noMoney, sum } from "./money.ts";
import { type Policy, termsOf } from "./policy.ts";
import { type Refusal, refusal } from "./refusals.ts";
import type { RepaymentYear } from "./repayment/computation.ts";
import { adjustedTerms, evaluatedTerms } from "./repayment-of-case/costs.ts";
import { savingOf, testOfCase, testToDate } from "./repayment-of-case/exemption.ts";
import { explanationOf } from "./repayment-of-case/explanation.ts";
import { namesIn } from "./repayment-of-case/names.ts";
import { notesOf } from "./repayment-of-case/notes.ts";
import { settledPlan } from "./repayment-of-case/settled-plan.ts";
import { yearReturn } from "./repayment-of-case/year-return.ts";
import { accepted, type Result, refused } from "./result.ts";

/**
 * The plan that follows from the evaluation: time and amount (öre) per year and board, what was
 * expected of each year, and what a reader must know. Refused as `not-computable` with the reasons.
 */
export function proposePlan(c: Case, policy: Policy): Result<PlanProposal, Refusal> {
  if (!c.evaluation || c.evaluation.lines.length === 0) return accepted(humanEffectOnly(policy));
  const plan = settledPlan(c, policy, evaluatedTerms(c));
  if (!plan.ok) return plan;
  const { computed, years } = plan.value;
  const savings = years.map((year) => ({ year: year.year, amount: toOre(savingOf(year)) }));
  const rows = rowsOf(years);
  const total = sum(rows.map(({ amount }) => amount));
  const exempt = total === 0 ? mayBeExempt(c, policy, savings) : accepted(false);
  if (!exempt.ok) return exempt;
  return accepted({
    policyVersion: policy.version,
    rows: exempt.value ? [] : namingItsYears(rows),
    savings,
    total,
    exempt: exempt.value,
    notes: [...notesOf(computed.warnings, namesIn(c, policy))],
  });
}

function humanEffectOnly(policy: Policy): PlanProposal {
  return {
    policyVersion: policy.version,
    rows: [],
    savings: [],
    total: noMoney,
    exempt: true,
    notes: ["Ärendet har ingen kostnadslinje: effekten är mänsklig."],
  };
}

/** Where the test is not met, or cannot be made yet, a plan of nothing is followed up instead. */
function mayBeExempt(
  c: Case,
  policy: Policy,
  savings: PlanProposal["savings"],
): Result<boolean, Refusal> {
  if (tooEarlyToExempt(c, policy, yearOf(c.stageSince))) return accepted(false);
  const failed = testOfCase(c, policy, savings);
  return failed.ok ? accepted(failed.value === undefined) : failed;
}

function rowsOf(years: readonly RepaymentYear[]): readonly PlanRow[] {
  return years.flatMap(({ year, due }) => due.boards.map((part) => ({ ...part, year })));
}

/** Rows with something due; all of them when nothing is, so that the plan still names its years. */
function namingItsYears(rows: readonly PlanRow[]): PlanRow[] {
  const due = rows.filter(({ amount }) => amount > 0);
  return due.length > 0 ? due : [...rows];
}

/**
 * Plan rows (öre) when the rest of the plan is expected anew: adopted years stay as they were
 * returned, whatever the form says of them, and the cap, deficits and waiting amounts go on.
 */
export function adjustedRows(
  c: Case,
  policy: Policy,
  form: Pick<FormOf<"decide-adjustment">, "expected" | "index">,
): Result<PlanRow[], Refusal> {
  const plan = settledPlan(c, policy, adjustedTerms(c, form));
  if (!plan.ok) return plan;
  return accepted(namingItsYears([...c.returns, ...rowsOf(plan.value.years)]));
}

/**
 * What the year brings back per board (öre) when its certified actuals are adopted with these price
 * levels, by the policy's due basis, and what that leaves to the years after it.
 */
export function returnsFor(
  c: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
): Result<{ readonly returns: readonly Return[] } & Pick<Adoption, "settled">, Refusal> {
  const closed = yearReturn(c, policy, year, index);
  if (!closed.ok) return closed;
  const { returns, settled } = closed.value;
  return accepted({ returns, settled });
}

/** An adopted year against the plan it was closed by: amounts (öre), causes, Swedish explanation. */
export function followUpOf(c: Case, policy: Policy, year: number): Result<FollowUp, Refusal> {
  const adoption = c.adoptions?.find((each) => each.year === year);
  if (!adoption) {
    return refused(refusal("unknown-object", `Utfallet för ${year} är inte fastställt.`, "year"));
  }
  const closed = yearReturn(c, policy, year, adoption.index);
  if (!closed.ok) return closed;
  const { planned, returned, causes, lines, settled } = closed.value;
  const followUp = {
    year,
    planned,
    returned,
    difference: minus(returned, planned),
    waiting: settled.waiting.total,
    causes,
    lines: lines.map(({ line, ...rest }) => ({ costLine: line, ...rest })),
  };
  return accepted({ ...followUp, explanation: explanationOf(followUp) });
}

/** The first year in which an exemption may be tested: so many years after the investment. */
export function firstExemptionYear(c: Case, policy: Policy): number {
  const ended: CalendarDate | undefined = c.finished?.on ?? c.grant?.to;
  return ended === undefined
    ? Number.POSITIVE_INFINITY
    : yearOf(ended) + termsOf(policy).exemption.yearsAfterInvestment;
}

/** Whether the policy's time for testing an exemption has not come yet. */
export function tooEarlyToExempt(c: Case, policy: Policy, year: number): Refusal | undefined {
  const first = firstExemptionYear(c, policy);
  if (year >= first) return undefined;
  return notMet(`Undantag kan enligt riktlinjerna prövas tidigast ${first}.`);
}

/** What the policy's test finds wanting with an exemption of the case, or of what remains of it. */
export function failedExemptionTest(
  c: Case,
  policy: Policy,
  scope: "case" | "remainder",
): Refusal | undefined {
  const failed =
    scope === "case" ? testOfCase(c, policy, c.proposal?.savings ?? []) : testToDate(c, policy);
  if (!failed.ok) return failed.refusal;
  return failed.value === undefined ? undefined : notMet(failed.value, "test");
}

function notMet(message: string, field?: string): Refusal {
  return refusal("exemption-test-not-met", message, field);
}

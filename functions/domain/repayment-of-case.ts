import {
  type Adoption,
  type Case,
  currentPlan,
  type IndexLevels,
  type PartOfCase,
  type PlanRow,
  planFor,
  type Return,
} from "./case.ts";
import { type CalendarDate, yearOf } from "./dates.ts";
import type { FollowUp, PlanProposal } from "./forms/machine.ts";
import { toOre } from "./fraction.ts";
import { minus, noMoney, sum } from "./money.ts";
import { type Policy, repays, termsOf } from "./policy.ts";
import { type Refusal, refusal } from "./refusals.ts";
import type { RepaymentYear } from "./repayment/computation.ts";
import { correctionReturn } from "./repayment-of-case/correction-return.ts";
import { adjustedTerms, evaluatedTerms, type PlanTerms } from "./repayment-of-case/costs.ts";
import { savingOf, testOfCase, testOfPart, testToDate } from "./repayment-of-case/exemption.ts";
import { explanationOf, explanationOfCorrection } from "./repayment-of-case/explanation.ts";
import { namesIn } from "./repayment-of-case/names.ts";
import { notesOf } from "./repayment-of-case/notes.ts";
import { expectedIfItGoesOn } from "./repayment-of-case/proposed-adjustment.ts";
import { settledPlan } from "./repayment-of-case/settled-plan.ts";
import { yearReturn } from "./repayment-of-case/year-return.ts";
import { accepted, type Result, refused } from "./result.ts";

/**
 * The plan that follows from the evaluation: time and amount (öre) per year and board, what was
 * expected of each year, and what a reader must know. Refused as `not-computable` with the reasons.
 */
export function proposePlan(c: Case, policy: Policy): Result<PlanProposal, Refusal> {
  if (!repays(policy)) return accepted(nothingToReturn(policy, withoutRepayment));
  if (!c.evaluation || c.evaluation.lines.length === 0) {
    return accepted(nothingToReturn(policy, humanEffectOnly));
  }
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
    notes: [
      ...notesOf(computed.warnings, namesIn(c, policy)),
      ...(exempt.value ? [lateEffects(c, policy, c.stageSince) ?? []].flat() : []),
    ],
  });
}

const withoutRepayment =
  "Fonden har ingen återföring enligt riktlinjerna: det som sparas stannar hos nämnderna.";
const humanEffectOnly = "Ärendet har ingen kostnadslinje: effekten är mänsklig.";

function nothingToReturn(policy: Policy, note: string): PlanProposal {
  return {
    policyVersion: policy.version,
    rows: [],
    savings: [],
    total: noMoney,
    exempt: true,
    notes: [note],
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

/** Coming rows with something due; all of them when nothing is, so that the plan still names its years. */
function namingItsYears(rows: readonly PlanRow[]): PlanRow[] {
  const due = rows.filter(({ amount }) => amount > 0);
  return due.length > 0 ? due : [...rows];
}

/** What a version of the plan lets fall due, and lets go, by year and board (öre). */
export type PlannedAmounts = { readonly rows: PlanRow[]; readonly exempted: PlanRow[] };

/**
 * The plan's amounts (öre) when the rest of it is expected anew: adopted years stay as they were
 * returned, whatever the form says of them, and the cap, deficits and waiting amounts go on.
 */
export function adjustedRows(
  c: Case,
  policy: Policy,
  form: Pick<PlanTerms, "expected" | "index">,
): Result<PlannedAmounts, Refusal> {
  const plan = settledPlan(c, policy, adjustedTerms(c, form));
  if (!plan.ok) return plan;
  const { years } = plan.value;
  const letGo = years.flatMap(({ year, exempted }) =>
    exempted.boards.map((part) => ({ ...part, year })),
  );
  return accepted({
    rows: [...c.returns.filter(({ amount }) => amount > 0), ...namingItsYears(rowsOf(years))],
    exempted: [...(c.exempted ?? []), ...letGo].filter(({ amount }) => amount > 0),
  });
}

/** The plan in force with its own expectations: what changes is what holds beside them. */
export function recomputedRows(c: Case, policy: Policy): Result<PlannedAmounts, Refusal> {
  const plan = currentPlan(c);
  if (!plan) throw new Error(`Case ${c.number} is in its repayment without a plan`);
  return adjustedRows(c, policy, plan);
}

/** What an adoption settles, as its event records it. Amounts in öre. */
export type Settled = Pick<Adoption, "settled" | "earned"> & {
  readonly returns: readonly Return[];
  readonly letGo: readonly Return[];
};

/**
 * What the year brings back per board (öre) when its certified actuals are adopted with these price
 * levels, by the policy's due basis, and what that leaves to the years after it. What falls due of
 * the boards to defer waits.
 */
export function returnsFor(
  c: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
  boardsToDefer: readonly string[] = [],
): Result<Settled, Refusal> {
  return yearReturn(c, policy, year, index, boardsToDefer);
}

/** As `returnsFor`, for the correction of an adopted year: the case with the correction in it. */
export function returnsForCorrection(
  corrected: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
): Result<Settled, Refusal> {
  return correctionReturn(corrected, policy, year, index);
}

/** An adopted year against the plan it was closed by: amounts (öre), causes, Swedish explanation. */
export function followUpOf(c: Case, policy: Policy, year: number): Result<FollowUp, Refusal> {
  const adoption = c.adoptions?.findLast((each) => (each.corrects ?? each.year) === year);
  if (!adoption) {
    return refused(refusal("unknown-object", `Utfallet för ${year} är inte fastställt.`, "year"));
  }
  return adoption.corrects === undefined
    ? followUpOfYear(c, policy, adoption)
    : followUpOfCorrection(c, policy, adoption, year);
}

function followUpOfYear(c: Case, policy: Policy, adoption: Adoption): Result<FollowUp, Refusal> {
  const { year, index, deferred } = adoption;
  const closed = yearReturn(c, policy, year, index, deferred ?? []);
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
  const proposal = proposedPlan(c, policy, adoption);
  return accepted({
    ...followUp,
    ...(proposal ? { proposal } : {}),
    explanation: explanationOf({ ...followUp, ...(proposal ? { proposal } : {}) }),
  });
}

/** The plan as it would be if the lines go on deviating: proposed, and changed only by a decision. */
function proposedPlan(
  c: Case,
  policy: Policy,
  { year, index }: Adoption,
): FollowUp["proposal"] | undefined {
  const expected = expectedIfItGoesOn(c, year);
  if (expected.length === 0) return undefined;
  const amounts = adjustedRows(c, policy, { expected, index });
  if (!amounts.ok) return undefined;
  const coming = (rows: readonly PlanRow[]) =>
    sum(rows.filter((row) => row.year > year).map(({ amount }) => amount));
  return {
    expected: [...expected],
    planned: coming(planFor(c, year).rows),
    proposed: coming(amounts.value.rows),
  };
}

/** Effects of early measures often come late: told where something is let go before that. */
export function lateEffects(c: Case, policy: Policy, on: CalendarDate): string | undefined {
  const ended = c.finished?.on ?? c.grant?.to;
  const within = policy.outlook?.lateEffectsWithinYears ?? 0;
  if (ended === undefined || yearOf(on) >= yearOf(ended) + within) return undefined;
  return `Effekter av tidiga insatser kommer ofta först ${within} år efter investeringen, här ${yearOf(ended) + within}. Undantaget kan omprövas genom ett nytt beslut.`;
}

/** Nothing was planned of a correction: all that it brings back is a difference. */
function followUpOfCorrection(
  c: Case,
  policy: Policy,
  adoption: Adoption,
  year: number,
): Result<FollowUp, Refusal> {
  const before = c.adoptions?.slice(0, c.adoptions.indexOf(adoption)) ?? [];
  const closed = correctionReturn({ ...c, adoptions: before }, policy, year, adoption.index);
  if (!closed.ok) return closed;
  const { returned, causes, settled } = closed.value;
  const followUp = {
    year,
    planned: noMoney,
    returned,
    difference: returned,
    waiting: settled.waiting.total,
    causes,
    lines: [],
  };
  return accepted({ ...followUp, explanation: explanationOfCorrection(followUp) });
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

/** What the policy's test finds wanting with an exemption of a board, a line or years. */
export function failedPartTest(c: Case, policy: Policy, part: PartOfCase): Refusal | undefined {
  const failed = testOfPart(c, policy, part);
  if (!failed.ok) return failed.refusal;
  return failed.value === undefined ? undefined : notMet(failed.value, "test");
}

function notMet(message: string, field?: string): Refusal {
  return refusal("exemption-test-not-met", message, field);
}

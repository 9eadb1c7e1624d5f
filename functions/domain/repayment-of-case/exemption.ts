import { type Case, type PartOfCase, planFor } from "../case.ts";
import type { PlanProposal } from "../forms/machine.ts";
import { exactly, type Fraction, sumOf, toOre, zero } from "../fraction.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import type { RepaymentComputation, RepaymentYear } from "../repayment/computation.ts";
import { meetsExemptionTest } from "../repayment/exemption-test.ts";
import type { ExemptionTest } from "../repayment-policy.ts";
import { accepted, type Result, unreachable } from "../result.ts";
import { inKronor } from "./amounts.ts";
import { computeFrom } from "./compute.ts";
import { outcomeThrough, planComputation } from "./plan-and-outcome.ts";

/** What the policy's test found wanting, in Swedish; undefined when the test is met. */
type Failed = string | undefined;

const percent = new Intl.NumberFormat("sv-SE", { style: "percent", maximumFractionDigits: 2 });

function failed(when: ExemptionTest, attributed: Fraction, planned: Fraction): Failed {
  if (meetsExemptionTest(when, attributed, planned)) return undefined;
  const saving = `Den besparing som tillräknas insatsen är ${inKronor(toOre(attributed))}`;
  switch (when.test) {
    case "no-attributed-saving":
      return `${saving}. En deleffekt återförs.`;
    case "saving-below-amount":
      return `${saving}. Undantag kräver enligt riktlinjerna att den är under ${inKronor(when.threshold)}.`;
    case "saving-below-share-of-plan":
      return `${saving}. Undantag kräver enligt riktlinjerna att den är under ${percent.format(Number(when.threshold))} av de planerade ${inKronor(toOre(planned))}.`;
    default:
      return unreachable(when);
  }
}

/** The test of the whole case: what the evaluation expects, against what was applied for. */
export function testOfCase(
  c: Case,
  policy: Policy,
  savings: PlanProposal["savings"],
): Result<Failed, Refusal> {
  const { when } = termsOf(policy).exemption;
  const attributed = sumOf(savings.map(({ amount }) => exactly(amount)));
  if (when.test !== "saving-below-share-of-plan") return accepted(failed(when, attributed, zero));
  const planned = appliedSaving(c, policy);
  return planned.ok ? accepted(failed(when, attributed, planned.value)) : planned;
}

/** The attributed saving that the application counted on, exact öre. */
function appliedSaving(c: Case, policy: Policy): Result<Fraction, Refusal> {
  const { costLines = [], index } = c.application ?? {};
  if (costLines.length === 0 || !index) return accepted(zero);
  const costs = costLines.flatMap(({ id, expected }) =>
    expected.map((e) => ({ ...e, costLine: id, status: "expected" as const })),
  );
  const computed = computeFrom(c, policy, { costs, index, evaluated: [] });
  return computed.ok ? accepted(exactly(computed.value.totals.attributed)) : computed;
}

/** The test of what remains: what adopted closings show to date, against their plans. */
export function testToDate(c: Case, policy: Policy): Result<Failed, Refusal> {
  const last = c.adoptions?.at(-1);
  if (!last) return accepted("Inget år är fastställt än, så det finns inget utfall att pröva.");
  const outcome = outcomeThrough(c, policy, last.year, last.index);
  if (!outcome.ok) return outcome;
  const { when } = termsOf(policy).exemption;
  const attributed = exactly(outcome.value.totals.attributed);
  const planned = plannedToDate(c, policy);
  return planned.ok ? accepted(failed(when, attributed, planned.value)) : planned;
}

/** The attributed saving that each adopted year was planned to give, exact öre. */
function plannedToDate(c: Case, policy: Policy): Result<Fraction, Refusal> {
  let planned = zero;
  for (const year of adoptedYears(c)) {
    const plan = planComputation(c, policy, planFor(c, year));
    if (!plan.ok) return plan;
    planned = planned.add(savingOf(plan.value.years.find((each) => each.year === year)));
  }
  return accepted(planned);
}

/** The attributed saving of a year, all boards together, exact öre. */
export function savingOf(year: Pick<RepaymentYear, "attributed"> | undefined): Fraction {
  return sumOf(year?.attributed.map(({ amount }) => exactly(amount)) ?? []);
}

/** The test of a part: what adopted closings show to date of its own lines, against their plans. */
export function testOfPart(c: Case, policy: Policy, part: PartOfCase): Result<Failed, Refusal> {
  const last = c.adoptions?.at(-1);
  if (!last) return accepted("Inget år är fastställt än, så det finns inget utfall att pröva.");
  const outcome = outcomeThrough(c, policy, last.year, last.index);
  if (!outcome.ok) return outcome;
  const attributed = savingOfPart(outcome.value, part);
  let planned = zero;
  for (const year of adoptedYears(c)) {
    const plan = planComputation(c, policy, planFor(c, year));
    if (!plan.ok) return plan;
    planned = planned.add(savingOfPart(plan.value, part, year));
  }
  return accepted(failed(termsOf(policy).exemption.when, attributed, planned));
}

function savingOfPart({ steps }: RepaymentComputation, part: PartOfCase, year?: number): Fraction {
  const own = steps
    .filter((step) => step.rule === "attributed-saving")
    .filter((step) => year === undefined || step.year === year)
    .filter((step) => part.of !== "line" || step.line === part.line)
    .filter((step) => part.of !== "board" || step.board === part.board);
  return sumOf(own.map(({ saving }) => exactly(saving)));
}

/** The years adopted, each once, however often one was corrected. */
function adoptedYears(c: Case): readonly number[] {
  return [...new Set(c.adoptions?.map(({ year }) => year) ?? [])];
}

import { isCertified } from "#functions/domain/case.ts";
import { addDays, yearOf } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { share } from "#functions/domain/fraction.ts";
import { kronor, mnkr } from "#functions/domain/money.ts";
import { tierOf } from "#functions/domain/policy.ts";
import { reportPeriods } from "#functions/domain/report-periods.ts";
import type { evaluationActs } from "#functions/process/acts/evaluation.ts";
import type { implementationActs } from "#functions/process/acts/implementation.ts";
import { policyByVersion } from "#functions/store/policies.ts";
import { type At, costAt, driverOf, repaymentYears, type Samples, uprating } from "./samples-at.ts";

/** The first report period of the granted time that no report is submitted for. */
function nextPeriod({ today, case: c }: At): string {
  if (!c?.grant) return `${yearOf(today)}-YE`;
  const policy = policyByVersion(c.policyVersion);
  const submitted = new Set(c.reports.map((r) => r.period));
  const { from, to, amount } = c.grant;
  const all = reportPeriods(from, to, tierOf(policy, amount), policy).map(({ id }) => id);
  return all.find((id) => !submitted.has(id)) ?? `${yearOf(to)}-YE`;
}

function yearToEnd({ today, case: c }: At): number {
  const handled = new Set(c?.yearEnds.map((end) => end.year));
  const first = yearOf(c?.grant?.from ?? today);
  return [first, first + 1, first + 2].find((year) => !handled.has(year)) ?? yearOf(today);
}

export const implementationSamples: Samples<keyof typeof implementationActs> = {
  "appoint-steering-group": () => ({
    members: [
      { name: "Tomas Hedlund", role: "Avdelningschef", seat: "board" },
      { name: "Nadia Karimi", role: "Skolkurator", seat: "profession" },
      { name: "Sara Holm", role: "Samordnare", seat: "city-office" },
    ],
    mandate: "Följa insatsen, godkänna lägesrapporter och föreslå ändringar.",
  }),
  requisition: ({ today, case: c }) => ({
    from: addDays(today, -60),
    to: addDays(today, -1),
    costs: [
      { purpose: "Löner, familjeteam", amount: kronor(380_000) },
      { purpose: "Handledning", amount: kronor(20_000.5) },
    ],
    voucher: `V-${yearOf(today)}-${String((c?.requisitions.length ?? 0) + 1).padStart(4, "0")}`,
  }),
  "certify-requisition": ({ case: c }) => ({
    requisition: c?.requisitions.find((r) => !isCertified(r))?.number ?? 1,
  }),
  "submit-report": (at) => ({
    period: nextPeriod(at),
    progress: "Teamet är fulltaligt och har mött 64 familjer.",
    humanEffects: "Två av tre barn är åter i skolan efter åtta veckor.",
    economy: "Kostnaderna följer budgeten.",
    deviations: "Rekryteringen tog två månader längre än planerat.",
    forecastToEnd: at.case?.grant?.amount ?? at.amount,
  }),
  "receive-report": (at) => ({
    period: at.case?.reports.find((r) => r.received === undefined)?.period ?? nextPeriod(at),
    assessment: "Insatsen fortsätter enligt plan.",
  }),
  "decide-change": ({ case: c }) => ({
    scope: "Även årskurs 3 omfattas.",
    ...(c?.grant ? { to: addDays(c.grant.to, 90) } : {}),
    presentedBy: "Sara Holm",
    reasons: "Behovet visade sig tidigare än väntat.",
  }),
  "stop-early": () => ({
    presentedBy: "Sara Holm",
    reasons: "Jämförelsegruppen har försvunnit och effekten går inte att visa.",
  }),
  "carry-over-grant": (at) => ({
    year: yearToEnd(at),
    reasons: "Rekryteringen blev försenad; medlen behövs nästa år.",
  }),
  "release-grant": (at) => ({
    year: yearToEnd(at),
    amount: kronor(100_000),
    reasons: "Lokalerna blev billigare än budgeterat.",
  }),
  "finish-implementation": ({ today }) => ({
    finished: today,
    summary: "Teamet har arbetat hela perioden och går över i elevhälsan.",
  }),
};

type EvaluatedLine = FormOf<"submit-evaluation">["lines"][number];

/** What the evaluator finds of each cost line of the application. */
function evaluatedLines(at: At): EvaluatedLine[] {
  const lines = at.case?.application?.costLines ?? [];
  return lines.map((line) => ({
    costLine: line.id,
    comparison: "comparison-group",
    attribution: share("0.6"),
    runningCost: line.runningCost,
    driverConfirmed: true,
    assessment: "Minskningen syns i jämförelse med skolor utan familjeteam.",
    expected: repaymentYears(at).map((year) => ({
      year,
      driver: driverOf(year),
      cost: costAt(line.baseline[0]?.amount ?? mnkr(10), year, 0.87),
    })),
  }));
}

export const evaluationSamples: Samples<keyof typeof evaluationActs> = {
  "submit-evaluation": (at) => ({
    evaluator: "Ingrid Sandberg, stadens utvärderingsenhet",
    relation: "internal",
    observed: 212,
    humanEffects: "Närvaron har ökat, och familjerna beskriver en lugnare vardag.",
    indicators: [
      {
        name: "Andel elever med frånvaro över 20 procent",
        baseline: "20 %",
        result: "11 %",
        reached: true,
        comparison: "comparison-group",
        observed: 212,
      },
    ],
    lines: evaluatedLines(at),
    index: uprating(at.today),
    conclusions: "Metoden fungerar och bör föras in i det ordinarie arbetet.",
  }),
  "return-evaluation": () => ({ completion: "Redovisa bortfallet i jämförelsegruppen." }),
  "accept-evaluation": () => ({ assessment: "Utvärderingen håller och besvarar frågorna." }),
  "decide-plan": () => ({
    presentedBy: "Sara Holm",
    reasons: "Planen följer av utvärderingen och av fondens riktlinjer.",
  }),
  "decide-exemption": () => ({
    presentedBy: "Sara Holm",
    reasons: "Besparingen ligger hos en stadsdelsnämnd vars budget inte kan justeras.",
    test: "budget-cannot-be-adjusted",
    evidence: "Utvärderingsrapporten och stadens resursfördelningssystem.",
  }),
};

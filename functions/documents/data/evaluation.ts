import type { Case } from "#functions/domain/case.ts";
import { boardName, termsOf } from "#functions/domain/policy.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import {
  applicationOf,
  commonOf,
  delegatedOf,
  districtWarnings,
  grantOf,
  humanEffectsOf,
  splitOf,
} from "./common.ts";
import { lineOf, savingsOfLine } from "./line-savings.ts";

/** What became of people and kronor, line by line. Throws when nobody submitted an evaluation. */
export function evaluationReport(
  m: Milestone<"evaluation-report">,
): DocumentData<"evaluation-report"> {
  const { event, case: c, policy } = m;
  const { evaluator, relation, observed, conclusions, humanEffects, indicators } = evaluationOf(c);
  return {
    ...commonOf(m),
    evaluator,
    relation,
    observed,
    conclusions,
    humanEffects,
    indicators: indicators.map(({ name, baseline, result, reached }) => ({
      name,
      baseline,
      result,
      reached,
    })),
    lines: linesOf(m),
    professions: applicationOf(c).professions,
    assessment: event.data.assessment,
    warnings: districtWarnings(c, policy),
  };
}

function linesOf({ case: c, policy }: Milestone<"evaluation-report">) {
  const { lines, index } = evaluationOf(c);
  return lines.map((each) => {
    const { line } = lineOf(c, each.costLine);
    return {
      board: boardName(policy, line.board),
      name: line.name,
      comparison: each.comparison,
      attribution: each.attribution,
      runningCost: each.runningCost,
      driverConfirmed: each.driverConfirmed,
      assessment: each.assessment,
      savings: savingsOfLine(line, each, each.expected, index, policy),
    };
  });
}

function evaluationOf(c: Case): NonNullable<Case["evaluation"]> {
  if (!c.evaluation)
    throw new Error(`Case ${c.number} has accepted an evaluation nobody submitted`);
  return c.evaluation;
}

/** The plan as it was computed, öre by year and board. Throws when nothing was computed. */
export function planDecision(m: Milestone<"plan-decision">): DocumentData<"plan-decision"> {
  const { event, case: c, policy } = m;
  const { amount: granted, used } = grantOf(c);
  const plan = c.plans.at(-1);
  if (!plan || !c.proposal) throw new Error(`Case ${c.number} has decided a plan nobody computed`);
  return {
    ...commonOf(m),
    ...delegatedOf(m),
    reasons: event.data.reasons,
    presentedBy: event.data.presentedBy,
    planVersion: plan.version,
    rows: plan.rows.map((row) => ({ ...row, board: boardName(policy, row.board) })),
    savings: c.proposal.savings,
    granted,
    used,
    split: splitOf(applicationOf(c), policy),
    terms: termsOf(policy),
    notes: [...new Set(c.proposal.notes)],
    humanEffects: humanEffectsOf(c),
    warnings: districtWarnings(c, policy),
  };
}

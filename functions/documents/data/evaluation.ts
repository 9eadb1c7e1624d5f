import type { Case } from "#functions/domain/case.ts";
import { expectedSavings } from "#functions/domain/evidence/line-savings.ts";
import { boardName, termsOf } from "#functions/domain/policy.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import {
  applicationOf,
  commonOf,
  delegatedOf,
  districtWarnings,
  grantOf,
  splitOf,
  successionNotices,
} from "./common.ts";
import { computationOfPlan } from "./computation.ts";
import { bothLedgers } from "./effects.ts";

/** What became of people and kronor, line by line. Throws when nobody submitted an evaluation. */
export function evaluationReport(
  m: Milestone<"evaluation-report">,
): DocumentData<"evaluation-report"> {
  const { event, case: c, policy } = m;
  const { evaluator, relation, observed, conclusions } = evaluationOf(c);
  const { evaluationPlan, professions } = applicationOf(c);
  return {
    ...commonOf(m),
    evaluator,
    relation,
    observed,
    investment: investmentOf(c),
    design: evaluationPlan.design,
    conclusions,
    effects: bothLedgers(m),
    lines: linesOf(m),
    professions,
    assessment: event.data.assessment,
    warnings: [...districtWarnings(c, policy), ...successionNotices(c, policy)],
  };
}

/** Until the measure ended: as granted, or early. */
function investmentOf(c: Case) {
  const { from, to } = grantOf(c);
  return { from, to: c.finished?.on ?? to };
}

function linesOf({ case: c, policy }: Milestone<"evaluation-report">) {
  const savings = expectedSavings(c, policy);
  return evaluationOf(c).lines.map((each) => {
    const line = applicationOf(c).costLines.find(({ id }) => id === each.costLine);
    if (!line) throw new Error(`Case ${c.number} has no cost line ${each.costLine}`);
    return {
      board: boardName(policy, line.board),
      name: line.name,
      comparison: each.comparison,
      attribution: each.attribution,
      runningCost: each.runningCost,
      driverConfirmed: each.driverConfirmed,
      assessment: each.assessment,
      savings: savings
        .filter(({ costLine }) => costLine === line.id)
        .map(({ year, amount }) => ({ year, amount })),
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
    computation: computationOfPlan(m),
    granted,
    used,
    split: splitOf(applicationOf(c), policy),
    terms: termsOf(policy),
    notes: [...new Set(c.proposal.notes)],
    effects: bothLedgers(m),
    warnings: [...districtWarnings(c, policy), ...successionNotices(c, policy)],
  };
}

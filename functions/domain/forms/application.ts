import * as z from "zod";
import { comparisons, relations } from "../evidence.ts";
import {
  amount,
  boardId,
  date,
  decisionReference,
  factor,
  freeText,
  indexLevels,
  line,
  positiveAmount,
  rowId,
  share,
  year,
} from "./fields.ts";

const indicator = z.strictObject({
  name: line(150),
  source: line(200),
  baseline: line(100),
  target: line(100),
  interval: line(100),
  comparison: z.enum(comparisons),
});

const budgetRow = z.strictObject({
  year,
  purpose: line(150),
  amount: positiveAmount,
});

/** An expenditure that the measure is meant to lower; domain.md "Repayment", cost line. */
const costLine = z.strictObject({
  id: rowId,
  board: boardId,
  name: line(150),
  account: line(60),
  areaOfOperation: line(100),
  targetGroup: line(200),
  priceLevelYear: year,
  baseline: z
    .array(z.strictObject({ year, amount: positiveAmount }))
    .min(1)
    .max(5),
  /** Already decided savings demands and earmarked state grants, öre a year. */
  savingsDemand: amount,
  stateGrants: amount,
  driver: z.strictObject({ name: line(150), source: line(200) }),
  attribution: share,
  /** Running cost of the method, öre a year. */
  runningCost: amount,
  expected: z
    .array(z.strictObject({ year, driver: factor, cost: amount }))
    .min(1)
    .max(30),
});

/** Step 2. Cross-field rules are in `functions/domain/application-rules.ts`. */
export const applicationForm = z.strictObject({
  needAnalysis: freeText(),
  targetGroup: z.strictObject({
    size: z.int().min(1).max(1_000_000),
    age: line(60),
    area: line(100),
  }),
  evidence: freeText(),
  evidenceSource: freeText(2000),
  adaptation: freeText(),
  effectChain: freeText(),
  humanGoals: freeText(),
  economicGoals: freeText(),
  indicators: z.array(indicator).min(1).max(20),
  budget: z.array(budgetRow).min(1).max(60),
  otherFunding: amount,
  appliedAmount: positiveAmount,
  costLines: z.array(costLine).max(40),
  index: indexLevels,
  /** Why the case has no cost line: a purely human effect. */
  humanEffectOnly: freeText().optional(),
  evaluationPlan: z.strictObject({
    design: freeText(),
    evaluator: line(150),
    relation: z.enum(relations),
    cost: amount,
  }),
  professions: freeText(),
  intoOrdinaryWork: freeText(),
  runningCostAfter: amount,
  risks: freeText(),
  split: z.array(z.strictObject({ board: boardId, share })).max(40),
  commissionLink: freeText(2000).optional(),
  childrenAndEquality: freeText(),
  boardDecision: decisionReference,
});

export type ApplicationForm = z.output<typeof applicationForm>;
export type CostLineForm = ApplicationForm["costLines"][number];

const examinationRow = z.strictObject({
  question: line(200),
  finding: freeText(2000),
  met: z.boolean(),
});

export const applicationForms = {
  "submit-application": applicationForm,
  "request-completion": z.strictObject({ completion: freeText(), dueDate: date }),
  "complete-application": applicationForm,
  "refer-to-boards": z.strictObject({
    boards: z.array(boardId).min(1).max(40),
    question: freeText(2000),
    replyBy: date,
  }),
  "reply-to-referral": z.strictObject({
    board: boardId,
    position: z.enum(["supports", "supports-with-remarks", "opposes"]),
    statement: freeText(),
    decision: decisionReference,
  }),
  "agree-to-split": z.strictObject({ board: boardId, decision: decisionReference }),
  "complete-examination": z.strictObject({
    rows: z.array(examinationRow).min(1).max(30),
    recommendation: z.enum(["approve", "approve-with-changes", "reject"]),
    reasons: freeText(),
    /** Rank among the applications when money is short; 1 is first. */
    rank: z.int().min(1).max(100).optional(),
  }),
} as const;

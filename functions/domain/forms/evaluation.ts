import * as z from "zod";
import { comparisons, relations } from "../evidence.ts";
import { amount, factor, freeText, indexLevels, line, rowId, share, year } from "./fields.ts";

const observed = z.int().min(0).max(1_000_000);

const observedIndicator = z.strictObject({
  name: line(150),
  baseline: line(100),
  result: line(100),
  reached: z.boolean(),
  comparison: z.enum(comparisons),
  /** How many persons or cases the indicator is measured on. */
  observed,
});

/** What the evaluator finds of one cost line, and expects of the years to come. */
const evaluatedLine = z.strictObject({
  costLine: rowId,
  comparison: z.enum(comparisons),
  attribution: share,
  runningCost: amount,
  driverConfirmed: z.boolean(),
  assessment: freeText(3000),
  expected: z
    .array(z.strictObject({ year, driver: factor, cost: amount }))
    .min(1)
    .max(30),
});

/** Why nothing is returned; the last where the fund's policy has no repayment, and only there. */
export const exemptionGrounds = [
  "no-attributed-saving",
  "human-effect-only",
  "budget-cannot-be-adjusted",
  "fund-without-repayment",
] as const;

const decided = { presentedBy: line(120), reasons: freeText() };

/** Step 5. Human effects and kronor side by side. */
export const evaluationForms = {
  "submit-evaluation": z.strictObject({
    evaluator: line(150),
    relation: z.enum(relations),
    /** How many the measure was followed for: what the cost lines are observed on. */
    observed,
    humanEffects: freeText(),
    indicators: z.array(observedIndicator).min(1).max(20),
    lines: z.array(evaluatedLine).max(40),
    index: indexLevels,
    conclusions: freeText(),
  }),
  "return-evaluation": z.strictObject({ completion: freeText(3000) }),
  "accept-evaluation": z.strictObject({ assessment: freeText(3000) }),
  "decide-plan": z.strictObject(decided),
  "decide-exemption": z.strictObject({
    ...decided,
    test: z.enum(exemptionGrounds),
    evidence: freeText(3000),
  }),
} as const;

import { z } from "zod";
import {
  amount,
  boardId,
  factor,
  indexLevels,
  line,
  positiveAmount,
  rowId,
  share,
  year,
} from "../forms/fields.ts";
import { factor as factorOf } from "../fraction.ts";
import { noMoney } from "../money.ts";
import { askedRules } from "./asked-rules.ts";

/** The most years and lines that are simulated at once. */
export const mostYears = 30;
export const mostLines = 40;

type OfYear = { readonly year: number };

/** A value for each of some years, none of them twice. */
function byYear<T extends z.ZodType<OfYear>>(row: T) {
  return z.array(row).min(1).max(mostYears).refine(yearsOnce, "Samma år finns två gånger.");
}

function yearsOnce(rows: readonly OfYear[]): boolean {
  return new Set(rows.map((row) => row.year)).size === rows.length;
}

/** The exogenous need against the baseline years, where 1 is unchanged. */
const driver = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("constant"), factor }),
  z.strictObject({ kind: z.literal("by-year"), years: byYear(z.strictObject({ year, factor })) }),
]);

/**
 * What is expected of the line when all goes as planned: the same reduction every year or one a
 * year, as a share of what the line would have cost; or its cost a year, öre in the year's prices.
 */
const expected = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("reduction"), share }),
  z.strictObject({
    kind: z.literal("reduction-by-year"),
    years: byYear(z.strictObject({ year, share })),
  }),
  z.strictObject({
    kind: z.literal("cost"),
    years: byYear(z.strictObject({ year, cost: amount })),
  }),
]);

const costLine = z.strictObject({
  id: rowId,
  board: boardId,
  name: line(150),
  priceLevelYear: year,
  /** Öre a year before the measure, in the prices of the price level year. */
  baseline: z
    .array(z.strictObject({ year, cost: amount, earmarkedGrants: amount.default(noMoney) }))
    .min(1)
    .max(10),
  /** Savings demands already decided, öre a year. */
  decidedSavings: amount.default(noMoney),
  /** The part of the reduction that the measure is taken to cause. */
  attribution: share,
  /** Running cost of the method, öre a year in the year's own prices. */
  runningCost: amount.default(noMoney),
  driver: driver.default({ kind: "constant", factor: factorOf("1") }),
  expected,
});

/**
 * What a rough idea says for its repayment to be foreseen: the one format of the API, the page and
 * the command line. Amounts in whole öre, shares from 0 to 1 and factors above zero as decimal text
 * (`"0.15"`), years as numbers. Repayment runs the given number of years, from the year after the
 * investment ends; a line with values by year runs from its first to its last. Without an index,
 * prices are carried forward by the outlook; with one, only beyond its last year. An empty split
 * means that each board returns its own. Anything else that is said is refused by name.
 */
export const simulationRequest = z.strictObject({
  /** Left out: the fund's policy in force. */
  policy: askedRules.optional(),
  grant: positiveAmount,
  investmentEnds: year,
  years: z.int().min(1).max(mostYears),
  lines: z.array(costLine).min(1).max(mostLines),
  split: z
    .array(z.strictObject({ board: boardId, share }))
    .max(mostLines)
    .default([]),
  index: indexLevels
    .refine(({ levels }) => yearsOnce(levels), {
      path: ["levels"],
      error: "Samma år finns två gånger.",
    })
    .optional(),
});

export type SimulationRequest = z.output<typeof simulationRequest>;
export type SimulatedLine = SimulationRequest["lines"][number];

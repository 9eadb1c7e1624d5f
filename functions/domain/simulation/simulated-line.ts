import * as z from "zod";
import { amount, boardId, factor, line, rowId, share, year } from "../forms/fields.ts";
import { factor as factorOf } from "../fraction.ts";
import { noMoney } from "../money.ts";
import { byYear } from "./by-year.ts";

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

/** A cost that the measure is meant to lower, as an idea tells of it. */
export const simulatedLine = z.strictObject({
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

export type SimulatedLine = z.output<typeof simulatedLine>;

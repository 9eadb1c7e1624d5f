import * as z from "zod";
import { boardId, indexLevels, positiveAmount, share, year } from "../forms/fields.ts";
import { askedRules } from "./asked-rules.ts";
import { mostYears, yearsOnce } from "./by-year.ts";
import { simulatedLine } from "./simulated-line.ts";

/** The most lines that are simulated at once. */
const mostLines = 40;

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
  lines: z.array(simulatedLine).min(1).max(mostLines),
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

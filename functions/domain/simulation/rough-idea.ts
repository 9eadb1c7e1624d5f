import { z } from "zod";
import { type CalendarDate, yearOf } from "../dates.ts";
import { amount, boardId, positiveAmount, year } from "../forms/fields.ts";
import {
  type Decimal,
  exactly,
  factor,
  isDecimal,
  type Share,
  share,
  wholeNumber,
  zero,
} from "../fraction.ts";
import { noMoney } from "../money.ts";
import { boardName, type Policy } from "../policy.ts";
import { mostYears, type SimulationRequest } from "./request.ts";

const hundred = wholeNumber(100);
const mostDecimals = 10;

function isPercent(text: string): text is Decimal {
  if (!isDecimal(text)) return false;
  const value = exactly(text);
  const [, decimals = ""] = text.split(".");
  return value.compare(zero) >= 0 && value.compare(hundred) <= 0 && decimals.length <= mostDecimals;
}

/** Per cent as decimal text from 0 to 100, kept as the share that it is: `12.5` becomes `0.125`. */
export const percent = z
  .string()
  .refine(isPercent, "Ange procent från 0 till 100, till exempel 12,5.")
  .transform(asShare);

function asShare(text: string): Share {
  const [whole = "0", decimals = ""] = text.split(".");
  const digits = whole.padStart(3, "0");
  return share(`${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`);
}

/** What a board knows when it has but a rough idea: amounts in öre, shares in per cent. */
export const roughIdea = z.strictObject({
  grant: positiveAmount,
  investmentEnds: year,
  years: z.int().min(1).max(mostYears),
  lines: z
    .array(
      z.strictObject({
        board: boardId,
        cost: positiveAmount,
        reduction: percent,
        attribution: percent,
        runningCost: amount,
      }),
    )
    .min(1)
    .max(10),
});

export type RoughIdea = z.output<typeof roughIdea>;

/**
 * The rough idea as a request. Today's cost is the one baseline year and its prices, need is
 * unchanged, prices follow the outlook, and each board returns its own.
 */
export function requestFor(
  idea: RoughIdea,
  policy: Policy,
  today: CalendarDate,
): SimulationRequest {
  const { grant, investmentEnds, years, lines } = idea;
  const thisYear = yearOf(today);
  return {
    grant,
    investmentEnds,
    years,
    split: [],
    lines: lines.map(({ board, cost, reduction, attribution, runningCost }, i) => ({
      id: `rad-${i + 1}`,
      board,
      name: `Rad ${i + 1}, ${boardName(policy, board)}`,
      priceLevelYear: thisYear,
      baseline: [{ year: thisYear, cost, earmarkedGrants: noMoney }],
      decidedSavings: noMoney,
      attribution,
      runningCost,
      driver: { kind: "constant", factor: factor("1") },
      expected: { kind: "reduction", share: reduction },
    })),
  };
}

import * as z from "zod";
import { type CalendarDate, yearOf } from "../dates.ts";
import { amount, boardId, positiveAmount, year } from "../forms/fields.ts";
import { factor } from "../fraction.ts";
import { noMoney } from "../money.ts";
import { boardName, type Policy } from "../policy.ts";
import { mostYears } from "./by-year.ts";
import { percent } from "./percent.ts";
import type { SimulationRequest } from "./request.ts";

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
  const thisYear = yearOf(today);
  return {
    ...idea,
    split: [],
    lines: idea.lines.map(({ board, cost, reduction, attribution, runningCost }, i) => ({
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

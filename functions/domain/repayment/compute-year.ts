import { exact, exactly } from "#functions/domain/fraction.ts";
import { amountSteps } from "./amount-steps.ts";
import type { RepaymentYear } from "./computation.ts";
import { leastCertain } from "./cost-line.ts";
import { exemptShares } from "./exempt-share.ts";
import type { RepaymentInput } from "./input.ts";
import { type ExactPart, totalOf } from "./parts.ts";
import { roundTotalThenBoards } from "./rounding.ts";
import { type SettledSoFar, settleYear } from "./settle-year.ts";
import { shareOf, splitBetweenBoards } from "./split.ts";
import type { BoardSaving, Step } from "./steps.ts";
import { boardSavings, type Deficits, lineSavings } from "./year-savings.ts";

/** What one year hands on to the next. */
export interface Carried {
  readonly deficits: Deficits;
  readonly settled: SettledSoFar;
}

interface ComputedYear {
  readonly figures: RepaymentYear;
  readonly steps: readonly Step[];
  readonly carried: Carried;
}

/** One year through the seven steps, in their order. */
export function computeYear(input: RepaymentInput, year: number, before: Carried): ComputedYear {
  const lines = lineSavings(input, year);
  const boards = boardSavings(input, year, lines, before.deficits);
  const parts = exactParts(input, boards);
  const rounded = roundTotalThenBoards(parts, input.policy.roundingUnit);
  const adds = { rounded, exemptShares: exemptShares(input, year, lines) };
  const { after, ...settled } = settleYear(adds, before.settled, input);
  const total = totalOf(parts);
  const figures: RepaymentYear = {
    year,
    status: leastCertain(lines.map(({ status }) => status)),
    attributed: boards.map(({ board, attributed }) => ({ board, amount: attributed })),
    exact: exact(total),
    ...adds,
    rest: exact(total.sub(exactly(rounded.total))),
    ...settled,
  };
  return {
    figures,
    steps: [...lines, ...boards, ...amountSteps(input, boards, parts, figures, before.settled)],
    carried: {
      deficits: new Map(boards.map(({ board, deficitAfter }) => [board, deficitAfter])),
      settled: after,
    },
  };
}

/** Steps 3 and 4: the share of each board's saving, then the split. */
function exactParts(
  { policy, split }: RepaymentInput,
  boards: readonly BoardSaving[],
): readonly ExactPart[] {
  const own = boards.map(({ board, saving }) => ({
    board,
    amount: shareOf(exactly(saving), exactly(policy.share)),
  }));
  return splitBetweenBoards(own, split);
}

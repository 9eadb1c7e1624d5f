import { exact, exactly } from "#functions/domain/fraction.ts";
import { amountSteps } from "./amount-steps.ts";
import type { RepaymentYear } from "./computation.ts";
import { leastCertain } from "./cost-line.ts";
import { exemptShares } from "./exempt-share.ts";
import type { RepaymentInput } from "./input.ts";
import { type ExactPart, totalOf } from "./parts.ts";
import { roundTotalThenBoards } from "./rounding.ts";
import { settleYear } from "./settle-year.ts";
import { shareOf, splitBetweenBoards } from "./split.ts";
import type { BoardSaving, Step } from "./steps.ts";
import { exactPartsIn } from "./succession.ts";
import { type Carried, successionSteps, takenOver } from "./take-over.ts";
import { boardSavings, lineSavings } from "./year-savings.ts";

interface ComputedYear {
  readonly figures: RepaymentYear;
  readonly steps: readonly Step[];
  readonly carried: Carried;
}

/** One year through the seven steps, in their order. */
export function computeYear(input: RepaymentInput, year: number, earlier: Carried): ComputedYear {
  const before = takenOver(earlier, year, input.successions);
  const lines = lineSavings(input, year);
  const boards = boardSavings(input, year, lines, before.deficits);
  const parts = exactParts(input, year, boards);
  const rounded = roundTotalThenBoards(parts, input.policy.roundingUnit);
  const exempt = exemptShares(input, year, lines);
  const { after, ...settled } = settleYear(
    { year, rounded, exemptShares: exempt },
    before.settled,
    input,
  );
  const total = totalOf(parts);
  const figures: RepaymentYear = {
    year,
    status: leastCertain(lines.map(({ status }) => status)),
    attributed: boards.map(({ board, attributed }) => ({ board, amount: attributed })),
    exact: exact(total),
    rounded,
    rest: exact(total.sub(exactly(rounded.total))),
    exemptShares: exempt,
    ...settled,
  };
  return {
    figures,
    steps: [
      ...successionSteps(earlier, year, input.successions),
      ...lines,
      ...boards,
      ...amountSteps(input, boards, parts, figures, before.settled),
    ],
    carried: {
      deficits: new Map(boards.map(({ board, deficitAfter }) => [board, deficitAfter])),
      settled: after,
    },
  };
}

/** Steps 3 and 4: the share of each board's saving, then the split, as the year's boards have it. */
function exactParts(
  { policy, split, successions }: RepaymentInput,
  year: number,
  boards: readonly BoardSaving[],
): readonly ExactPart[] {
  const own = boards.map(({ board, saving }) => ({
    board,
    amount: shareOf(exactly(saving), exactly(policy.share)),
  }));
  return exactPartsIn(year, splitBetweenBoards(own, split), successions);
}

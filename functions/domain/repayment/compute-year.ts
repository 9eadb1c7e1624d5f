import { exact, type Fraction } from "#functions/domain/fraction.ts";
import type { RepaymentYear } from "./computation.ts";
import { leastCertain } from "./cost-line.ts";
import { exemptShares } from "./exempt-share.ts";
import { type ExactPart, totalOf } from "./parts.ts";
import { roundTotalThenBoards } from "./rounding.ts";
import { settleYear } from "./settle-year.ts";
import { shareOf, splitBetweenBoards } from "./split.ts";
import { exactPartsIn } from "./succession.ts";
import { type Carried, takenOver } from "./take-over.ts";
import type { Terms } from "./terms.ts";
import { type BoardSaved, boardSavings, type LineSaved, lineSavings } from "./year-savings.ts";

/** One year with all that its figures came from. */
export interface ComputedYear {
  readonly figures: RepaymentYear;
  /** What earlier years left, before and after it was moved to the year's boards. */
  readonly earlier: Carried;
  readonly before: Carried;
  readonly lines: readonly LineSaved[];
  readonly boards: readonly BoardSaved[];
  readonly parts: readonly ExactPart[];
  readonly total: Fraction;
  readonly carried: Carried;
}

/** One year through the seven steps, in their order. */
export function computeYear(terms: Terms, year: number, earlier: Carried): ComputedYear {
  const { input } = terms;
  const before = takenOver(earlier, year, input.successions);
  const lines = lineSavings(terms, year);
  const boards = boardSavings(terms, year, lines, before.deficits);
  const parts = exactParts(terms, year, boards);
  const total = totalOf(parts);
  const rounded = roundTotalThenBoards(parts, input.policy.roundingUnit);
  const exempt = exemptShares(input, year, lines);
  const settled = settleYear({ year, rounded, exemptShares: exempt }, before.settled, input);
  const figures: RepaymentYear = {
    year,
    status: leastCertain(lines.map(({ status }) => status)),
    attributed: boards.map(({ board, attributed }) => ({ board, amount: exact(attributed) })),
    exact: exact(total),
    rounded,
    rest: exact(total.sub(rounded.total)),
    exemptShares: exempt,
    capped: settled.capped,
    overCap: settled.overCap,
    aboveGrant: settled.aboveGrant,
    due: settled.due,
    exempted: settled.exempted,
    waiting: settled.waiting,
    exemptWaiting: settled.exemptWaiting,
  };
  const deficits = new Map(boards.map(({ board, deficit }) => [board, deficit]));
  const carried = { deficits, settled: settled.after };
  return { figures, earlier, before, lines, boards, parts, total, carried };
}

/** Steps 3 and 4: the share of each board's saving, then the split, as the year's boards have it. */
function exactParts(
  { input: { split, successions }, share }: Terms,
  year: number,
  boards: readonly BoardSaved[],
): readonly ExactPart[] {
  const own = boards.map(({ board, saving }) => ({ board, amount: shareOf(saving, share) }));
  return exactPartsIn(year, splitBetweenBoards(own, split), successions);
}

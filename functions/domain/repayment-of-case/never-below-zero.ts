import { noMoney, type Ore } from "../money.ts";
import { addParts, type Parts, partsOf } from "../repayment/parts.ts";
import type { SettledYear } from "../repayment/settle-year.ts";

/**
 * A board is never asked for less than nothing (öre): what a correction of earlier years takes
 * beyond a board's amount waits, and is deducted from what the board is to return later.
 */
export function neverBelowZero({ due, waiting, after, ...year }: SettledYear): SettledYear {
  const owed = only(due, (amount) => amount < 0);
  return {
    ...year,
    due: only(due, (amount) => amount > 0),
    waiting: addParts(waiting, owed),
    after: { ...after, waiting: addParts(after.waiting, owed) },
  };
}

function only({ boards }: Parts, kept: (amount: Ore) => boolean): Parts {
  return partsOf(
    boards.map(({ board, amount }) => ({ board, amount: kept(amount) ? amount : noMoney })),
  );
}

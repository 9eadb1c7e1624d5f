import { noMoney } from "../money.ts";
import { addParts, type Part, type Parts, partsOf } from "../repayment/parts.ts";
import type { SettledYear } from "../repayment/settle-year.ts";

/**
 * A board is never asked for less than nothing (öre): what a correction of earlier years takes
 * beyond a board's amount waits, and is deducted from what the board is to return later. So does
 * what it takes beyond what is let go.
 */
export function neverBelowZero(settled: SettledYear): SettledYear {
  const isBelow = ({ amount }: Part) => amount < 0;
  return letGoHeldBack(heldBack(settled, isBelow), isBelow);
}

/** What falls due of the boards in deficit waits for a later year, where that is decided. */
export function deferred(settled: SettledYear, boards: readonly string[]): SettledYear {
  return heldBack(settled, ({ board }) => boards.includes(board));
}

function heldBack(
  { due, waiting, after, ...year }: SettledYear,
  isHeld: (part: Part) => boolean,
): SettledYear {
  const held = only(due, isHeld);
  return {
    ...year,
    due: only(due, (part) => !isHeld(part)),
    waiting: addParts(waiting, held),
    after: { ...after, waiting: addParts(after.waiting, held) },
  };
}

/** What is exempt is a part of the whole, so it waits in both. */
function letGoHeldBack(
  { exempted, waiting, exemptWaiting, after, ...year }: SettledYear,
  isHeld: (part: Part) => boolean,
): SettledYear {
  const held = only(exempted, isHeld);
  return {
    ...year,
    exempted: only(exempted, (part) => !isHeld(part)),
    waiting: addParts(waiting, held),
    exemptWaiting: addParts(exemptWaiting, held),
    after: {
      ...after,
      waiting: addParts(after.waiting, held),
      exemptWaiting: addParts(after.exemptWaiting, held),
    },
  };
}

function only({ boards }: Parts, kept: (part: Part) => boolean): Parts {
  return partsOf(boards.map((part) => (kept(part) ? part : { ...part, amount: noMoney })));
}

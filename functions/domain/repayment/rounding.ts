import { lowered, roundedTo } from "#functions/domain/fraction.ts";
import { minus, type Ore, plus, smaller } from "#functions/domain/money.ts";
import { byId, type ExactPart, type Parts, partsOf, totalOf } from "./parts.ts";

/**
 * Step 5: the year's total is rounded to the unit (öre), half away from zero, and divided between
 * the boards by largest remainder in that unit.
 */
export function roundTotalThenBoards(exact: readonly ExactPart[], unit: Ore): Parts {
  return roundByLargestRemainder(exact, roundedTo(totalOf(exact), unit), unit);
}

/**
 * The boards' whole parts of a total (öre): each exact part (zero or more) is lowered to the unit,
 * then what is left goes a unit at a time to the largest remainders, ties by board id. A total that
 * is no multiple of the unit leaves its odd end with the last board served. Throws when the total is
 * not the sum of the parts rounded, since then something was lost before.
 */
export function roundByLargestRemainder(exact: readonly ExactPart[], total: Ore, unit: Ore): Parts {
  const served = exact
    .map(({ board, amount }) => {
      const { floor, remainder } = lowered(amount, unit);
      return { board, floor, remainder };
    })
    .toSorted((a, b) => b.remainder.compare(a.remainder) || byId(a.board, b.board));
  const rest = served.reduce((left, { floor }) => minus(left, floor), total);
  let left = rest;
  const parts = served.map(({ board, floor }) => {
    const extra = smaller(unit, left);
    left = minus(left, extra);
    return { board, amount: plus(floor, extra) };
  });
  if (rest < 0 || left > 0) {
    throw new RangeError(`The parts, lowered to ${unit} öre, leave ${rest} of ${total} öre`);
  }
  return partsOf(parts);
}

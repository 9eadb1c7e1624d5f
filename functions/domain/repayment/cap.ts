import { exactly, flooredTo } from "#functions/domain/fraction.ts";
import { minus, noMoney, type Ore, ore, plus, smaller } from "#functions/domain/money.ts";
import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import type { Parts } from "./parts.ts";
import { roundByLargestRemainder } from "./rounding.ts";

/** The cap of a case in whole öre, rounded down so that it is never exceeded. */
export function capOf(cap: RepaymentPolicy["cap"], grant: Ore): Ore | "none" {
  if (cap === "none") return "none";
  return flooredTo(exactly(grant).mul(exactly(cap.shareOfGrant)), ore(1));
}

/**
 * Step 6, in year order: what a year may add before the returned total reaches the cap (öre).
 * Where the cap bites, each board's part shrinks in proportion and is rounded by largest remainder
 * in the policy's unit again, so that the parts sum to the capped total and none grows.
 */
export function applyCap(
  amount: Parts,
  cap: Ore | "none",
  earlierYears: Ore,
  unit: Ore,
): { readonly capped: Parts; readonly overCap: Ore } {
  const room = cap === "none" ? amount.total : above(cap, earlierYears);
  const total = smaller(amount.total, room);
  if (total === amount.total) return { capped: amount, overCap: noMoney };
  const kept = exactly(total).div(exactly(amount.total));
  const exact = amount.boards.map((part) => ({
    board: part.board,
    amount: exactly(part.amount).mul(kept),
  }));
  return {
    capped: roundByLargestRemainder(exact, total, unit),
    overCap: minus(amount.total, total),
  };
}

/** How much of a year's amount lies above the grant (öre): kept as its own line. */
export function partAboveGrant(amount: Ore, earlierYears: Ore, grant: Ore): Ore {
  return minus(above(plus(earlierYears, amount), grant), above(earlierYears, grant));
}

function above(amount: Ore, limit: Ore): Ore {
  return amount > limit ? minus(amount, limit) : noMoney;
}

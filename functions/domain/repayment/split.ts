import { exactly, type Fraction, type Share } from "#functions/domain/fraction.ts";
import { byId, type ExactPart, totalOf } from "./parts.ts";

/** What the boards have agreed: that each pays its own, or the share of the total that each pays. */
export type Split = "each-its-own" | readonly { readonly board: string; readonly share: Share }[];

/** Step 3: the share of a saving (öre) that is returned. */
export function shareOf(saving: Fraction, share: Fraction): Fraction {
  return saving.mul(share);
}

/**
 * Step 4: the year's total is divided by the boards' agreed split, else each board pays its own.
 * Exact öre in order of board id; the parts sum to the whole because an agreed split sums to exactly one.
 */
export function splitBetweenBoards(own: readonly ExactPart[], split: Split): readonly ExactPart[] {
  if (split === "each-its-own") return own;
  const total = totalOf(own);
  return split
    .toSorted((a, b) => byId(a.board, b.board))
    .map(({ board, share }) => ({ board, amount: total.mul(exactly(share)) }));
}

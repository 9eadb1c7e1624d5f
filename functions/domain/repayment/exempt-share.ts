import {
  atLeastZero,
  type Exact,
  exact,
  exactly,
  type Fraction,
  one,
  sumOf,
  zero,
} from "#functions/domain/fraction.ts";
import { type Exempt, exemptIn } from "./exempt.ts";
import type { RepaymentInput } from "./input.ts";
import { byId } from "./parts.ts";
import type { LineSaving } from "./steps.ts";

/** The exempt share, above 0 and at most 1, of what a year adds to a board. */
export interface ExemptShare {
  readonly board: string;
  readonly share: Exact;
}

/**
 * How much of what the year adds to each board is exempt, in order of board id; boards without any
 * are left out. An exempt board, or all, is exempt in whole. Exempt lines weigh what they saved
 * among the lines that saved: the board's own or, where the boards have agreed on a split, those of
 * all boards, so that each board's share is the same.
 */
export function exemptShares(
  { exemptions, split }: Pick<RepaymentInput, "exemptions" | "split">,
  year: number,
  lines: readonly LineSaving[],
): readonly ExemptShare[] {
  const exempt = exemptIn(year, exemptions);
  if (exempt.length === 0) return [];
  const payers = split === "each-its-own" ? lines : split;
  return [...new Set(payers.map(({ board }) => board))]
    .toSorted(byId)
    .map((board) => {
      const own = split === "each-its-own" ? lines.filter((line) => line.board === board) : lines;
      return { board, share: exact(exemptShareOf(board, own, exempt)) };
    })
    .filter(({ share }) => share !== exact(zero));
}

function exemptShareOf(
  board: string,
  lines: readonly LineSaving[],
  exempt: readonly Exempt[],
): Fraction {
  if (exempt.some((each) => each.of === "all" || (each.of === "board" && each.board === board))) {
    return one;
  }
  const named = new Set(exempt.flatMap((each) => (each.of === "line" ? [each.line] : [])));
  const saved = savedBy(lines);
  return saved.equals(zero)
    ? zero
    : savedBy(lines.filter(({ line }) => named.has(line))).div(saved);
}

function savedBy(lines: readonly LineSaving[]): Fraction {
  return sumOf(lines.map(({ saving }) => atLeastZero(exactly(saving))));
}

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
import { exemptIn } from "./exempt.ts";
import type { RepaymentInput } from "./input.ts";
import { byId } from "./parts.ts";
import { boardIn, boardsThrough } from "./succession.ts";
import type { LineSaved } from "./year-savings.ts";

/** The exempt share, above 0 and at most 1, of what a year adds to a board. */
export interface ExemptShare {
  readonly board: string;
  readonly share: Exact;
}

/** Lines and payers of one year, with what is exempt of them. */
interface Exempted {
  readonly board: (board: string) => boolean;
  readonly line: (id: string) => boolean;
  /** The board that now has what was that board's. */
  readonly now: (board: string) => string;
}

type Agreed = Pick<RepaymentInput, "exemptions" | "successions" | "split" | "lines">;

/**
 * How much of what the year adds to each board is exempt, in order of board id; boards without any
 * are left out. An exempt board is so in whole. Exempt lines weigh what they saved among the lines
 * that saved: the board's own or, where the boards have agreed on a split, those of all boards, so
 * that each board's share is the same. A board that has become part of another stays exempt in it:
 * with the lines that were its own or, under a split, with the share that it was to pay.
 */
export function exemptShares(
  { exemptions, successions, split, lines }: Agreed,
  year: number,
  saved: readonly LineSaved[],
): readonly ExemptShare[] {
  const exempt = exemptIn(year, exemptions);
  if (exempt.length === 0) return [];
  const all = exempt.some(({ of }) => of === "all");
  const boards = new Set(exempt.flatMap((each) => (each.of === "board" ? [each.board] : [])));
  const ids = new Set(exempt.flatMap((each) => (each.of === "line" ? [each.line] : [])));
  const of: Exempted = {
    board: (board) => all || boardsThrough(board, year, successions).some((b) => boards.has(b)),
    line: (id) => ids.has(id),
    now: (board) => boardIn(board, year, successions),
  };
  const shareOf =
    split === "each-its-own" ? shareOfOwn(lines, saved, of) : shareOfSplit(split, saved, of);
  const payers = split === "each-its-own" ? lines : split;
  return [...new Set(payers.map(({ board }) => of.now(board)))]
    .toSorted(byId)
    .map((board) => ({ board, share: exact(shareOf(board)) }))
    .filter(({ share }) => share !== exact(zero));
}

function shareOfOwn(
  lines: RepaymentInput["lines"],
  saved: readonly LineSaved[],
  of: Exempted,
): (board: string) => Fraction {
  const exempt = new Set(
    lines.filter(({ id, board }) => of.line(id) || of.board(board)).map(({ id }) => id),
  );
  return (board) =>
    exemptOf(saved.filter((line) => line.board === board).map(weight), ({ line }) =>
      exempt.has(line),
    );
}

function shareOfSplit(
  split: Exclude<RepaymentInput["split"], "each-its-own">,
  saved: readonly LineSaved[],
  of: Exempted,
): (board: string) => Fraction {
  const byLines = exemptOf(saved.map(weight), ({ line }) => of.line(line));
  return (board) => {
    const parts = split
      .filter((part) => of.now(part.board) === board)
      .map((part) => ({ ...part, weight: exactly(part.share) }));
    const whole = exemptOf(parts, (part) => of.board(part.board));
    return whole.add(one.sub(whole).mul(byLines));
  };
}

/** What of the weight is exempt, from 0 to 1; nothing of nothing is. */
function exemptOf<T extends { readonly weight: Fraction }>(
  parts: readonly T[],
  isExempt: (part: T) => boolean,
): Fraction {
  const whole = sumOf(parts.map((part) => part.weight));
  if (whole.equals(zero)) return zero;
  return sumOf(parts.filter(isExempt).map((part) => part.weight)).div(whole);
}

function weight({ terms, saving }: LineSaved) {
  return { line: terms.line.id, weight: atLeastZero(saving) };
}

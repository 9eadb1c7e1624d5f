import { type Exact, type Fraction, sumOf } from "#functions/domain/fraction.ts";
import { negated, noMoney, type Ore, plus, sum } from "#functions/domain/money.ts";

/** One board's part of an exact amount in öre. */
export interface ExactPart {
  readonly board: string;
  readonly amount: Fraction;
}

/** One board's part of an exact amount in öre, as it is stored. */
export interface StoredPart {
  readonly board: string;
  readonly amount: Exact;
}

/** One board's part of an amount. */
export interface Part {
  readonly board: string;
  readonly amount: Ore;
}

/** An amount and its parts by board, in order of board id: the parts always sum to the total. */
export interface Parts {
  readonly total: Ore;
  readonly boards: readonly Part[];
}

export const nothing: Parts = { total: noMoney, boards: [] };

/** Orders ids the same way on every machine. */
export function byId(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function partsOf(boards: readonly Part[]): Parts {
  const sorted = boards.toSorted((a, b) => byId(a.board, b.board));
  return { total: sum(sorted.map(({ amount }) => amount)), boards: sorted };
}

/** Each board's amounts added, whichever of the two it is in. */
export function addParts(a: Parts, b: Parts): Parts {
  if (a.boards.length === 0) return b;
  if (b.boards.length === 0) return a;
  if (!haveSameBoards(a, b))
    return partsOf([...mergedAmounts(a, b)].map(([board, amount]) => ({ board, amount })));
  const boards = a.boards.map(({ board, amount }, i) => ({
    board,
    amount: plus(amount, b.boards[i]?.amount ?? noMoney),
  }));
  return { total: plus(a.total, b.total), boards };
}

function haveSameBoards(a: Parts, b: Parts): boolean {
  return (
    a.boards.length === b.boards.length &&
    a.boards.every(({ board }, i) => board === b.boards[i]?.board)
  );
}

function mergedAmounts(a: Parts, b: Parts): ReadonlyMap<string, Ore> {
  const amounts = new Map(a.boards.map(({ board, amount }) => [board, amount]));
  for (const { board, amount } of b.boards) {
    amounts.set(board, plus(amounts.get(board) ?? noMoney, amount));
  }
  return amounts;
}

/** The first, less the second board by board; may fall below zero. */
export function subtractParts(a: Parts, b: Parts): Parts {
  return b.boards.length === 0 ? a : addParts(a, negatedParts(b));
}

export function negatedParts({ total, boards }: Parts): Parts {
  const negative = boards.map(({ board, amount }) => ({ board, amount: negated(amount) }));
  return { total: negated(total), boards: negative };
}

/** What one board has of it, öre. */
export function partOf({ boards }: Parts, board: string): Ore {
  return boards.find((part) => part.board === board)?.amount ?? noMoney;
}

/** The same boards with nothing each. */
export function emptied({ boards }: Parts): Parts {
  return { total: noMoney, boards: boards.map(({ board }) => ({ board, amount: noMoney })) };
}

export function totalOf(parts: readonly ExactPart[]): Fraction {
  return sumOf(parts.map(({ amount }) => amount));
}

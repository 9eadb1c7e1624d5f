import { zero } from "#functions/domain/fraction.ts";
import { addParts, byId, type ExactPart, nothing, type Parts, partsOf } from "./parts.ts";

/**
 * One board takes over from another: from the first year on, the lines, the share of an agreed
 * split, the deficit and what waits of `from` belong to `to`, beside what `to` has of its own. A
 * renamed board is succeeded by its new id.
 */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly firstYear: number;
}

/** The board and those that have succeeded it up to and with the year, one after the other. */
export function boardsThrough(
  board: string,
  year: number,
  successions: readonly Succession[],
): readonly [string, ...string[]] {
  const next = successions.find(({ from, firstYear }) => from === board && firstYear <= year);
  if (!next) return [board];
  const later = successions.filter((each) => each !== next);
  return [board, ...boardsThrough(next.to, year, later)];
}

/** The board that has, in the year, what was that board's. */
export function boardIn(board: string, year: number, successions: readonly Succession[]): string {
  if (successions.length === 0) return board;
  return boardsThrough(board, year, successions).at(-1) ?? board;
}

/** The parts (öre) as the year's boards have them; the total stays. */
export function partsIn(year: number, parts: Parts, successions: readonly Succession[]): Parts {
  if (successions.length === 0) return parts;
  return parts.boards
    .map(({ board, amount }) => partsOf([{ board: boardIn(board, year, successions), amount }]))
    .reduce(addParts, nothing);
}

/** The same for exact parts, in order of board id. */
export function exactPartsIn(
  year: number,
  parts: readonly ExactPart[],
  successions: readonly Succession[],
): readonly ExactPart[] {
  if (successions.length === 0) return parts;
  const amounts = new Map<string, ExactPart["amount"]>();
  for (const { board, amount } of parts) {
    const now = boardIn(board, year, successions);
    amounts.set(now, (amounts.get(now) ?? zero).add(amount));
  }
  return [...amounts]
    .map(([board, amount]) => ({ board, amount }))
    .toSorted((a, b) => byId(a.board, b.board));
}

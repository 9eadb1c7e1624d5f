import type { RepaymentInput } from "./input.ts";
import type { RepaymentFault } from "./refusal.ts";
import { boardsThrough } from "./succession.ts";

/** A board that is unknown, succeeds itself, is succeeded twice, or comes back by way of others. */
export function* successionFaults(input: RepaymentInput): Generator<RepaymentFault> {
  const { successions } = input;
  if (successions.length === 0) return;
  const known = boardsOf(input);
  const seen = new Set<string>();
  for (const { from, to } of successions) {
    if (!known.has(from)) yield { code: "succession-of-no-board", board: from };
    if (seen.has(from)) yield { code: "succession-repeated", board: from };
    if (from === to) yield { code: "succession-of-itself", board: from };
    const later = boardsThrough(to, Number.POSITIVE_INFINITY, successions);
    if (from !== to && later.includes(from)) yield { code: "succession-in-circle", board: from };
    seen.add(from);
  }
}

/** Every board that has lines, pays by the split, or takes over from another. */
export function boardsOf({ lines, split, successions }: RepaymentInput): ReadonlySet<string> {
  const payers = split === "each-its-own" ? [] : split;
  const boards = [...lines, ...payers].map(({ board }) => board);
  return new Set([...boards, ...successions.map(({ to }) => to)]);
}

import type { Case } from "../case.ts";
import type { Succession } from "../repayment/succession.ts";

/** Where boards have taken over others; a new name alone moves nothing. */
export function successionsOf({ successions = [] }: Case): readonly Succession[] {
  return successions
    .filter(({ from, to }) => from !== to.id)
    .map(({ from, to, firstYear }) => ({ from, to: to.id, firstYear }));
}

/** Those that start from a board which is in the computation, or from a successor of one. */
export function successionsIn(
  c: Case,
  concerned: readonly { readonly board: string }[],
): readonly Succession[] {
  const boards = new Set(concerned.map(({ board }) => board));
  return successionsOf(c).filter(({ from, to }) => boards.has(from) && boards.add(to));
}

import {
  type Case,
  currentPlan,
  isAdopted,
  type Plan,
  type Return,
} from "#functions/domain/case.ts";
import { type Ore, sum } from "#functions/domain/money.ts";

/** The plan in force. Throws where there is none, for then no such act was possible. */
export function planOf(c: Case): Plan {
  const plan = currentPlan(c);
  if (!plan) throw new Error(`Case ${c.number} is in its repayment without a plan`);
  return plan;
}

/** What is still to be returned, öre by year and board: nothing where the whole is exempt. */
export function stillToReturn(c: Case): readonly Return[] {
  if (c.exemptions.some(({ scope, reopened }) => scope !== "part" && !reopened)) return [];
  const rows = currentPlan(c)?.rows ?? c.proposal?.rows ?? [];
  return rows.filter(({ year }) => !isAdopted(c, year));
}

/** The rows' sum, öre: of a board, of a year, or of both. */
export function amountOf(
  rows: readonly Return[],
  of: { readonly year?: number; readonly board?: string } = {},
): Ore {
  const own = rows
    .filter(({ year }) => of.year === undefined || year === of.year)
    .filter(({ board }) => of.board === undefined || board === of.board);
  return sum(own.map(({ amount }) => amount));
}

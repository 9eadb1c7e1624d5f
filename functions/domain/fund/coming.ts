import { isMoneyStopped } from "../appeal.ts";
import { type Case, currentPlan } from "../case.ts";
import { type Ore, sum } from "../money.ts";
import { comingRows, isRepaying } from "./memo-of-case.ts";

/** What a year is planned to return, all boards together, öre. */
export type ComingYear = { readonly year: number; readonly amount: Ore };

/** What a granted case may still bring back, as the fund's forecast counts it. */
export type Coming = {
  /** Öre. */
  readonly granted: Ore;
  /** Planned for years not adopted, in year order; absent until there is a plan. */
  readonly years?: readonly ComingYear[];
};

/** Undefined when nothing is to come: not granted, annulled, closed, or exempt in whole. */
export function comingOf(c: Case | undefined): Coming | undefined {
  if (!c?.grant || isMoneyStopped(c) || !isRepaying(c)) return undefined;
  const plan = currentPlan(c);
  const granted = c.grant.amount;
  if (!plan) return { granted };
  const byYear = Map.groupBy(comingRows(c, plan.rows), ({ year }) => year);
  const years = [...byYear]
    .map(([year, rows]) => ({ year, amount: sum(rows.map(({ amount }) => amount)) }))
    .toSorted((a, b) => a.year - b.year);
  return { granted, years };
}

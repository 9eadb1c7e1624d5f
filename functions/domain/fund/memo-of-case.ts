import { type Case, currentPlan, isAdopted, type PlanRow } from "../case.ts";
import { minus, noMoney, type Ore, sum } from "../money.ts";
import { letGoOf } from "../reconciliation.ts";
import { type Memo, noMemo } from "./memo.ts";

/** What the case has in the memo accounts as it stands, whatever acts brought it there. */
export function memoOf(c: Case | undefined): Memo {
  if (!c) return noMemo;
  const plan = currentPlan(c);
  const partsToCome = isExempt(c) ? [] : comingRows(c, plan?.exempted);
  return {
    planned: isRepaying(c) ? sumOf(comingRows(c, plan?.rows)) : noMoney,
    exempted: sumOf([...letGoOf(c), ...partsToCome]),
  };
}

/** Whether anything of the case's plan is still to come: not when it is closed or let go in whole. */
export function isRepaying(c: Case): boolean {
  return c.outcome === undefined && !isExempt(c);
}

/** Whether all that was planned, or what remained of it, is let go. */
function isExempt({ exemptions }: Case): boolean {
  return exemptions.some(({ scope, reopened }) => scope !== "part" && reopened === undefined);
}

const sumOf = (rows: readonly PlanRow[]): Ore => sum(rows.map(({ amount }) => amount));

/** The rows of years whose closing is not adopted. */
export function comingRows(c: Case, rows: readonly PlanRow[] = []): readonly PlanRow[] {
  return rows.filter(({ year }) => !isAdopted(c, year));
}

/** What an act changes in the memo accounts; undefined when nothing. */
export function memoChange(before: Case | undefined, after: Case): Memo | undefined {
  const [from, to] = [memoOf(before), memoOf(after)];
  const change = {
    planned: minus(to.planned, from.planned),
    exempted: minus(to.exempted, from.exempted),
  };
  return change.planned === 0 && change.exempted === 0 ? undefined : change;
}

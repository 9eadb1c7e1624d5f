import { type Case, currentPlan, isAdopted, type PlanRow } from "../case.ts";
import { minus, noMoney, type Ore, plus, sum } from "../money.ts";
import { letGoOf } from "../reconciliation.ts";

/**
 * What the fund keeps in mind beside its books: returns that are planned and not yet adopted, and
 * what has been exempted. Boards and fund are one legal person, so that neither is a claim.
 */
export const memoAccounts = ["planned", "exempted"] as const;
export type MemoAccount = (typeof memoAccounts)[number];

/** Öre by memo account; never mixed with balances of money. */
export type Memo = Readonly<Record<MemoAccount, Ore>>;

export const noMemo: Memo = { planned: noMoney, exempted: noMoney };

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

export function memoAfter(before: Memo, change: Memo): Memo {
  return {
    planned: plus(before.planned, change.planned),
    exempted: plus(before.exempted, change.exempted),
  };
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

/** The memo accounts that a ledger's memo entries give, whatever their order. */
export function memoFrom(entries: Iterable<Memo>): Memo {
  let memo = noMemo;
  for (const entry of entries) memo = memoAfter(memo, entry);
  return memo;
}

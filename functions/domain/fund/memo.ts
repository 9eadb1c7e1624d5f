import { noMoney, type Ore, plus } from "../money.ts";

/**
 * What the fund keeps in mind beside its books: returns that are planned and not yet adopted, and
 * what has been exempted. Boards and fund are one legal person, so that neither is a claim.
 */
export const memoAccounts = ["planned", "exempted"] as const;
export type MemoAccount = (typeof memoAccounts)[number];

/** Öre by memo account; never mixed with balances of money. */
export type Memo = Readonly<Record<MemoAccount, Ore>>;

export const noMemo: Memo = { planned: noMoney, exempted: noMoney };

export function memoAfter(before: Memo, change: Memo): Memo {
  return {
    planned: plus(before.planned, change.planned),
    exempted: plus(before.exempted, change.exempted),
  };
}

/** The memo accounts that a ledger's memo entries give, whatever their order. */
export function memoFrom(entries: Iterable<Memo>): Memo {
  let memo = noMemo;
  for (const entry of entries) memo = memoAfter(memo, entry);
  return memo;
}

import type { CalendarDate } from "#functions/domain/dates.ts";
import { memoAfter, noMemo } from "#functions/domain/fund/memo.ts";
import { addedUp, compared, type Proof } from "#functions/domain/fund/proof.ts";
import { type Balances, balancesAfter, changeOf, noBalances } from "#functions/domain/ledger.ts";
import { canonicalJson } from "./canonical.ts";
import { entriesBetween, loadBalances } from "./fund.ts";
import { loadMemo, memoBetween } from "./memo.ts";
import type { FundTable } from "./table.ts";

const readings = 5;

/**
 * Adds every entry up, a page at a time, and compares with the stored balances. They are read
 * before and after: when an act moved money while the entries were read, all is read anew.
 */
export async function proveTheBooks(table: FundTable, date: CalendarDate): Promise<Proof> {
  for (let reading = 1; ; reading++) {
    const before = await storedNow(table);
    const money = await addedUp(entriesBetween(table, {}), date, {
      none: noBalances,
      add: (sum: Balances, { movements }) => balancesAfter(sum, changeOf(movements)),
    });
    const memo = await addedUp(memoBetween(table, {}), date, { none: noMemo, add: memoAfter });
    const stored = await storedNow(table);
    const moved = canonicalJson(before) !== canonicalJson(stored);
    if (moved && reading < readings) continue;
    return { money: compared(money, stored.money), memo: compared(memo, stored.memo) };
  }
}

async function storedNow(table: FundTable) {
  const [money, memo] = await Promise.all([loadBalances(table), loadMemo(table)]);
  return { money, memo };
}

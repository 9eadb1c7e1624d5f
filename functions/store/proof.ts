import type { CalendarDate } from "#functions/domain/dates.ts";
import { type Memo, memoAfter, noMemo } from "#functions/domain/fund/memo.ts";
import { type Balances, balancesAfter, changeOf, noBalances } from "#functions/domain/ledger.ts";
import { canonicalJson } from "./canonical.ts";
import { entriesBetween, loadBalances } from "./fund.ts";
import { loadMemo, memoBetween } from "./memo.ts";
import type { FundTable } from "./table.ts";

/** Sums of a ledger's entries against what is stored, öre. */
export type Proven<B> = {
  /** How many entries there are, and how many to the date. */
  readonly entries: number;
  readonly entriesToDate: number;
  /** What the entries to the date come to. */
  readonly atDate: B;
  /** What all entries come to: to equal what is stored. */
  readonly fromEntries: B;
  readonly stored: B;
  readonly equal: boolean;
};

/** The proof of the fund's books, and of what it keeps in mind beside them. */
export type Proof = { readonly money: Proven<Balances>; readonly memo: Proven<Memo> };

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

type Sums<B> = Omit<Proven<B>, "stored" | "equal">;

async function addedUp<E extends { readonly date: CalendarDate }, B>(
  all: AsyncIterable<E>,
  date: CalendarDate,
  { none, add }: { readonly none: B; readonly add: (sum: B, entry: E) => B },
): Promise<Sums<B>> {
  let sums: Sums<B> = { entries: 0, entriesToDate: 0, atDate: none, fromEntries: none };
  for await (const entry of all) {
    const isToDate = entry.date <= date;
    sums = {
      entries: sums.entries + 1,
      entriesToDate: sums.entriesToDate + (isToDate ? 1 : 0),
      atDate: isToDate ? add(sums.atDate, entry) : sums.atDate,
      fromEntries: add(sums.fromEntries, entry),
    };
  }
  return sums;
}

function compared<B>(sums: Sums<B>, stored: B): Proven<B> {
  return { ...sums, stored, equal: canonicalJson(sums.fromEntries) === canonicalJson(stored) };
}

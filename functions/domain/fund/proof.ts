import type { CalendarDate } from "../dates.ts";
import type { Balances } from "../ledger.ts";
import type { Ore } from "../money.ts";
import type { Memo } from "./memo.ts";

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

/** What entries come to, before it is compared. */
export type Sums<B> = Omit<Proven<B>, "stored" | "equal">;

/** Adds the entries up, one at a time, and apart from the rest those to the date. */
export async function addedUp<E extends { readonly date: CalendarDate }, B>(
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

export function compared<B extends Record<string, Ore>>(sums: Sums<B>, stored: B): Proven<B> {
  return { ...sums, stored, equal: isSame(sums.fromEntries, stored) };
}

function isSame<B extends Record<string, Ore>>(one: B, other: B): boolean {
  return Object.entries(one).every(([account, amount]) => other[account] === amount);
}

import { firstDay, lastDay, type YearEnd } from "#functions/domain/fund/year-end.ts";
import { yearEndBooks } from "#functions/domain/fund/year-end-books.ts";
import { type Entry, entriesBetween } from "./fund.ts";
import { memoBetween } from "./memo.ts";
import type { FundTable } from "./table.ts";

/** The fund's year as its entries tell it: those of earlier years give what it opened with. */
export async function loadYearEnd(table: FundTable, year: number): Promise<YearEnd> {
  const books = yearEndBooks(year);
  const to = lastDay(year);
  for await (const entry of entriesBetween(table, { to })) books.enter(entry);
  for await (const entry of memoBetween(table, { to })) books.enterMemo(entry);
  return books.close();
}

/** The year's entries, oldest first: what is to be booked in the city's own books. */
export async function loadEntriesOf(table: FundTable, year: number): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  const span = { from: firstDay(year), to: lastDay(year) };
  for await (const entry of entriesBetween(table, span)) found.push(entry);
  return found;
}

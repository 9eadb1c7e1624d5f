import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { calendarDate } from "#functions/domain/dates.ts";
import type { Coming } from "#functions/domain/fund/coming.ts";
import { type Memo, noMemo } from "#functions/domain/fund/memo.ts";
import { ore } from "#functions/domain/money.ts";
import { itemsOfSpan, itemsUnder, type Span } from "./items.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

const money = z.int().transform(ore);
const memoItem = z.object({ planned: money, exempted: money });

/** What the fund keeps in mind beside its books, öre, read consistently. */
export async function loadMemo(table: FundTable): Promise<Memo> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.memoSort },
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? noMemo : memoItem.parse(Item);
}

const memoEntryItem = memoItem.extend({
  date: z.string().transform(calendarDate),
  caseId: z.string(),
  number: z.string(),
  event: z.int(),
  act: z.string(),
});

/** What one act changed in the memo accounts, öre. */
export type MemoEntry = z.output<typeof memoEntryItem>;

/** The memo entries of a span, oldest first, a page read at a time. */
export async function* memoBetween(table: FundTable, span: Span): AsyncGenerator<MemoEntry> {
  for await (const item of itemsOfSpan(table, "MEMO#", span)) yield memoEntryItem.parse(item);
}

const comingItem = z.object({
  granted: money,
  years: z.array(z.object({ year: z.int(), amount: money })).optional(),
});

/** What each granted case may still bring back, a page read at a time. */
export async function* comingReturns(table: FundTable): AsyncGenerator<Coming> {
  for await (const item of itemsUnder(table, keys.fundKey(table.fund), "OUTLOOK#")) {
    const { granted, years } = comingItem.parse(item);
    yield years ? { granted, years } : { granted };
  }
}

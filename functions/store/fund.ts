import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { calendarDate } from "#functions/domain/dates.ts";
import { type Balances, movementKinds } from "#functions/domain/ledger.ts";
import { ore } from "#functions/domain/money.ts";
import { roles } from "#functions/process/roles.ts";
import { itemsOfSpan, type Span } from "./items.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

const money = z.int().transform(ore);
const balancesItem = z.object({
  capital: money,
  free: money,
  reserved: money,
  used: money,
  returned: money,
});

/** The fund's balances in öre, read consistently; throws when the fund has not been opened. */
export async function loadBalances(table: FundTable): Promise<Balances> {
  const balances = await findBalances(table);
  if (!balances) throw new Error(`The fund ${table.fund} has no capital: it must be opened first`);
  return balances;
}

/** As `loadBalances`, and undefined when the fund has not been opened. */
export async function findBalances(table: FundTable): Promise<Balances | undefined> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.fundSort },
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? undefined : balancesItem.parse(Item);
}

const date = z.string().transform(calendarDate);

const entryItem = z.object({
  date,
  caseId: z.string().optional(),
  number: z.string().optional(),
  reference: z.string().optional(),
  event: z.int(),
  act: z.string(),
  /** Of a change of capital: the day of the decision, and who registered it. */
  decided: date.optional(),
  by: z.object({ person: z.string(), name: z.string(), role: z.enum(roles) }).optional(),
  movements: z.array(z.object({ kind: z.enum(movementKinds), amount: money })),
});
export type Entry = z.output<typeof entryItem>;

export type Page<T> = { readonly items: readonly T[]; readonly next?: string };

/** A page of the ledger, newest first. `from` is where the page before ended. */
export async function loadEntries(
  table: FundTable,
  limit: number,
  from?: string,
): Promise<Page<Entry>> {
  const pk = keys.fundKey(table.fund);
  const page = await table.db.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": pk, ":prefix": "ENTRY#" },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit,
      ...(from === undefined ? {} : { ExclusiveStartKey: { pk, sk: from } }),
    }),
  );
  const items = (page.Items ?? []).map((item) => entryItem.parse(item));
  const next = z.object({ sk: z.string() }).safeParse(page.LastEvaluatedKey);
  return next.success ? { items, next: next.data.sk } : { items };
}

/** All entries of the ledger, newest first; for the proof of the balances. */
export async function allEntries(table: FundTable): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for await (const entry of entriesBetween(table, {})) found.push(entry);
  return found.reverse();
}

/** The entries of a span, oldest first, read a page at a time so that no ledger is too long. */
export async function* entriesBetween(table: FundTable, span: Span): AsyncGenerator<Entry> {
  for await (const item of itemsOfSpan(table, "ENTRY#", span)) yield entryItem.parse(item);
}

const register = z.object({ last: z.int() });

/** The last registration number given out in the year; 0 when there is none. */
export async function lastNumber(table: FundTable, year: number): Promise<number> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.registerSort(year) },
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? 0 : register.parse(Item).last;
}

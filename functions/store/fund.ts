import { GetCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { type CalendarDate, calendarDate } from "#functions/domain/dates.ts";
import { type Balances, changeOf, movementKinds, postingsOf } from "#functions/domain/ledger.ts";
import { type Ore, ore } from "#functions/domain/money.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";
import { isConditionFailed } from "./transaction.ts";

const money = z.int().transform(ore);
const balancesItem = z.object({
  capital: money,
  free: money,
  reserved: money,
  used: money,
  returned: money,
});

/** The fund's balances in öre, read consistently. */
export async function loadBalances(table: FundTable): Promise<Balances> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.fundSort },
      ConsistentRead: true,
    }),
  );
  if (!Item) throw new Error(`The fund ${table.fund} has no capital: it must be opened first`);
  return balancesItem.parse(Item);
}

/** A decision that sets the fund's capital aside: its reference and date. Öre. */
export type CapitalDecision = {
  readonly amount: Ore;
  readonly date: CalendarDate;
  readonly reference: string;
};

/** Opens the fund with its capital, once; false when it was open already. */
export async function openFund(table: FundTable, decision: CapitalDecision): Promise<boolean> {
  const movements = [{ kind: "set-aside", amount: decision.amount }] as const;
  const change = changeOf(movements);
  const pk = keys.fundKey(table.fund);
  const entry = {
    pk,
    sk: keys.entrySort(decision.date, "capital", 1),
    date: decision.date,
    reference: decision.reference,
    event: 1,
    act: "set-aside",
    movements,
    postings: movements.flatMap(postingsOf),
  };
  try {
    await table.db.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: table.name,
              Item: { pk, sk: keys.fundSort, ...change },
              ConditionExpression: "attribute_not_exists(pk)",
            },
          },
          { Put: { TableName: table.name, Item: entry } },
        ],
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

const entryItem = z.object({
  date: z.string().transform(calendarDate),
  caseId: z.string().optional(),
  number: z.string().optional(),
  reference: z.string().optional(),
  event: z.int(),
  act: z.string(),
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
  let from: string | undefined;
  do {
    const page: Page<Entry> = await loadEntries(table, 500, from);
    found.push(...page.items);
    from = page.next;
  } while (from !== undefined);
  return found;
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

import type { CapitalEntry } from "#functions/domain/fund/capital.ts";
import { changeOf, postingsOf } from "#functions/domain/ledger.ts";
import { negated, noMoney } from "#functions/domain/money.ts";
import type { Part } from "./commit.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

/** The entry of a change of capital, and the balances that it changes. */
export function capitalParts(table: FundTable, entry: CapitalEntry, id: string): readonly Part[] {
  const item = {
    pk: keys.fundKey(table.fund),
    sk: keys.entrySort(entry.date, `capital-${id}`, 1),
    event: 1,
    ...entry,
    postings: entry.movements.flatMap(postingsOf),
  };
  return [
    { guard: "unguarded", item: { Put: { TableName: table.name, Item: item } } },
    entry.act === "set-aside" ? opening(table, entry) : changed(table, entry),
  ];
}

function opening(table: FundTable, { movements }: CapitalEntry): Part {
  const item = { pk: keys.fundKey(table.fund), sk: keys.fundSort, ...changeOf(movements) };
  return {
    guard: "fund",
    item: {
      Put: {
        TableName: table.name,
        Item: item,
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
  };
}

/** Free never goes below zero: a withdrawal and an approval cannot both take the same krona. */
function changed(table: FundTable, { movements }: CapitalEntry): Part {
  const change = changeOf(movements);
  return {
    guard: "fund",
    item: {
      Update: {
        TableName: table.name,
        Key: { pk: keys.fundKey(table.fund), sk: keys.fundSort },
        UpdateExpression: "ADD #capital :capital, #free :free",
        ConditionExpression: "attribute_exists(pk) AND #free >= :needed",
        ExpressionAttributeNames: { "#capital": "capital", "#free": "free" },
        ExpressionAttributeValues: {
          ":capital": change.capital,
          ":free": change.free,
          ":needed": change.free < 0 ? negated(change.free) : noMoney,
        },
      },
    },
  };
}

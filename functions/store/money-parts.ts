import { comingOf } from "#functions/domain/fund/coming.ts";
import { memoChange } from "#functions/domain/fund/memo-of-case.ts";
import { type Balances, changeOf, postingsOf } from "#functions/domain/ledger.ts";
import { negated } from "#functions/domain/money.ts";
import type { Commit, Part } from "./commit.ts";
import * as keys from "./keys.ts";

function put({ table }: Commit, item: Record<string, unknown>): Part {
  return { guard: "unguarded", item: { Put: { TableName: table, Item: item } } };
}

/** What an entry of the fund's books says of the act that gave rise to it. */
const actOf = ({ fund, event, after }: Commit) => ({
  pk: keys.fundKey(fund),
  date: event.date,
  at: event.at,
  caseId: after.id,
  number: after.number,
  event: event.seq,
  act: event.act,
});

/** The ledger entry, and the fund's balances: never below zero free. */
export function moneyParts(commit: Commit): readonly Part[] {
  const { event, after } = commit;
  const { movements } = event.facts;
  if (movements.length === 0) return [];
  const entry = {
    ...actOf(commit),
    sk: keys.entrySort(event.date, after.id, event.seq),
    movements,
    postings: movements.flatMap(postingsOf),
  };
  return [put(commit, entry), balancesPart(commit, changeOf(movements))];
}

function balancesPart({ table, fund }: Commit, change: Balances): Part {
  const update = {
    TableName: table,
    Key: { pk: keys.fundKey(fund), sk: keys.fundSort },
    UpdateExpression: "ADD #free :free, #reserved :reserved, #used :used, #returned :returned",
    ConditionExpression: "#free >= :needed",
    ExpressionAttributeNames: {
      "#free": "free",
      "#reserved": "reserved",
      "#used": "used",
      "#returned": "returned",
    },
    ExpressionAttributeValues: {
      ":free": change.free,
      ":reserved": change.reserved,
      ":used": change.used,
      ":returned": change.returned,
      ":needed": change.free < 0 ? negated(change.free) : Number.MIN_SAFE_INTEGER,
    },
  };
  return { guard: "fund", item: { Update: update } };
}

/** What the act changes beside the books, in an entry and balances of their own. */
export function memoParts(commit: Commit): readonly Part[] {
  const { table, fund, before, event, after } = commit;
  const change = memoChange(before, after);
  if (!change) return [];
  const entry = {
    ...actOf(commit),
    sk: keys.memoEntrySort(event.date, after.id, event.seq),
    ...change,
  };
  const update = {
    TableName: table,
    Key: { pk: keys.fundKey(fund), sk: keys.memoSort },
    UpdateExpression: "ADD #planned :planned, #exempted :exempted",
    ExpressionAttributeNames: { "#planned": "planned", "#exempted": "exempted" },
    ExpressionAttributeValues: { ":planned": change.planned, ":exempted": change.exempted },
  };
  return [put(commit, entry), { guard: "unguarded", item: { Update: update } }];
}

/** What the case may still bring back, for the forecast: written when the act changes it. */
export function outlookParts(commit: Commit): readonly Part[] {
  const { table, fund, before, after } = commit;
  const coming = comingOf(after);
  if (JSON.stringify(coming) === JSON.stringify(comingOf(before))) return [];
  const key = { pk: keys.fundKey(fund), sk: keys.outlookSort(after.id) };
  if (!coming) return [{ guard: "unguarded", item: { Delete: { TableName: table, Key: key } } }];
  return [put(commit, { ...key, caseId: after.id, number: after.number, ...coming })];
}

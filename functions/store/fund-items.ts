import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { CalendarDate } from "#functions/domain/dates.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

/** A span of the books, both days included; from their beginning and to their end unless told. */
export type Span = { readonly from?: CalendarDate; readonly to?: CalendarDate };

/** Follows every digit and letter: a day's last item lies before it. */
const endOfDay = "~";

/** What lies under a prefix that is followed by a date, in order of date. */
export function itemsOfSpan(
  table: FundTable,
  prefix: string,
  { from, to }: Span,
): AsyncGenerator<unknown> {
  return between(table, `${prefix}${from ?? ""}`, `${prefix}${to ?? ""}${endOfDay}`);
}

export function itemsUnder(table: FundTable, prefix: string): AsyncGenerator<unknown> {
  return between(table, prefix, `${prefix}${endOfDay}`);
}

/** Read consistently, a page at a time, so that no fund holds too much. */
async function* between(table: FundTable, from: string, to: string): AsyncGenerator<unknown> {
  let place: Record<string, unknown> | undefined;
  do {
    const page = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: { ":pk": keys.fundKey(table.fund), ":from": from, ":to": to },
        ConsistentRead: true,
        ...(place ? { ExclusiveStartKey: place } : {}),
      }),
    );
    yield* page.Items ?? [];
    place = page.LastEvaluatedKey;
  } while (place);
}

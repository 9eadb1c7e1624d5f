import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { CalendarDate } from "#functions/domain/dates.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

/** What lies in the partition under the beginning of a sort key, in its order. */
export function itemsUnder(
  table: FundTable,
  partition: string,
  prefix: string,
): AsyncGenerator<unknown> {
  return itemsWhere(table, "pk = :pk AND begins_with(sk, :prefix)", {
    ":pk": partition,
    ":prefix": prefix,
  });
}

/** A span of the books, both days included; from their beginning and to their end unless told. */
export type Span = { readonly from?: CalendarDate; readonly to?: CalendarDate };

/** Follows every digit and letter: a day's last item lies before it. */
const endOfDay = "~";

/** What lies in the fund under a prefix that is followed by a date, in order of date. */
export function itemsOfSpan(
  table: FundTable,
  prefix: string,
  { from, to }: Span,
): AsyncGenerator<unknown> {
  return itemsWhere(table, "pk = :pk AND sk BETWEEN :from AND :to", {
    ":pk": keys.fundKey(table.fund),
    ":from": `${prefix}${from ?? ""}`,
    ":to": `${prefix}${to ?? ""}${endOfDay}`,
  });
}

/** Read consistently, a page at a time, so that nothing holds too much. */
async function* itemsWhere(
  table: FundTable,
  condition: string,
  values: Readonly<Record<string, string>>,
): AsyncGenerator<unknown> {
  let place: Record<string, unknown> | undefined;
  do {
    const page = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: condition,
        ExpressionAttributeValues: values,
        ConsistentRead: true,
        ...(place ? { ExclusiveStartKey: place } : {}),
      }),
    );
    yield* page.Items ?? [];
    place = page.LastEvaluatedKey;
  } while (place);
}

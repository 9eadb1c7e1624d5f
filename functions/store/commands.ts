import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { calendarDate } from "#functions/domain/dates.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

/** What a command id was used for: which case and event, and the hash of what was asked. */
const commandItem = z.object({
  caseId: z.string(),
  seq: z.int(),
  requestHash: z.string(),
  /** Of a change of the fund's capital: the day of the books. */
  date: z.string().transform(calendarDate).optional(),
});
export type DoneCommand = z.output<typeof commandItem>;

export async function loadCommand(table: FundTable, id: string): Promise<DoneCommand | undefined> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.commandKey(table.fund, id), sk: keys.commandSort },
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? undefined : commandItem.parse(Item);
}

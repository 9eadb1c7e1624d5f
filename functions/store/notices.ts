import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { itemsUnder } from "./items.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";
import { isConditionFailed } from "./transaction.ts";

/** A notice by mail: recorded before it is sent, so that none is lost; the mail is at-least-once. */
const noticeSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  kind: z.string(),
  event: z.int(),
  sentAt: z.string().optional(),
});
export type Notice = z.output<typeof noticeSchema>;

const keyOf = (table: FundTable, caseId: string, notice: string) => ({
  pk: keys.caseKey(table.fund, caseId),
  sk: keys.noticeSort(notice),
});

/** Records the notice; says whether it was sent before. */
export async function recordNotice(
  table: FundTable,
  caseId: string,
  notice: Notice,
): Promise<"to-send" | "sent"> {
  try {
    await table.db.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keyOf(table, caseId, notice.id), ...notice },
        ConditionExpression: "attribute_not_exists(sentAt)",
      }),
    );
    return "to-send";
  } catch (error) {
    if (isConditionFailed(error)) return "sent";
    throw error;
  }
}

export async function markSent(
  table: FundTable,
  caseId: string,
  notice: string,
  at: string,
): Promise<void> {
  await table.db.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keyOf(table, caseId, notice),
      UpdateExpression: "SET sentAt = :at",
      ExpressionAttributeValues: { ":at": at },
    }),
  );
}

/** All notices of a case, for its page. */
export async function loadNotices(table: FundTable, caseId: string): Promise<readonly Notice[]> {
  const items = itemsUnder(table, keys.caseKey(table.fund, caseId), "NOTICE#");
  return Array.fromAsync(items, (item) => noticeSchema.parse(item));
}

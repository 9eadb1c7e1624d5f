import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

const item = z.object({ caseId: z.string(), document: z.int() });

/** A document's place: its case, and its number there. */
export type DocumentPlace = z.output<typeof item>;

/** Where the fund's register has a document with the SHA-256 (hex); undefined when it has none. */
export async function findByHash(
  table: FundTable,
  sha256: string,
): Promise<DocumentPlace | undefined> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.documentHashSort(sha256) },
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? undefined : item.parse(Item);
}

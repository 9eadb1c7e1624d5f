import db, { type CheckedRequest, type Item } from "dynalite/db/index.js";
import * as z from "zod";
import { checkedRequest, perform } from "./actions.ts";
import { type Database, spaces } from "./database.ts";
import type { Engine } from "./engine.ts";
import { parsed } from "./parsed.ts";
import { isFailedCondition, isRefusal, refusal } from "./refusals.ts";
import { usableTable } from "./tables.ts";

const Request = z.looseObject({
  ReturnValuesOnConditionCheckFailure: z.enum(["ALL_OLD", "NONE"]).optional(),
});

/** PutItem, UpdateItem and DeleteItem. A refused condition carries the item when that is asked for. */
export async function writeItem(
  name: "PutItem" | "UpdateItem" | "DeleteItem",
  { database, writes }: Engine,
  input: object,
): Promise<object> {
  const { ReturnValuesOnConditionCheckFailure: onFailure, ...rest } = parsed(Request, input);
  const request = checkedRequest(name, rest);
  return writes.write(async (add) => {
    try {
      return await perform(name, request, database, add);
    } catch (error) {
      if (onFailure !== "ALL_OLD" || !isRefusal(error) || !isFailedCondition(error)) throw error;
      const Item = await existingItem(database, request);
      throw refusal("ConditionalCheckFailedException", error.message, { Item });
    }
  });
}

async function existingItem(
  database: Database,
  { TableName, Item, Key }: CheckedRequest,
): Promise<Item | undefined> {
  const table = await usableTable(database, TableName);
  return database.items(spaces.items(TableName)).get(db.createKey(Item ?? Key ?? {}, table));
}

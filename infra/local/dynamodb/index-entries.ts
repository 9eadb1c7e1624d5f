import type { Done, Index, Item, KeySchema, Refusal, Store, Table } from "dynalite/db/index.js";
import db from "dynalite/db/index.js";
import { validationError } from "./refusals.ts";

/**
 * The key of an item in an index: the index's key, then the item's own. dynalite ends it with 24
 * bits of a hash of the item's key, so that two items with the same index key can overwrite each
 * other's entry.
 */
export function createIndexKey(item: Item, table: Table, keySchema: KeySchema): string {
  return db.createKey(item, table, keySchema) + db.createKey(item, table);
}

/** Brings the entries of one item in all indexes of its table in line with its new state. */
export function updateIndexes(
  store: Store,
  table: Table,
  before: Item | null | undefined,
  after: Item | null | undefined,
  done: Done<void>,
): void {
  const refused = after && emptyIndexKey(table, after);
  if (refused) {
    done(refused);
    return;
  }
  for (const type of ["Local", "Global"] as const) {
    for (const index of table[`${type}SecondaryIndexes`] ?? []) {
      const entries = store.getIndexDb(type, table.TableName, index.IndexName);
      const { puts, deletes } = db.getIndexActions([index], before, after, table);
      // In one turn's batch no write is answered before another, and none fails alone.
      if (before && deletes.length > 0)
        entries.del(createIndexKey(before, table, index.KeySchema), ignored);
      for (const { item } of puts)
        entries.put(createIndexKey(item, table, index.KeySchema), item, ignored);
    }
  }
  done(null);
}

const ignored = () => undefined;

/** AWS refuses an empty text or binary as an index key; dynalite would index it. */
function emptyIndexKey(table: Table, item: Item): Refusal | undefined {
  for (const index of allIndexes(table)) {
    for (const { AttributeName: name } of index.KeySchema) {
      if (item[name]?.S !== "" && item[name]?.B !== "") continue;
      return validationError(
        "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " +
          "The AttributeValue for a key attribute cannot contain an empty value. " +
          `IndexName: ${index.IndexName}, IndexKey: ${name}`,
      );
    }
  }
  return undefined;
}

function allIndexes(table: Table): readonly Index[] {
  return [...(table.LocalSecondaryIndexes ?? []), ...(table.GlobalSecondaryIndexes ?? [])];
}

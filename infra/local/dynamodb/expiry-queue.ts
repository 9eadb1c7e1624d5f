import { type Database, type Operation, putItemOf, spaces } from "./database.ts";
import { dueBefore, expiryKey, expiryOf } from "./expiry.ts";

export type ExpiryQueue = ReturnType<typeof expiryQueue>;

/**
 * What expires when, so that a sweep costs what it finds and not what the tables hold. An entry is
 * written with its item and never taken back: one that has gone stale is found out when it is due.
 */
export function expiryQueue(database: Database) {
  const texts = database.spacesOf<string>();
  const attributes = texts(spaces.timeToLive);
  const queue = (table: string) => texts(spaces.expiries(table));

  return {
    /** The attribute that says when an item of the table expires; undefined: they do not. */
    attributeOf: (table: string): Promise<string | undefined> => attributes.get(table),

    /** Tables whose items expire, each with that attribute. */
    tables: (): Promise<[table: string, attribute: string][]> => attributes.iterator().all(),

    /** The first entries that are due: the key of the entry and the key of the item. */
    due: (table: string, nowInSeconds: number, limit: number): Promise<[string, string][]> =>
      queue(table)
        .iterator({ ...dueBefore(nowInSeconds), limit })
        .all(),

    /** The entries that belong to these writes. */
    async entriesFor(operations: readonly Operation[]): Promise<Operation[]> {
      const puts = operations.map(putItemOf).filter((put) => put !== undefined);
      const tables = [...new Set(puts.map(({ table }) => table))];
      const attributeOf = new Map(
        await Promise.all(
          tables.map(async (table) => [table, await attributes.get(table)] as const),
        ),
      );
      return puts.flatMap(({ table, key, item }) => {
        const attribute = attributeOf.get(table);
        const expiry = attribute === undefined ? undefined : expiryOf(item, attribute);
        return expiry === undefined ? [] : [queueEntry(table, expiry, key)];
      });
    },

    /** The writes that begin the queue of a table, with the items it has already. */
    async starting(table: string, attribute: string): Promise<Operation[]> {
      const items = await database.items(spaces.items(table)).iterator().all();
      return [
        { type: "put", space: spaces.timeToLive, key: table, value: attribute },
        ...items.flatMap(([key, item]) => {
          const expiry = expiryOf(item, attribute);
          return expiry === undefined ? [] : [queueEntry(table, expiry, key)];
        }),
      ];
    },

    /** The writes that end the queue of a table. */
    async ending(table: string): Promise<Operation[]> {
      const keys = await queue(table).keys().all();
      return [
        { type: "del", space: spaces.timeToLive, key: table },
        ...keys.map((key): Operation => ({ type: "del", space: spaces.expiries(table), key })),
      ];
    },
  };
}

function queueEntry(table: string, expiry: number, itemKey: string): Operation {
  const key = expiryKey(expiry, itemKey);
  return { type: "put", space: spaces.expiries(table), key, value: itemKey };
}

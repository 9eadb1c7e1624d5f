import type { Done, Entries, Range, Store } from "dynalite/db/index.js";
import type { Add } from "./atomic-writes.ts";
import { type Database, type Space, spaces } from "./database.ts";
import { entryStream } from "./entry-stream.ts";
import { describedTable, usableTable } from "./tables.ts";

const kilobyte = 1024;

export const storeOptions = { createTableMs: 0, deleteTableMs: 0, maxItemSize: 400 * kilobyte };

/**
 * The store that dynalite's actions see while they answer one request: reads go to the database,
 * writes to `add`. What dynalite throws inside a callback goes to `fail`.
 */
export function storeFor(database: Database, add: Add, fail: (error: unknown) => void): Store {
  const answer = <T>(promise: Promise<T | undefined>, done: Done<T>): void => {
    promise.then((value) => done(null, value), done).catch(fail);
  };

  function entries<V>(name: string, space: Space<V>): Entries<V> {
    return {
      // The turn already keeps other writes out.
      lock: (_key, held) => held((done) => done),
      get: (key, done) => answer(space.get(key), done),
      put: (key, value, done) => answer(add({ type: "put", space: name, key, value }), done),
      del: (key, done) => answer(add({ type: "del", space: name, key }), done),
      createValueStream: (range: Range) => entryStream(space.values(range), fail),
      createKeyStream: () => entryStream(space.keys(), fail),
    };
  }

  async function clear(name: string): Promise<void> {
    for (const key of await database.items(name).keys().all())
      await add({ type: "del", space: name, key });
  }

  const items = (name: string) => entries(name, database.items(name));
  const indexSpace = (type: string, table: string, index: string) =>
    type.toLowerCase() === "local"
      ? spaces.localIndex(table, index)
      : spaces.globalIndex(table, index);

  return {
    options: storeOptions,
    tableDb: {
      ...entries(spaces.tables, database.tables),
      awsAccountId: "000000000000",
      awsRegion: "eu-north-1",
    },
    getItemDb: (table) => items(spaces.items(table)),
    getIndexDb: (type, table, index) => items(indexSpace(type, table, index)),
    deleteItemDb: (table, done) => answer(clear(spaces.items(table)), done),
    deleteIndexDb: (type, table, index, done) =>
      answer(clear(indexSpace(type, table, index)), done),
    deleteTagDb: (_table, done) => done(null),
    getTable(name, ...rest) {
      const [anyState, done] = rest.length === 1 ? [false, rest[0]] : [!rest[0], rest[1]];
      answer(anyState ? describedTable(database, name) : usableTable(database, name), done);
    },
  };
}

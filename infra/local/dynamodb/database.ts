import type { Item, Table } from "dynalite/db/index.js";
import { Level } from "level";

/** One write to one entry. `space` is a name from `spaces`; plain data, so that it can be stored. */
export type Operation =
  | { readonly type: "put"; readonly space: string; readonly key: string; readonly value: unknown }
  | { readonly type: "del"; readonly space: string; readonly key: string };

/** The names under which the entries of one LevelDB are kept apart. */
export const spaces = {
  tables: "tables",
  items: (table: string) => `items/${table}`,
  globalIndex: (table: string, index: string) => `global-index/${table}/${index}`,
  localIndex: (table: string, index: string) => `local-index/${table}/${index}`,
  timeToLive: "time-to-live",
  expiries: (table: string) => `expiries/${table}`,
  continuousBackups: "continuous-backups",
  clientTokens: "client-tokens",
  heldIndexWrites: "held-index-writes",
};

const globalIndexPrefix = spaces.globalIndex("", "").slice(0, -1);
const itemsPrefix = spaces.items("");

export function isGlobalIndex(space: string): boolean {
  return space.startsWith(globalIndexPrefix);
}

/** The item that the operation puts into a table; undefined for anything else. */
export function putItemOf(
  operation: Operation,
): { table: string; key: string; item: Item } | undefined {
  if (operation.type !== "put" || !operation.space.startsWith(itemsPrefix)) return undefined;
  if (!isItem(operation.value)) throw new Error(`Not an item: ${JSON.stringify(operation)}`);
  const table = operation.space.slice(itemsPrefix.length);
  return { table, key: operation.key, item: operation.value };
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null;
}

/** One named part of the database. */
export type Space<V> = ReturnType<ReturnType<typeof spacesOf<V>>>;

export type Database = Awaited<ReturnType<typeof openDatabase>>;

/** Opens the LevelDB in the folder; throws when another process has it open. */
export async function openDatabase(folder: string) {
  const level = new Level<string, unknown>(folder, { valueEncoding: "json" });
  await level.open().catch((cause) => {
    throw new Error(
      `The database in ${folder} did not open. Is another process using it? Stop that one first.`,
      { cause },
    );
  });
  const anySpace = spacesOf<unknown>(level);
  const tables = spacesOf<Table>(level)(spaces.tables);
  // every request asks for its table, and tables hardly ever change
  const read = new Map<string, Table>();

  return {
    /** Items of a table, or entries of one of its indexes, in wire form. */
    items: spacesOf<Item>(level),
    tables,
    /** A table's description, kept in memory until a commit changes any; not to be changed. */
    async table(name: string): Promise<Table | undefined> {
      const table = read.get(name) ?? (await tables.get(name));
      if (table) read.set(name, table);
      return table;
    },
    /** Spaces of one type by name; each call opens them anew, so keep what it gives. */
    spacesOf: <V>() => spacesOf<V>(level),

    /** Writes all operations or none; once resolved, they survive a kill and a power cut. */
    async commit(operations: readonly Operation[]): Promise<void> {
      if (operations.length === 0) return;
      const batch = operations.map(({ space, ...rest }) => ({
        ...rest,
        sublevel: anySpace(space),
      }));
      await level.batch(batch, { sync: true });
      if (operations.some(({ space }) => space === spaces.tables)) read.clear();
    },

    close: () => level.close(),
  };
}

function spacesOf<V>(level: Level<string, unknown>) {
  const open = (name: string) => level.sublevel<string, V>(name, { valueEncoding: "json" });
  const opened = new Map<string, ReturnType<typeof open>>();
  return (name: string) => {
    const known = opened.get(name) ?? open(name);
    opened.set(name, known);
    return known;
  };
}

import type { Item, Table } from "dynalite/db/index.js";
import { type Database, spaces } from "./database.ts";
import { refusal } from "./refusals.ts";

/** The table in any state; refused when there is none. */
export async function describedTable(database: Database, name: string): Promise<Table> {
  const table = await database.tables.get(name);
  if (table) return table;
  throw refusal(
    "ResourceNotFoundException",
    `Requested resource not found: Table: ${name} not found`,
  );
}

/** The table when its items can be read and written. */
export async function usableTable(database: Database, name: string): Promise<Table> {
  const table = await database.table(name);
  if (table && table.TableStatus !== "CREATING" && table.TableStatus !== "DELETING") return table;
  throw refusal("ResourceNotFoundException", "Requested resource not found");
}

/** The key attributes of an item of the table. */
export function keyOf(item: Item, table: Table): Item {
  const names = table.KeySchema.map((element) => element.AttributeName);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}

/** Finishes what a kill interrupted: dynalite sets a table's final state a moment after the first. */
export async function settleTables(database: Database): Promise<void> {
  for (const table of await database.tables.values().all()) {
    if (table.TableStatus === "ACTIVE") continue;
    const entry = { space: spaces.tables, key: table.TableName };
    const settled = table.TableStatus === "DELETING" ? undefined : active(table);
    await database.commit([
      settled ? { type: "put", ...entry, value: settled } : { type: "del", ...entry },
    ]);
  }
}

function active(table: Table): Table {
  const indexes = table.GlobalSecondaryIndexes?.map((index) => ({
    ...index,
    IndexStatus: "ACTIVE",
  }));
  return {
    ...table,
    TableStatus: "ACTIVE",
    ...(indexes && { GlobalSecondaryIndexes: indexes }),
  };
}

import { perform } from "./actions.ts";
import type { Add } from "./atomic-writes.ts";
import { spaces } from "./database.ts";
import type { Engine } from "./engine.ts";
import { expiryOf, isExpired } from "./expiry.ts";
import { keyOf, usableTable } from "./tables.ts";

const entriesPerTurn = 25;

/** Deletes the items of all tables whose time has come, a few a turn so that requests get between. */
export async function deleteExpiredItems(engine: Engine, now: Date): Promise<void> {
  const nowInSeconds = Math.floor(now.getTime() / 1000);
  for (const [table] of await engine.expiries.tables()) {
    let handled: number;
    do
      handled = await engine.writes.write((add) =>
        deleteSome(engine, { table, nowInSeconds }, add),
      );
    while (handled === entriesPerTurn);
  }
}

/** Number of queue entries that were handled. */
async function deleteSome(
  { database, expiries }: Engine,
  { table: name, nowInSeconds }: { readonly table: string; readonly nowInSeconds: number },
  add: Add,
): Promise<number> {
  const attribute = await expiries.attributeOf(name);
  const due = await expiries.due(name, nowInSeconds, entriesPerTurn);
  // Both go when the table does, or its time to live.
  if (attribute === undefined || due.length === 0) return 0;
  const table = await usableTable(database, name);
  for (const [entry, itemKey] of due) {
    await add({ type: "del", space: spaces.expiries(name), key: entry });
    const item = await database.items(spaces.items(name)).get(itemKey);
    // The item may have gone, or been given more time, since the entry was queued.
    if (!item || !isExpired(expiryOf(item, attribute), nowInSeconds)) continue;
    await perform("DeleteItem", { TableName: name, Key: keyOf(item, table) }, database, add);
  }
  return due.length;
}

import { type AtomicWrites, atomicWrites } from "./atomic-writes.ts";
import { type ClientTokens, openClientTokens } from "./client-tokens.ts";
import { type Database, openDatabase } from "./database.ts";
import { deleteExpiredItems } from "./expired-items.ts";
import { type ExpiryQueue, expiryQueue } from "./expiry-queue.ts";
import { type LaggingIndex, openLaggingIndex } from "./lagging-index.ts";
import { settleTables } from "./tables.ts";
import { turns } from "./turns.ts";

/** The parts that the operations work with, over one folder. */
export interface Engine {
  readonly database: Database;
  readonly writes: AtomicWrites;
  readonly expiries: ExpiryQueue;
  readonly tokens: ClientTokens;
  readonly indexes: LaggingIndex;
}

export async function openEngine(options: {
  readonly folder: string;
  readonly now: () => Date;
  readonly indexLagMs: () => number;
}): Promise<Engine> {
  const database = await openDatabase(options.folder);
  await settleTables(database);
  const alone = turns();
  const expiries = expiryQueue(database);
  const indexes = await openLaggingIndex(database, alone, options.indexLagMs);
  const writes = atomicWrites(alone, async (operations) =>
    indexes.commit([...operations, ...(await expiries.entriesFor(operations))]),
  );
  const tokens = await openClientTokens(database, options.now);
  return { database, writes, expiries, tokens, indexes };
}

/** Forgets what is over: expired items and old client tokens. */
export async function sweep(engine: Engine, now: Date): Promise<void> {
  await deleteExpiredItems(engine, now);
  await engine.writes.alone(() => engine.tokens.forgetOld(engine.writes.commit));
}

/** Ends when the turns that have begun have ended. */
export async function closeEngine({ database, writes, indexes }: Engine): Promise<void> {
  indexes.stop();
  await writes.alone(() => database.close());
}

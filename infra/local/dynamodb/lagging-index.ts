import type { Commit } from "./atomic-writes.ts";
import { inBackground } from "./background.ts";
import { type Database, isGlobalIndex, type Operation, spaces } from "./database.ts";
import type { Alone } from "./turns.ts";

export type LaggingIndex = Awaited<ReturnType<typeof openLaggingIndex>>;

/**
 * Holds writes to global secondary indexes back, as AWS may: an item is there at once, queries of an
 * index see it after a while, in the order of the writes. What is held is committed with the write
 * that it came from, so that a kill loses nothing.
 *
 * `lagMs` is asked once a write, in milliseconds; 0 lets it through when nothing earlier is held.
 */
export async function openLaggingIndex(database: Database, alone: Alone, lagMs: () => number) {
  const space = spaces.heldIndexWrites;
  const held = new Map(await database.spacesOf<Operation[]>()(space).iterator().all());
  const timers = new Set<NodeJS.Timeout>();
  let lastDue = 0;
  let sequence = 0;

  /** Lets through what is held, up to and with that entry, or all; only in a turn of its own. */
  async function release(upTo?: string): Promise<void> {
    for (const [key, operations] of held) {
      if (upTo !== undefined && key > upTo) return;
      await database.commit([...operations, { type: "del", space, key }]);
      held.delete(key);
    }
  }

  function releaseLater(key: string, lag: number): void {
    lastDue = Math.max(lastDue, performance.now() + lag);
    const timer = setTimeout(() => {
      timers.delete(timer);
      inBackground(
        "let index entries through",
        alone(() => release(key)),
      );
    }, lastDue - performance.now());
    timers.add(timer.unref());
  }

  const commit: Commit = async (operations) => {
    const indexWrites = operations.filter(({ space }) => isGlobalIndex(space));
    const lag = indexWrites.length > 0 ? lagMs() : 0;
    if (indexWrites.length === 0 || (lag <= 0 && held.size === 0)) {
      return database.commit(operations);
    }
    const rest = operations.filter(({ space }) => !isGlobalIndex(space));
    const key = String(sequence++).padStart(12, "0");
    await database.commit([...rest, { type: "put", space, key, value: indexWrites }]);
    held.set(key, indexWrites);
    releaseLater(key, lag);
  };

  await release();

  return {
    commit,
    release,
    /** What is still held then is let through at the next start. */
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

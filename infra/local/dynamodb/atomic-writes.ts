import type { Operation } from "./database.ts";
import type { Alone } from "./turns.ts";

/** Takes a write; once the turn that it belongs to is over, it becomes a batch of its own. */
export type Add = (operation: Operation) => Promise<void>;

/** Writes all operations or none, and is done when they are on disk. */
export type Commit = (operations: readonly Operation[]) => Promise<void>;

export interface AtomicWrites {
  /** A turn of its own; it may `commit`, and do something between that and the next turn. */
  readonly alone: Alone;
  readonly commit: Commit;
  /** A turn whose writes are one batch; nothing when it throws. */
  readonly write: <T>(work: (add: Add) => Promise<T>) => Promise<T>;
}

/** What a turn read still holds when it writes: every write goes through here. */
export function atomicWrites(alone: Alone, commit: Commit): AtomicWrites {
  function write<T>(work: (add: Add) => Promise<T>): Promise<T> {
    return alone(async () => {
      const batch: Operation[] = [];
      let collecting = true;
      const add: Add = async (operation) => {
        if (collecting) batch.push(operation);
        else await write((addLate) => addLate(operation));
      };
      const result = await work(add).finally(() => {
        collecting = false;
      });
      await commit(batch);
      return result;
    });
  }
  return { alone, commit, write };
}

/** For actions that read. */
export const refuseToWrite: Add = async ({ space }) => {
  throw new Error(`A read tried to write to ${space}`);
};

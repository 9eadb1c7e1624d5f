import { createHash } from "node:crypto";
import type { Commit } from "./atomic-writes.ts";
import { type Database, type Operation, spaces } from "./database.ts";
import { refusal } from "./refusals.ts";

const lifetimeMs = 10 * 60 * 1000;

/** What a token was used for, and when in ms since 1970. */
interface Use {
  readonly digest: string;
  readonly at: number;
}

export type ClientTokens = Awaited<ReturnType<typeof openClientTokens>>;

/**
 * What each ClientRequestToken of the last ten minutes was used for. Kept in the batch of its
 * transaction, so that a caller who tries again after a kill does nothing twice.
 */
export async function openClientTokens(database: Database, now: () => Date) {
  const space = spaces.clientTokens;
  const uses = new Map(await database.spacesOf<Use>()(space).iterator().all());

  const isOver = (use: Use) => use.at + lifetimeMs <= now().getTime();

  return {
    /**
     * Runs the work, which commits the entries it is given, unless this very request was carried
     * out; refused when the token was used for another one. Call it in a turn of its own.
     */
    async once(
      token: string | undefined,
      request: object,
      work: (entries: readonly Operation[]) => Promise<void>,
    ): Promise<void> {
      if (token === undefined) return work([]);
      const digest = digestOf(request);
      const earlier = uses.get(token);
      if (earlier && !isOver(earlier)) return refuseOther(earlier, digest);
      const use: Use = { digest, at: now().getTime() };
      await work([{ type: "put", space, key: token, value: use }]);
      uses.set(token, use);
    },

    /** Call it in a turn of its own. */
    async forgetOld(commit: Commit): Promise<void> {
      const over = [...uses].filter(([, use]) => isOver(use)).map(([token]) => token);
      await commit(over.map((key) => ({ type: "del", space, key })));
      for (const token of over) uses.delete(token);
    },
  };
}

function refuseOther(earlier: Use, digest: string): void {
  if (earlier.digest === digest) return;
  throw refusal(
    "IdempotentParameterMismatchException",
    "The client request token was used with other parameters less than ten minutes ago",
  );
}

function digestOf(request: object): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex");
}

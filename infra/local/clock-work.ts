import { setImmediate as nextTurn } from "node:timers/promises";

/** Resolves when a source of work has nothing in flight; at once when it has none now. */
export type Idle = () => Promise<void>;

/** Counts what is in flight, so that business time can wait for it. */
export type InFlight = {
  /** Something began; call what is returned when it ended (a second call does nothing). */
  begin(): () => void;
  /** The outcome of `work`, counted while it runs. */
  during<T>(work: () => Promise<T>): Promise<T>;
  readonly idle: Idle;
};

export function inFlight(): InFlight {
  let count = 0;
  let waiting: (() => void)[] = [];

  function end(): void {
    count -= 1;
    if (count > 0) return;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  }

  function begin(): () => void {
    let ended = false;
    count += 1;
    return () => {
      if (!ended) end();
      ended = true;
    };
  }

  return {
    begin,
    during: async (work) => {
      const ended = begin();
      try {
        return await work();
      } finally {
        ended();
      }
    },
    idle: async () => {
      while (count > 0) await new Promise<void>((tell) => waiting.push(tell));
    },
  };
}

/**
 * Resolves at a moment when every source is idle at once. Work moves between sources, so a round
 * counts only when all of them answered within one turn of the event loop.
 */
export async function allIdle(sources: Iterable<Idle>): Promise<void> {
  for (;;) {
    const round = Promise.all([...sources].map((idle) => idle())).then(() => true);
    if (await Promise.race([round, nextTurn(false)])) return;
    await round;
  }
}

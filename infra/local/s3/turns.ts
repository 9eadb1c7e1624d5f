/** Turns at a name: work on one name is done one at a time, in the order it came. */
export type Turns = {
  /** Whether somebody is at work on the name. */
  isTaken(name: string): boolean;
  take<T>(name: string, work: () => Promise<T>): Promise<T>;
};

export function turns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    isTaken: (name) => last.has(name),
    async take(name, work) {
      const before = last.get(name) ?? Promise.resolve();
      const mine = before.then(work, work);
      last.set(name, mine);
      try {
        return await mine;
      } finally {
        if (last.get(name) === mine) last.delete(name);
      }
    },
  };
}

/** Runs the work when all that came before it has ended, well or not. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** One at a time, in the order they came. */
export function turns(): Alone {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

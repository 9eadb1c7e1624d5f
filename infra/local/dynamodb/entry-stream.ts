import { Stream } from "node:stream";

interface Pages<V> {
  nextv(size: number): Promise<V[]>;
  close(): Promise<void>;
}

const pageSize = 100;

/**
 * What the iterator gives, as the old-style stream that dynalite listens to. A listener that throws
 * ends in `fail`, not in the process.
 */
export function entryStream<V>(iterator: Pages<V>, fail: (error: unknown) => void): Stream {
  let stopped = false;
  const stream = Object.assign(new Stream(), {
    destroy() {
      stopped = true;
    },
  });

  async function flow(): Promise<void> {
    for (;;) {
      const page = await iterator.nextv(pageSize);
      for (const value of page) {
        if (stopped) return;
        stream.emit("data", value);
      }
      if (page.length === 0) break;
    }
    stream.emit("end");
  }

  void flow()
    .catch(fail)
    .finally(() => iterator.close());
  return stream;
}

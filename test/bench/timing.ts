/** How long one piece of work takes, milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p99: number;
  /** How many one core does in a second of its own time: the median of the rounds. */
  readonly perSecond: number;
}

/** How much is measured: rounds, each of as many runs as fit in its time, after one to warm up. */
export interface Effort {
  readonly rounds: number;
  readonly roundMs: number;
}

/**
 * Times work run after run: each run is a sample on the machine's own clock, where whatever else the
 * machine does counts too; the rate is counted in the thread's own time, where it does not.
 */
export function timed(work: () => unknown, { rounds, roundMs }: Effort): Timing {
  runFor(work, roundMs);
  const samples: number[] = [];
  const perSecond = Array.from({ length: rounds }, () => {
    const before = process.threadCpuUsage();
    const times = runFor(work, roundMs);
    const { user, system } = process.threadCpuUsage(before);
    samples.push(...times);
    return (times.length * 1_000_000) / (user + system);
  });
  return {
    median: quantile(samples, 0.5),
    p99: quantile(samples, 0.99),
    perSecond: quantile(perSecond, 0.5),
  };
}

function runFor(work: () => unknown, ms: number): readonly number[] {
  const times: number[] = [];
  const until = performance.now() + ms;
  do {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  } while (performance.now() < until);
  return times;
}

/** The value below which that part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

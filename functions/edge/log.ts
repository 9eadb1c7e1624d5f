import type { Log } from "#functions/runtime.ts";

type Level = "INFO" | "ERROR";

/**
 * Writes one line of JSON to the log: machine time, level, what happened, to which ids. Straight to
 * standard output, because Lambda's own console would put text before it.
 */
export function logLine(level: Level, event: string, ids: Parameters<Log>[1]): void {
  const line = { timestamp: new Date().toISOString(), level, event, ...ids };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

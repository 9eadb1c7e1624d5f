import { startOfDay } from "#functions/domain/dates.ts";
import { comingReminders } from "#functions/domain/reminders.ts";
import type { Runtime } from "#functions/runtime.ts";
import type { Wait } from "./input.ts";
import type { VisitedCase } from "./visited-case.ts";

/** A day, the longest and the shortest wait in seconds: zero would end the execution. */
const longest = 2_592_000;
const shortest = 1;

/** Seconds to the next reminder of the case, or to the next look at it. */
export function nextWakeUp(runtime: Runtime, visited: VisitedCase, rounds: number): Wait {
  const now = runtime.clock.now();
  const next = comingReminders(visited.case, visited.policy, runtime.clock.today())[0];
  if (!next) return { seconds: longest, rounds };
  const until = Math.ceil((Date.parse(startOfDay(next.on)) - Date.parse(now)) / 1000);
  return { seconds: Math.min(longest, Math.max(shortest, until)), rounds };
}

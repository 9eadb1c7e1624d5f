import { startOfDay } from "#functions/domain/dates.ts";
import { comingReminders } from "#functions/domain/reminders.ts";
import type { Runtime } from "#functions/runtime.ts";
import type { Wait } from "./input.ts";
import type { VisitedCase } from "./visited-case.ts";

/** The longest and the shortest wait in seconds: zero would end the execution. */
const longest = 2_592_000;
const shortest = 1;

/** Milliseconds after midnight in Stockholm: nobody is reminded in the night. */
const officeOpens = 7 * 3_600_000;

/** Seconds to the next reminder of the case, or to the next look at it. */
export function nextWakeUp(runtime: Runtime, visited: VisitedCase, rounds: number): Wait {
  const now = runtime.clock.now();
  const next = comingReminders(visited.case, visited.policy, runtime.clock.today())[0];
  if (!next) return { seconds: longest, rounds };
  const morning = Date.parse(startOfDay(next.on)) + officeOpens;
  const until = Math.ceil((morning - Date.parse(now)) / 1000);
  return { seconds: Math.min(longest, Math.max(shortest, until)), rounds };
}

import type { Appeal, Case } from "./case.ts";
import { addDays, type CalendarDate, workingDayFrom } from "./dates.ts";
import type { Policy } from "./policy.ts";

/**
 * The last day to appeal: three weeks from the day when it was announced that the minutes were
 * confirmed, moved to the next working day. Kommunallagen 13:5; lag (1930:173) 2 §.
 */
export function lastDayToAppeal(announced: CalendarDate, policy: Policy): CalendarDate {
  return workingDayFrom(addDays(announced, policy.appealDays));
}

export type LegalForce = "not-announced" | "appealable" | "appealed" | "binding" | "annulled";

/** Where a decision stands on its way to legal force. Follows from dates: no act makes it so. */
export function legalForce(appeal: Appeal, today: CalendarDate): LegalForce {
  if (appeal.outcome === "annulled") return "annulled";
  if (appeal.outcome === "dismissed") return "binding";
  if (appeal.appealed !== undefined) return "appealed";
  if (appeal.lastDay === undefined) return "not-announced";
  return today > appeal.lastDay ? "binding" : "appealable";
}

export const legalForceNames: Record<LegalForce, string> = {
  "not-announced": "inte anslaget",
  appealable: "kan överklagas",
  appealed: "överklagat",
  binding: "laga kraft",
  annulled: "upphävt",
};

/** An annulled decision stops the use of money until the case is decided again. */
export function isMoneyStopped(c: Case): boolean {
  return c.appeal.outcome === "annulled";
}

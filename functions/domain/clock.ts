import { type CalendarDate, dateInStockholm, type Instant } from "./dates.ts";

/** Business time, passed in wherever a rule asks what day or moment it is. */
export type Clock = {
  /** The instant of business time, UTC. */
  now(): Instant;
  /** The calendar date in Stockholm at that instant. */
  today(): CalendarDate;
};

/** A clock whose date follows from its instant, so that the two never disagree. */
export function clockFrom(now: () => Instant): Clock {
  return { now, today: () => dateInStockholm(now()) };
}

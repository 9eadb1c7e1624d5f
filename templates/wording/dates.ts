import type { CalendarDate } from "#functions/domain/dates.ts";
import { hardSpace } from "./numbers.ts";

const months = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** A date in words, kept together: `24 november 2026`. */
export function longDate(date: CalendarDate): string {
  const month = months[Number(date.slice(5, 7)) - 1];
  return `${Number(date.slice(8))}${hardSpace}${month}${hardSpace}${date.slice(0, 4)}`;
}

/** A day of any year, written as `09-30`: `30 september`. */
export function dayOfYear(monthDay: string): string {
  const month = months[Number(monthDay.slice(0, 2)) - 1];
  return `${Number(monthDay.slice(3))}${hardSpace}${month}`;
}

/** From one date to another, both included: `1 januari 2027 – 31 december 2029`. */
export function period(from: CalendarDate, to: CalendarDate): string {
  return `${longDate(from)}${hardSpace}– ${longDate(to)}`;
}

/** A report period's cut-off date: `2027-T1` is 30 April 2027 (domain: tertials and year-end). */
export function reportPeriodName(period: string): string {
  const year = period.slice(0, 4);
  const name = {
    T1: `Tertial 1 ${year} (t.o.m. 30${hardSpace}april)`,
    T2: `Tertial 2 ${year} (t.o.m. 31${hardSpace}augusti)`,
    YE: `Helår ${year} (t.o.m. 31${hardSpace}december)`,
  }[period.slice(5)];
  if (name === undefined)
    throw new RangeError(`Not a report period (YYYY-T1, -T2, -YE): ${period}`);
  return name;
}

/** Days in words: `1 dag`, `14 dagar`. */
export function days(count: number): string {
  return `${count}${hardSpace}${count === 1 ? "dag" : "dagar"}`;
}

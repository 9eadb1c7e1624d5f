declare const dateBrand: unique symbol;

/** A calendar date in Sweden, `YYYY-MM-DD`. It has no time of day and no zone. */
export type CalendarDate = string & { readonly [dateBrand]: true };

/** A point in business time, ISO 8601 in UTC, as `Date.toISOString` writes it. */
export type Instant = string & { readonly [instantBrand]: true };
declare const instantBrand: unique symbol;

const dayInMs = 86_400_000;

export function isCalendarDate(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(Date.parse(text)) === text;
}

export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${text}`);
  return text;
}

export function isInstant(text: string): text is Instant {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

export function instant(value: Date | number | string): Instant {
  const text = new Date(value).toISOString();
  if (!isInstant(text)) throw new RangeError(`Not an instant: ${text}`);
  return text;
}

function isoDay(ms: number): string {
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 10);
}

const stockholm = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" });
const stockholmClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The calendar date in Stockholm at that instant. */
export function dateInStockholm(at: Instant): CalendarDate {
  return calendarDate(stockholm.format(new Date(at)));
}

/** The instant at which that day begins in Stockholm. */
export function startOfDay(date: CalendarDate): Instant {
  const utcMidnight = Date.parse(date);
  const shown = Date.parse(`${stockholmClock.format(utcMidnight).replace(" ", "T")}Z`);
  return instant(utcMidnight - (shown - utcMidnight));
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(isoDay(Date.parse(date) + days * dayInMs));
}

/** Whole days from one date to a later one; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayInMs);
}

export function earliest<D extends CalendarDate | Instant>(dates: readonly D[]): D | undefined {
  return dates.reduce<D | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return calendarDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

const fixedHolidays = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"];

/**
 * Public holidays of a year, with the eves that public offices keep closed.
 * Lag (1989:253) om allmänna helgdagar; eves by lag (1930:173) 2 §.
 */
export function holidays(year: number): ReadonlySet<CalendarDate> {
  const easter = easterSunday(year);
  const movable = [-2, 1, 39].map((days) => addDays(easter, days));
  const midsummerEve = firstWeekday(calendarDate(`${year}-06-19`), 5);
  return new Set([
    ...fixedHolidays.map((day) => calendarDate(`${year}-${day}`)),
    ...movable,
    midsummerEve,
  ]);
}

function firstWeekday(from: CalendarDate, weekday: number): CalendarDate {
  const days = (weekday - weekdayOf(from) + 7) % 7;
  return addDays(from, days);
}

/** 0 is Sunday, 6 is Saturday. */
function weekdayOf(date: CalendarDate): number {
  return new Date(date).getUTCDay();
}

export function isWorkingDay(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !holidays(yearOf(date)).has(date);
}

/** The date itself when it is a working day, else the next one. */
export function workingDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The date so many days later, or the working day that follows it. */
export function within(from: CalendarDate, days: number): CalendarDate {
  return workingDayFrom(addDays(from, days));
}

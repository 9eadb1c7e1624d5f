import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  calendarDate,
  dateInStockholm,
  daysBetween,
  earliest,
  holidays,
  instant,
  isCalendarDate,
  isWorkingDay,
  startOfDay,
  workingDayFrom,
} from "#functions/domain/dates.ts";

const on = calendarDate;
const aDate = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));

describe("calendar dates", () => {
  it.each(["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "", "2026-04-31"])(
    "%s is none",
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(() => calendarDate(text)).toThrow("Not a calendar date");
    },
  );

  it("knows a leap day", () => expect(isCalendarDate("2028-02-29")).toBe(true));

  it("counts days across a leap day and a change of the clock", () => {
    expect(addDays(on("2028-02-28"), 2)).toBe("2028-03-01");
    expect(daysBetween(on("2026-03-28"), on("2026-03-30"))).toBe(2);
    expect(earliest([on("2026-05-02"), on("2026-05-01")])).toBe("2026-05-01");
    expect(earliest([])).toBeUndefined();
  });

  it("adds and counts the same days", () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the day in Stockholm", () => {
  it.each([
    ["2026-01-14T22:59:59.000Z", "2026-01-14"],
    ["2026-01-14T23:00:00.000Z", "2026-01-15"],
    ["2026-07-14T21:59:59.000Z", "2026-07-14"],
    ["2026-07-14T22:00:00.000Z", "2026-07-15"],
  ])("at %s it is %s", (at, date) => expect(dateInStockholm(instant(at))).toBe(date));

  it.each([
    ["2026-01-15", "2026-01-14T23:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "2026-10-25T23:00:00.000Z"],
  ])("%s begins at %s", (date, at) => expect(startOfDay(on(date))).toBe(at));

  it("begins on its own date, whatever the date", () => {
    fc.assert(
      fc.property(aDate, (date) => {
        const start = Date.parse(startOfDay(date));
        expect(dateInStockholm(instant(start))).toBe(date);
        expect(dateInStockholm(instant(start - 1))).toBe(addDays(date, -1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("Swedish working days", () => {
  it("knows the public holidays of 2026, with the eves that offices keep closed", () => {
    expect([...holidays(2026)].toSorted()).toEqual([
      "2026-01-01",
      "2026-01-06",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-06-06",
      "2026-06-19",
      "2026-12-24",
      "2026-12-25",
      "2026-12-26",
      "2026-12-31",
    ]);
  });

  it.each([
    // Good Friday and Easter Monday, from the published tables.
    ["2024-03-29", "2024-04-01"],
    ["2025-04-18", "2025-04-21"],
    ["2027-03-26", "2027-03-29"],
    ["2030-04-19", "2030-04-22"],
    ["2038-04-23", "2038-04-26"],
  ])("keeps Easter from %s to %s", (friday, monday) => {
    expect(isWorkingDay(on(friday))).toBe(false);
    expect(isWorkingDay(on(monday))).toBe(false);
    expect(workingDayFrom(on(friday))).toBe(addDays(on(monday), 1));
  });

  it.each([
    ["2026-05-14", "2026-05-15", "Ascension Day, then Friday"],
    ["2026-06-19", "2026-06-22", "Midsummer Eve, then the weekend"],
    ["2026-12-24", "2026-12-28", "Christmas"],
    ["2026-12-31", "2027-01-04", "New Year over the weekend"],
    ["2027-01-06", "2027-01-07", "Epiphany"],
    ["2026-11-28", "2026-11-30", "a weekend"],
    ["2026-11-25", "2026-11-25", "a working day itself"],
  ])("from %s it is %s: %s", (from, next) => {
    expect(workingDayFrom(on(from))).toBe(next);
  });

  it("never goes back, never waits more than five days, and always finds a working day", () => {
    fc.assert(
      fc.property(aDate, (date) => {
        const next = workingDayFrom(date);
        expect(isWorkingDay(next)).toBe(true);
        expect(daysBetween(date, next)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(date, next)).toBeLessThanOrEqual(5);
      }),
      { numRuns: 1000 },
    );
  });
});

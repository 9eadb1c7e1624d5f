import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { noMemo } from "#functions/domain/fund/memo.ts";
import { lastDay } from "#functions/domain/fund/year-end.ts";
import {
  type EntryInBooks,
  type MemoInBooks,
  yearEndBooks,
} from "#functions/domain/fund/year-end-books.ts";
import {
  balancesAfter,
  balancesFrom,
  changeOf,
  type Movement,
  movementKinds,
} from "#functions/domain/ledger.ts";
import { kronor, mnkr, noMoney, ore, sum } from "#functions/domain/money.ts";

const ofCase = (n: number) => ({ caseId: `case-${n}`, number: `SIF 2026/000${n}` });

function entry(date: string, movement: Movement, n?: number): EntryInBooks {
  return {
    date: calendarDate(date),
    movements: [movement],
    ...(n === undefined ? {} : ofCase(n)),
  };
}

function closed(
  year: number,
  entries: readonly EntryInBooks[],
  memos: readonly MemoInBooks[] = [],
) {
  const books = yearEndBooks(year);
  for (const each of entries) books.enter(each);
  for (const each of memos) books.enterMemo(each);
  return books.close();
}

const entries = [
  entry("2026-01-02", { kind: "set-aside", amount: mnkr(300) }),
  entry("2026-12-31", { kind: "reserve", amount: mnkr(5) }, 2),
  entry("2027-01-01", { kind: "use", amount: mnkr(3) }, 2),
  entry("2027-06-30", { kind: "reserve", amount: mnkr(4) }, 1),
  entry("2027-12-31", { kind: "release", amount: mnkr(2) }, 2),
  entry("2027-12-31", { kind: "return", amount: kronor(800_000) }, 2),
];
const memos: readonly MemoInBooks[] = [
  { date: calendarDate("2027-05-05"), ...ofCase(2), planned: mnkr(6), exempted: noMoney },
  { date: calendarDate("2027-12-31"), ...ofCase(2), planned: mnkr(-2), exempted: mnkr(1) },
];

describe("the year-end list", () => {
  const list = closed(2027, entries, memos);

  it("opens with what the year before closed with", () => {
    expect(list.opening).toEqual(closed(2026, entries.slice(0, 2)).closing);
    expect(list.opening).toMatchObject({ free: mnkr(295), reserved: mnkr(5) });
  });

  it("tells the year's changes by kind, first and last day included", () => {
    expect(list.changes).toEqual({
      "set-aside": noMoney,
      "top-up": noMoney,
      "withdraw-capital": noMoney,
      reserve: mnkr(4),
      use: mnkr(3),
      release: mnkr(2),
      return: kronor(800_000),
    });
    expect(list.closing).toMatchObject({ free: mnkr(293.8), reserved: mnkr(4), used: mnkr(3) });
  });

  it("tells each case's figures in the year and in all, in order of number", () => {
    expect(list.cases.map(({ number }) => number)).toEqual(["SIF 2026/0001", "SIF 2026/0002"]);
    expect(list.cases[1]).toMatchObject({
      year: { granted: noMoney, used: mnkr(3), released: mnkr(2), returned: kronor(800_000) },
      total: { granted: mnkr(5), used: mnkr(3), planned: mnkr(4), exempted: mnkr(1) },
    });
  });

  it("keeps what is planned and exempted beside the books", () => {
    expect(list.memo).toEqual({
      opening: noMemo,
      closing: { planned: mnkr(4), exempted: mnkr(1) },
    });
    expect(closed(2027, entries).closing).toEqual(list.closing);
  });

  it("takes no entry of a later year", () => {
    expect(() => closed(2026, entries)).toThrow("2027-01-01");
  });

  it("goes on without a gap, and its cases come to the balances, whatever the entries", () => {
    const someEntry = fc.record({
      date: fc
        .date({ min: new Date("2025-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      kind: fc.constantFrom(...movementKinds),
      amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(ore),
      of: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(someEntry, { maxLength: 30 }), (drawn) => {
        const all = drawn.map(({ date, kind, amount, of }) => entry(date, { kind, amount }, of));
        const to = (year: number) => all.filter(({ date }) => date <= lastDay(year));
        const [before, after] = [closed(2026, to(2026)), closed(2027, to(2027))];
        expect(after.opening).toEqual(before.closing);
        expect(after.closing).toEqual(balancesFrom(all));
        const changes = movementKinds.map((kind) => ({ kind, amount: after.changes[kind] }));
        expect(balancesAfter(after.opening, changeOf(changes))).toEqual(after.closing);
        const total = (figure: "used" | "returned") => sum(after.cases.map((c) => c.total[figure]));
        expect(total("used")).toBe(after.closing.used);
        expect(total("returned")).toBe(after.closing.returned);
      }),
      { numRuns: 1000 },
    );
  });
});

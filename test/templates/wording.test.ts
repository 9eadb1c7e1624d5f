import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { kronor as kr, mnkr as millions, ore } from "#functions/domain/money.ts";
import { kronor, kronorAndOre, mnkr, tableOfKronor, tkr } from "#templates/wording/amounts.ts";
import { days, longDate, period, reportPeriodName } from "#templates/wording/dates.ts";
import { decimalNumber, listed, percent, wholeNumber } from "#templates/wording/numbers.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("amounts", () => {
  it("are written as Swedish authorities write them", () => {
    expect(kronorAndOre(kr(1_234_567.5))).toBe("1\u00a0234\u00a0567,50\u00a0kr");
    expect(plain(kronor(kr(4_500_000)))).toBe("4 500 000 kr");
    expect(plain(kronor(ore(-5)))).toBe("−0,05 kr");
    expect(plain(kronor(ore(0)))).toBe("0 kr");
  });

  it("never break over a line and always read back to the same öre", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const text = kronorAndOre(ore(value));
        expect(text).not.toMatch(/[ -]/);
        const digits = text.replace("−", "-").replaceAll(/[^\d-]/g, "");
        expect(Number(digits)).toBe(ore(value));
      }),
    );
  });

  it("show öre for a whole table or for none of it", () => {
    expect(tableOfKronor([[kr(1)], [kr(2)]])).toEqual([["1"], ["2"]]);
    expect(tableOfKronor([[kr(1)], [ore(205)]])).toEqual([["1,00"], ["2,05"]]);
  });

  it("are rounded half away from zero in thousands and millions", () => {
    expect(plain(tkr(kr(1_234_550)))).toBe("1 234,6 tkr");
    expect(plain(tkr(kr(-50)))).toBe("−0,1 tkr");
    expect(plain(tkr(kr(-49)))).toBe("0 tkr");
    expect(plain(mnkr(millions(4.25)))).toBe("4,25 mnkr");
    expect(plain(mnkr(millions(300)))).toBe("300 mnkr");
  });
});

describe("numbers and lists", () => {
  it("group thousands from the right", () => {
    expect([0, 12, 1234, -1234567].map((n) => plain(wholeNumber(n)))).toEqual([
      "0",
      "12",
      "1 234",
      "−1 234 567",
    ]);
  });

  it("lose no digit of a decimal or a share", () => {
    expect(decimalNumber("-1.0325")).toBe("−1,0325");
    expect(
      ["0", "1", "0.6", "0.05", "0.125", "1.5", "0.333333"].map((s) => plain(percent(s))),
    ).toEqual(["0 %", "100 %", "60 %", "5 %", "12,5 %", "150 %", "33,3333 %"]);
  });

  it("join words as a sentence does", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual([
      "",
      "a",
      "a och b",
      "a, b och c",
    ]);
  });
});

describe("dates", () => {
  it("stand in words, kept together", () => {
    expect(longDate(calendarDate("2026-11-24"))).toBe("24\u00a0november\u00a02026");
    const [from, to] = [calendarDate("2027-01-01"), calendarDate("2029-12-31")];
    expect(plain(period(from, to))).toBe("1 januari 2027 – 31 december 2029");
    expect([1, 14].map((count) => plain(days(count)))).toEqual(["1 dag", "14 dagar"]);
  });

  it("name a report period by its cut-off date", () => {
    expect(plain(reportPeriodName("2027-T2"))).toBe("Tertial 2 2027 (t.o.m. 31 augusti)");
    expect(() => reportPeriodName("2027-Q1")).toThrow(RangeError);
  });
});

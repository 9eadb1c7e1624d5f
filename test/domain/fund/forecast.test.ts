import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { factor } from "#functions/domain/fraction.ts";
import { type ForecastFacts, forecastOf } from "#functions/domain/fund/forecast.ts";
import { kronor, mnkr, noMoney, ore } from "#functions/domain/money.ts";
import { type Outlook, outlookSchema } from "#functions/domain/outlook.ts";
import { forecastNotes } from "#templates/wording/forecast-notes.ts";

const outlook: Outlook = outlookSchema.parse({
  decided: "2027-02-01",
  source: "Kommunens uppföljning 2012–2026",
  low: { realised: "0.5", yearsLate: 2 },
  expected: { realised: "0.85", yearsLate: 1 },
  high: { realised: "1.1", yearsLate: 0 },
  internalRate: "0.0225",
  yearlyPrices: "1.025",
  boardInDeficit: "defer",
  lateEffectsWithinYears: 5,
});

const facts: ForecastFacts = {
  today: calendarDate("2027-05-04"),
  free: mnkr(100),
  coming: [
    {
      granted: mnkr(5),
      years: [
        { year: 2028, amount: mnkr(1) },
        { year: 2030, amount: mnkr(2) },
      ],
    },
    { granted: mnkr(3), years: [{ year: 2028, amount: kronor(333) }] },
    { granted: mnkr(4) },
  ],
  outlook,
};

describe("the fund's forecast", () => {
  const forecast = forecastOf(facts);
  const at = (year: number) => forecast.years.find((each) => each.year === year);

  it("covers this year's end and the nine that follow", () => {
    expect(forecast.years.map(({ year }) => year)).toEqual([
      2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036,
    ]);
  });

  it("lets a year's return be free the year after, when its closing is adopted", () => {
    expect(at(2028)).toMatchObject({ low: mnkr(100), expected: mnkr(100), high: mnkr(100) });
    expect(at(2029)?.high).toBe(mnkr(100) + mnkr(1.1) + kronor(366.3));
  });

  it("takes what the outlook's courses realise, as late as they say: never a flat share", () => {
    expect(at(2029)).toMatchObject({ low: mnkr(100), expected: mnkr(100) });
    expect(at(2030)).toMatchObject({
      low: mnkr(100),
      expected: mnkr(100.85) + kronor(283.05),
      high: mnkr(101.1) + kronor(366.3),
    });
    expect(at(2036)).toMatchObject({
      low: mnkr(101.5) + kronor(166.5),
      expected: mnkr(102.55) + kronor(283.05),
      high: mnkr(103.3) + kronor(366.3),
    });
  });

  it("counts a return that should have been adopted already to this year", () => {
    const late = [{ granted: mnkr(5), years: [{ year: 2024, amount: mnkr(1) }] }];
    expect(forecastOf({ ...facts, coming: late }).years[0]).toMatchObject({
      low: mnkr(100.5),
      high: mnkr(101.1),
    });
  });

  it("names the granted cases without a plan, which it leaves out", () => {
    expect(forecast.withoutPlan).toEqual({ cases: 1, granted: mnkr(4) });
    expect(forecastNotes(forecast).at(-1)).toBe(
      "1 beviljat ärende på sammanlagt 4\u00a0000\u00a0000\u00a0kr har ingen återföringsplan än och ingår inte.",
    );
  });

  it("says when its factors were decided, and from what", () => {
    const [source] = forecastNotes(forecast);
    expect(source).toContain("1\u00a0februari\u00a02027");
    expect(source).toContain("Kommunens uppföljning 2012–2026");
  });

  it("foresees nothing in a fund without repayment", () => {
    const none = forecastOf({ ...facts, outlook: null });
    expect(none).toMatchObject({ years: [], planned: noMoney, free: mnkr(100) });
    expect(forecastNotes(none)).toEqual([
      "Fonden har ingen återföring, så inget väntas komma tillbaka.",
    ]);
  });

  it("is today's free capital and all that is planned, when all comes true in time", () => {
    const exact = { realised: factor("1"), yearsLate: 0 };
    const asPlanned = { ...outlook, low: exact, expected: exact, high: exact };
    const row = fc.record({
      year: fc.integer({ min: 2020, max: 2035 }),
      amount: fc.integer({ min: 0, max: 1_000_000_000 }).map(ore),
    });
    fc.assert(
      fc.property(fc.array(row), (years) => {
        const coming = [{ granted: mnkr(1), years }];
        const told = forecastOf({ ...facts, coming, outlook: asPlanned });
        expect(told.years.at(-1)?.expected).toBe(facts.free + told.planned);
        const expected = told.years.map((each) => each.expected);
        expect(expected).toEqual(expected.toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });
});

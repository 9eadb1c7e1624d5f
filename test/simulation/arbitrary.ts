import fc from "fast-check";
import type * as z from "zod";
import { largestAmount } from "#functions/domain/forms/fields.ts";
import type { Outlook } from "#functions/domain/outlook.ts";
import { outlookSchema } from "#functions/domain/outlook.ts";
import { type SimulationRequest, simulationRequest } from "#functions/domain/simulation/request.ts";
import { anyPolicy } from "#test/domain/repayment/arbitrary.ts";

type Input = z.input<typeof simulationRequest>;
type LineInput = Input["lines"][number];

const boards = ["farsta", "kultur", "skola", "social"];
const ends = 2028;

const thousandths = (most: number, least = 0) =>
  fc.integer({ min: least, max: most }).map((n) => (n / 1000).toFixed(3));
const anyShare = thousandths(1000);
const anyFactor = thousandths(3000, 1);
const anAmount = fc.oneof(
  fc.integer({ min: 0, max: 50_000_000 }),
  fc.integer({ min: 0, max: largestAmount / 100 }),
);

/** Low, expected and high in that order, as late as one another. */
const orderedOutlook: fc.Arbitrary<Outlook> = fc
  .record({
    realised: fc.tuple(thousandths(1500, 1), thousandths(1500, 1), thousandths(1500, 1)),
    yearsLate: fc.integer({ min: 0, max: 5 }),
    internalRate: anyShare,
    yearlyPrices: thousandths(1100, 950),
  })
  .map(({ realised, yearsLate, internalRate, yearlyPrices }) => {
    const [low, expected, high] = realised.toSorted((a, b) => Number(a) - Number(b));
    return outlookSchema.parse({
      decided: "2026-01-01",
      source: "Antaget i ett prov",
      low: { realised: low, yearsLate },
      expected: { realised: expected, yearsLate },
      high: { realised: high, yearsLate },
      internalRate,
      yearlyPrices,
      boardInDeficit: "pay-anyway",
      lateEffectsWithinYears: 3,
    });
  });

/** A value for each year of the repayment. */
function everyYear<T>(years: number, value: fc.Arbitrary<T>) {
  return fc
    .array(value, { minLength: years, maxLength: years })
    .map((values) => values.map((given, i) => [ends + 1 + i, given] as const));
}

function expectedOver(years: number): fc.Arbitrary<LineInput["expected"]> {
  return fc.oneof(
    anyShare.map((share) => ({ kind: "reduction" as const, share })),
    everyYear(years, anyShare).map((all) => ({
      kind: "reduction-by-year" as const,
      years: all.map(([year, share]) => ({ year, share })),
    })),
    everyYear(years, anAmount).map((all) => ({
      kind: "cost" as const,
      years: all.map(([year, cost]) => ({ year, cost })),
    })),
  );
}

function aLine(id: string, years: number): fc.Arbitrary<LineInput> {
  return fc.record({
    id: fc.constant(id),
    board: fc.constantFrom(...boards),
    name: fc.constant(id),
    priceLevelYear: fc.constantFrom(2025, 2026),
    baseline: fc
      .array(anAmount, { minLength: 1, maxLength: 3 })
      .map((costs) => costs.map((cost, i) => ({ year: 2026 - i, cost }))),
    attribution: anyShare,
    runningCost: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000_000 })),
    driver: anyFactor.map((factor) => ({ kind: "constant" as const, factor })),
    expected: expectedOver(years),
  });
}

/** Any request that can be computed, under terms of its own. */
export const anyRequest: fc.Arbitrary<SimulationRequest> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([years, lines]) =>
    fc.record({
      policy: fc.record({ repayment: anyPolicy, outlook: orderedOutlook }).map((terms) => ({
        by: "terms" as const,
        version: "Prov",
        ...terms,
      })),
      grant: fc.integer({ min: 1, max: largestAmount }),
      investmentEnds: fc.constant(ends),
      years: fc.constant(years),
      lines: fc.tuple(...Array.from({ length: lines }, (_, i) => aLine(`linje-${i}`, years))),
    }),
  )
  .map((input) => simulationRequest.parse(input));

const oddFactors = ["0.000000000000001", "999999999999999.999999999999999", "1", "1.03", "0.9"];
const oddShares = ["0", "1", "0.5", "0.333333333333333", "0.000000000000001"];
const oddAmounts = [0, 1, 99, 1_000_000_000, largestAmount];
const oddYears = [1990, 2025, 2028, 2029, 2030, 2100];

/** The usual far more often, so that one odd value is met where all else can be computed. */
const mostly = <T>(usual: T, odd: readonly T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constantFrom(...odd));
const aFactor = mostly("1", oddFactors);
const aShare = fc.constantFrom(...oddShares);
const amount = fc.constantFrom(...oddAmounts);
const year = mostly(2026, oddYears);
const someYears = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(year, value), { minLength: 1, maxLength: 4, selector: ([y]) => y })
    .map((all) => all.map(([y, given]) => ({ year: y, [name]: given })));

const oddExpected = fc.oneof(
  { weight: 6, arbitrary: aShare.map((share) => ({ kind: "reduction", share })) },
  someYears("share", aShare).map((years) => ({ kind: "reduction-by-year", years })),
  someYears("cost", amount).map((years) => ({ kind: "cost", years })),
);

const oddLine = fc.record(
  {
    id: fc.constantFrom(..."abcdefghijklmnop"),
    board: mostly("social", [...boards, "ingen"]),
    name: fc.constant("Linje"),
    priceLevelYear: year,
    baseline: fc.array(fc.record({ year, cost: amount, earmarkedGrants: mostly(0, oddAmounts) }), {
      minLength: 1,
      maxLength: 2,
    }),
    decidedSavings: mostly(0, oddAmounts),
    attribution: aShare,
    runningCost: amount,
    driver: fc.oneof(
      aFactor.map((factor) => ({ kind: "constant", factor })),
      someYears("factor", aFactor).map((years) => ({ kind: "by-year", years })),
    ),
    expected: oddExpected,
  },
  {
    requiredKeys: ["id", "board", "name", "priceLevelYear", "baseline", "attribution", "expected"],
  },
);

const course = fc.record({ realised: aFactor, yearsLate: fc.integer({ min: 0, max: 5 }) });

/** Requests at the limits of what is taken, most of which cannot be computed. */
export const oddRequest: fc.Arbitrary<unknown> = fc.record(
  {
    policy: fc.oneof(
      fc.constant({ by: "version", version: "Stockholm 2026:1" }),
      fc.record({
        by: fc.constant("terms"),
        version: fc.constant("Prov"),
        repayment: fc.record({
          share: aShare,
          index: fc.constantFrom("city-uprating", "pkv", "nominal"),
          netOfRunningCost: fc.boolean(),
          deficitCarry: fc.boolean(),
          roundingUnit: fc.constantFrom(1, 7, 100_000, largestAmount),
          cap: fc.oneof(
            fc.constant("none"),
            fc.record({ shareOfGrant: fc.constantFrom("100", "0.000000000000001") }),
          ),
          minimumAmount: fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER),
          dueBasis: fc.constantFrom("actual", "plan", "lower"),
          exemption: fc.constant({
            yearsAfterInvestment: 0,
            when: { test: "no-attributed-saving" },
          }),
          maximumYears: mostly(30, [1]),
        }),
        outlook: fc.record({
          decided: fc.constant("2026-01-01"),
          source: fc.constant("Prov"),
          low: course,
          expected: course,
          high: course,
          internalRate: aShare,
          yearlyPrices: aFactor,
          boardInDeficit: fc.constant("defer"),
          lateEffectsWithinYears: fc.constant(0),
        }),
      }),
    ),
    grant: fc.constantFrom(1, 450_000_000, largestAmount),
    investmentEnds: mostly(2028, oddYears),
    years: fc.constantFrom(1, 2, 5, 30),
    lines: fc.array(oddLine, { minLength: 1, maxLength: 4 }),
    split: mostly<readonly object[]>(
      [],
      [[{ board: "kultur", share: "1" }], [{ board: "skola", share: "0.5" }]],
    ),
    index: fc.record({
      edition: fc.constant("Prov"),
      published: fc.constant("2026-01-01"),
      levels: someYears("level", aFactor).map((all) =>
        all.map((level) => ({ ...level, preliminary: true })),
      ),
    }),
  },
  { requiredKeys: ["policy", "grant", "investmentEnds", "years", "lines"] },
);

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { exact, exactly, factor, sumOf } from "#functions/domain/fraction.ts";
import { kronor, plus, sum } from "#functions/domain/money.ts";
import { caseOf, type World } from "#test/support/a-case.ts";
import { closed, first, followUp, repaying, returnedTkr, tkr, waitingTkr } from "./story.ts";

/** Price levels of 2029, 2030 and 2031, in per cent of those of 2025. */
function pkv(...levels: readonly string[]) {
  const years = levels.map((level, i) => ({
    year: first + i,
    level: factor(level),
    preliminary: i === levels.length - 1,
  }));
  return {
    edition: "PKV april",
    published: calendarDate("2030-04-15"),
    levels: [{ year: 2025, level: factor("100"), preliminary: false }, ...years],
  };
}

const expectedLevels = pkv("110", "110", "110");

/** At level 110 a line that cost 10 mnkr saves 1 000 tkr more than its cost alone shows. */
function atLevel110(savedTkr: number): number {
  return savedTkr - 1000;
}

function planned(policy: Parameters<typeof repaying>[0]["policy"] = {}): World {
  const expected = { placeringar: [500, 500, 500].map(atLevel110) };
  return repaying({ policy: { index: "pkv", ...policy }, index: expectedLevels, expected });
}

function closedAt110(world: World, year: number, savedTkr: number, levels: readonly string[]) {
  return closed(world, year, { placeringar: atLevel110(savedTkr) }, pkv(...levels));
}

describe("price levels that were preliminary at a closing", () => {
  const one = closedAt110(planned(), 2029, 500, ["110"]);

  it("are named in the plan", () => {
    const [evaluation] = caseOf(planned()).proposal?.notes ?? [];
    expect(evaluation).toBe(
      "Index är preliminärt för 2031. När det är slutligt rättas beloppet vid nästa bokslut.",
    );
  });

  it("add to the next year what the earlier year should have brought back", () => {
    // 2029 at 112 instead of 110: 10 mnkr × 0,02 = 200 tkr more
    const two = closedAt110(one, 2030, 500, ["112", "110"]);
    expect(returnedTkr(two)).toEqual([500, 700]);
    expect(followUp(two, 2030)).toMatchObject({
      difference: kronor(200_000),
      causes: [{ cause: "index", amount: "20000000" }],
    });
    expect(followUp(two, 2030).explanation).toMatch(
      /rättat index för tidigare år \(\+200\s000\skr\)/,
    );
  });

  it("are corrected once", () => {
    const two = closedAt110(one, 2030, 500, ["112", "110"]);
    expect(returnedTkr(closedAt110(two, 2031, 500, ["112", "110", "110"]))).toEqual([
      500, 700, 500,
    ]);
  });

  it("take from the next year what the earlier year brought back too much", () => {
    const two = closedAt110(one, 2030, 500, ["108", "110"]);
    expect(returnedTkr(two)).toEqual([500, 300]);
  });

  it("never ask a board for less than nothing: the rest is deducted later", () => {
    const two = closedAt110(one, 2030, 100, ["108", "110"]);
    expect(returnedTkr(two)).toEqual([500, 0]);
    expect(waitingTkr(two)).toBe(-100);
    expect(followUp(two, 2030).explanation).toMatch(/100\s000\skr räknas av mot kommande/);
    const three = closedAt110(two, 2031, 500, ["108", "110", "110"]);
    expect(returnedTkr(three)).toEqual([500, 0, 400]);
    expect(waitingTkr(three)).toBe(0);
  });

  it("are each board's own matter", () => {
    const start = repaying({
      policy: { index: "pkv" },
      index: expectedLevels,
      expected: {
        placeringar: [500, 500].map(atLevel110),
        "stod-i-hemmet": [500, 500].map(atLevel110),
      },
    });
    const saved = (social: number, järva: number) => ({
      placeringar: atLevel110(social),
      "stod-i-hemmet": atLevel110(järva),
    });
    const before = closed(start, 2029, saved(500, 500), pkv("110"));
    const after = closed(before, 2030, saved(100, 500), pkv("108", "110"));
    expect(tkr(caseOf(after).returns.filter(({ year }) => year === 2030))).toEqual([
      [2030, "järva", 300],
      [2030, "social", 0],
    ]);
  });

  it("change nothing where the planned amount falls due", () => {
    const world = closedAt110(planned({ dueBasis: "plan" }), 2029, 500, ["110"]);
    expect(returnedTkr(closedAt110(world, 2030, 500, ["112", "110"]))).toEqual([500, 500]);
  });
});

describe("whatever the closings show", () => {
  const saved = fc.integer({ min: -300, max: 900 });
  const level = fc.integer({ min: 106, max: 114 }).map(String);
  const policy = fc.record({
    dueBasis: fc.constantFrom("actual" as const, "plan" as const, "lower" as const),
    minimumAmount: fc.constantFrom(kronor(0), kronor(250_000)),
    deficitCarry: fc.boolean(),
    cap: fc.constantFrom("none" as const, { shareOfGrant: factor("0.2") }),
  });

  it("every krona settled has come back or waits, and every difference is explained", () => {
    fc.assert(
      fc.property(
        policy,
        fc.tuple(saved, saved, saved),
        fc.array(level, { minLength: 6, maxLength: 6 }),
        (choices, [a, b, c], [l1 = "", l2 = "", l3 = "", l4 = "", l5 = "", l6 = ""]) => {
          let world = planned(choices);
          const years: readonly (readonly [number, readonly string[]])[] = [
            [a, [l1]],
            [b, [l2, l3]],
            [c, [l4, l5, l6]],
          ];
          for (const [i, [savedTkr, levels]] of years.entries()) {
            world = closedAt110(world, first + i, savedTkr, levels);
            const { returns, adoptions } = caseOf(world);
            const settled = adoptions?.at(-1)?.settled;
            const returned = sum(returns.map(({ amount }) => amount));
            expect(settled && plus(returned, settled.waiting.total)).toBe(settled?.returned);
            const { causes, difference } = followUp(world, first + i);
            const explained = sumOf(causes.map(({ amount }) => exactly(amount)));
            expect(exact(explained)).toBe(exact(exactly(difference)));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

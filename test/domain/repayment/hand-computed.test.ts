import { describe, expect, it } from "vitest";
import { factor, share } from "#functions/domain/fraction.ts";
import { kronor, mnkr, noMoney } from "#functions/domain/money.ts";
import {
  aLine,
  anInput,
  baselineKr,
  computed,
  costKr,
  everyYear,
  firstYear,
  inKr,
  kr,
  pkv,
  plainPolicy,
  savingTkr,
} from "./examples.ts";

/** Each example can be followed with a pocket calculator. */
describe("repayment computed by hand", () => {
  it("lifts the baseline by the need and by prices since the price level year", () => {
    // Baseline: (9 800 000 + 10 200 000) / 2                     = 10 000 000 kr in prices of 2025
    // Prices:   2027: 105 / 100 = 1,05       2028: 108,15 / 100  = 1,0815
    // 2027: 10 000 000 × 1,02 × 1,05   = 10 710 000  − 9 500 000 = 1 210 000
    //        × attribution 0,8 = 968 000   × share 0,5           =   484 000 kr
    // 2028: 10 000 000 × 1,02 × 1,0815 = 11 031 300  − 9 400 000 = 1 631 300
    //        × 0,8 = 1 305 040             × 0,5                 =   652 520 kr → 653 000, rest −480
    const { years, totals } = computed(
      anInput({
        policy: { ...plainPolicy, index: "pkv", share: share("0.5") },
        lines: [
          aLine("placeringar", "social", {
            baseline: baselineKr(9_800_000, 10_200_000),
            driver: everyYear(factor("1.02")),
            attribution: share("0.8"),
          }),
        ],
        costs: costKr("placeringar", [9_500_000, 9_400_000]),
        index: pkv({ 2025: "100", 2027: "105", 2028: "108.15" }),
      }),
    );
    expect(years.map((year) => kr(year.due))).toEqual([{ social: 484_000 }, { social: 653_000 }]);
    expect(years.map((year) => year.exact)).toEqual(["48400000", "65252000"]);
    expect(years.map((year) => year.rest)).toEqual(["0", "-48000"]);
    expect(totals.attributed).toBe("227304000"); // 968 000 + 1 305 040 kr
  });

  it("counts the baseline net of earmarked grants and of savings already decided", () => {
    // (6 000 000 − 500 000 + 7 000 000 + 7 000 001) / 3 = 19 500 001 / 3 kr
    // less decided savings 100 000                      = 19 200 001 / 3 kr = 6 400 000 1/3 kr
    // less what it cost 5 000 000                       =  1 400 000 1/3 kr, kept as a fraction
    const [first] = computed(
      anInput({
        lastYear: firstYear,
        lines: [
          aLine("placeringar", "social", {
            baseline: {
              years: [
                { year: 2025, cost: kronor(6_000_000), earmarkedGrants: kronor(500_000) },
                { year: 2024, cost: kronor(7_000_000), earmarkedGrants: noMoney },
                { year: 2023, cost: kronor(7_000_001), earmarkedGrants: noMoney },
              ],
              decidedSavings: kronor(100_000),
            },
          }),
        ],
        costs: costKr("placeringar", [5_000_000]),
      }),
    ).years;
    expect(first?.exact).toBe("420000100/3");
    expect(first?.rest).toBe("100/3");
    expect(first && kr(first.due)).toEqual({ social: 1_400_000 });
  });

  it("carries a board's negative year against its own later years only", () => {
    // social: −300   +200   +500      skola: +100   +100   +100 (tkr)
    // 2027  social: −300 → 0,               300 to make good    skola 100
    // 2028  social: 200 − 300 = −100 → 0,   100 to make good    skola 100
    // 2029  social: 500 − 100 = 400                             skola 100
    const input = anInput({
      lastYear: firstYear + 2,
      lines: [aLine("placeringar", "social"), aLine("resursskola", "skola")],
      costs: [
        ...savingTkr("placeringar", [-300, 200, 500]),
        ...savingTkr("resursskola", [100, 100, 100]),
      ],
    });
    expect(computed(input).years.map((year) => kr(year.due))).toEqual([
      { skola: 100_000, social: 0 },
      { skola: 100_000, social: 0 },
      { skola: 100_000, social: 400_000 },
    ]);
    // Without the carry each year stands alone: 0, 200 and 500 tkr.
    const alone = { ...input, policy: { ...plainPolicy, deficitCarry: false } };
    expect(computed(alone).years.map((year) => kr(year.due)["social"])).toEqual([
      0, 200_000, 500_000,
    ]);
  });

  it("counts a deficit from before, and shows what is never made good", () => {
    // 250 to make good, then 100 and 50 tkr saved: 250 − 100 − 50 = 100 tkr are left
    const { totals, deficits } = computed(
      anInput({
        costs: savingTkr("placeringar", [100, 50]),
        openingDeficits: [{ board: "social", amount: kronor(250_000) }],
      }),
    );
    expect(totals.due.total).toBe(0);
    expect(deficits).toEqual([{ board: "social", amount: "10000000" }]);
  });

  it("divides the total between three boards by largest remainder", () => {
    // 1 000 500 kr → 1 001 000 kr (half away from zero)
    // norr 0,333: 333 166,50   söder 0,333: 333 166,50   social 0,334: 334 167,00
    // lowered:    333 000               333 000                  334 000      = 1 000 000
    // 1 000 kr is left: largest remainder is social's 167,00                  → 335 000
    const [first] = computed(
      anInput({
        lastYear: firstYear,
        costs: savingTkr("placeringar", [1000.5]),
        split: [
          { board: "norr", share: share("0.333") },
          { board: "söder", share: share("0.333") },
          { board: "social", share: share("0.334") },
        ],
      }),
    ).years;
    expect(first && kr(first.due)).toEqual({ norr: 333_000, social: 335_000, söder: 333_000 });
    expect(first && inKr(first.due.total)).toBe(1_001_000);
    expect(first?.rest).toBe("-50000");
  });

  it("gives an equal remainder to the board whose id comes first", () => {
    // 6 000 kr: a 3 000, c 1 500, b 1 500 → 3 000, 1 000, 1 000; the last 1 000 goes to b
    const [first] = computed(
      anInput({
        lastYear: firstYear,
        costs: savingTkr("placeringar", [6]),
        split: [
          { board: "a", share: share("0.5") },
          { board: "c", share: share("0.25") },
          { board: "b", share: share("0.25") },
        ],
      }),
    ).years;
    expect(first && kr(first.due)).toEqual({ a: 3000, b: 2000, c: 1000 });
  });

  it("stops at the cap, in year order, and divides what the cap leaves", () => {
    // Cap: 2 000 000 × 0,6 = 1 200 000 kr. Each year: social 300 000 + skola 200 000 = 500 000
    // 2027: 500 000   2028: 1 000 000 in all   2029: 200 000 is left, 300 000 over the cap
    // 2029: social 300 000 × 200/500 = 120 000   skola 200 000 × 200/500 = 80 000
    const input = anInput({
      policy: { ...plainPolicy, cap: { shareOfGrant: factor("0.6") } },
      grant: mnkr(2),
      lastYear: firstYear + 2,
      lines: [aLine("placeringar", "social"), aLine("resursskola", "skola")],
      costs: [
        ...savingTkr("placeringar", [300, 300, 300]),
        ...savingTkr("resursskola", [200, 200, 200]),
      ],
    });
    const { years, totals } = computed(input);
    expect(years.map((year) => kr(year.due))).toEqual([
      { skola: 200_000, social: 300_000 },
      { skola: 200_000, social: 300_000 },
      { skola: 80_000, social: 120_000 },
    ]);
    expect(inKr(totals.overCap)).toBe(300_000);
    expect(inKr(totals.due.total)).toBe(1_200_000);

    // Granted 2 000 555 kr: the cap is 1 200 333 kr, which leaves 200 333 kr for 2029
    // social 300 000 × 200 333/500 000 = 120 199,80 → 120 000   skola 80 133,20 → 80 000
    // 333 kr are left, less than the unit: social's remainder is the larger    → 120 333
    const odd = computed({ ...input, grant: kronor(2_000_555) }).years[2];
    expect(odd && kr(odd.due)).toEqual({ skola: 80_000, social: 120_333 });
  });

  it("keeps what lies above the grant as its own line, with a warning", () => {
    // Granted 1 000 000, cap 120 %. 700 + 700 tkr: 700 000, then 500 000, of which 200 000 above
    const { years, warnings } = computed(
      anInput({
        policy: { ...plainPolicy, cap: { shareOfGrant: factor("1.2") } },
        grant: mnkr(1),
        costs: savingTkr("placeringar", [700, 700]),
      }),
    );
    expect(years.map((year) => inKr(year.due.total))).toEqual([700_000, 500_000]);
    expect(years.map((year) => inKr(year.aboveGrant))).toEqual([0, 200_000]);
    expect(warnings).toContainEqual({ code: "cap-above-grant" });
    expect(warnings).toContainEqual({ code: "returned-above-grant", amount: kronor(200_000) });
  });

  it("lets an amount below the minimum wait for the next year", () => {
    // Minimum 100 tkr. 60 waits; 60 + 30 = 90 waits; 90 + 50 = 140 falls due; 40 waits at the end
    const { years, totals, stillWaiting, warnings } = computed(
      anInput({
        policy: { ...plainPolicy, minimumAmount: kronor(100_000) },
        lastYear: firstYear + 3,
        costs: savingTkr("placeringar", [60, 30, 50, 40]),
      }),
    );
    expect(years.map((year) => inKr(year.due.total))).toEqual([0, 0, 140_000, 0]);
    expect(years.map((year) => inKr(year.waiting.total))).toEqual([60_000, 90_000, 0, 40_000]);
    expect(inKr(totals.due.total)).toBe(140_000);
    expect(kr(stillWaiting)).toEqual({ social: 40_000 });
    expect(warnings).toContainEqual({ code: "still-waiting", amount: kronor(40_000) });
  });

  it("counts what waits against the cap", () => {
    // Cap 0,1 × 1 000 000 = 100 tkr, minimum 90 tkr. 60 waits and fills the cap to 60
    // 2028: 40 of 60 fit under the cap; 60 + 40 = 100 falls due
    const { years, totals } = computed(
      anInput({
        policy: {
          ...plainPolicy,
          cap: { shareOfGrant: factor("0.1") },
          minimumAmount: kronor(90_000),
        },
        grant: mnkr(1),
        costs: savingTkr("placeringar", [60, 60]),
      }),
    );
    expect(years.map((year) => inKr(year.due.total))).toEqual([0, 100_000]);
    expect(inKr(totals.overCap)).toBe(20_000);
  });

  it("deducts the running cost of the method where policy counts net", () => {
    // 0,9 × (10 000 000 − 9 000 000) = 900 000   − 250 000 = 650 000   × 0,6 = 390 000 kr
    // gross:                           900 000                         × 0,6 = 540 000 kr
    const input = anInput({
      policy: { ...plainPolicy, share: share("0.6"), netOfRunningCost: true },
      lastYear: firstYear,
      lines: [
        aLine("placeringar", "social", {
          attribution: share("0.9"),
          runningCost: { 2027: kronor(250_000) },
        }),
      ],
      costs: savingTkr("placeringar", [1000]),
    });
    expect(inKr(computed(input).totals.due.total)).toBe(390_000);
    const gross = { ...input, policy: { ...input.policy, netOfRunningCost: false } };
    expect(inKr(computed(gross).totals.due.total)).toBe(540_000);
  });

  it("takes all seven steps in their order", () => {
    // Share 0,5, unit 1 000 kr, minimum 100 tkr, cap 0,2 × 2 000 000 = 400 tkr, split 0,7 / 0,3
    // tkr     placeringar (social)  öppenvård (social)  resursskola (skola)
    // 2027          −100                   60                  221
    // 2028           400                    0                  121
    // 2029           600                    0                 −500
    // 2027  social −40 → 0 (40 on);       skola 221:  221 × 0,5 = 110,5 → 111;  77,35 + 33,15
    //       lowered 77 + 33 = 110, the last to .35: social 78, skola 33;        111 ≥ 100: due
    // 2028  social 400 − 40 = 360;        skola 121:  481 × 0,5 = 240,5 → 241;  168,35 + 72,15
    //       lowered 168 + 72 = 240, the last to .35: social 169, skola 72;      352 in all: due
    // 2029  social 600;                   skola −500 → 0 (500 left): 600 × 0,5 = 300; 210 + 90
    //       cap leaves 400 − 352 = 48, 252 over;  210 × 48/300 = 33,6   90 × 48/300 = 14,4
    //       lowered 33 + 14 = 47, the last to .6: social 34, skola 14;          48 < 100: waits
    const { years, totals, stillWaiting, deficits } = computed(
      anInput({
        policy: {
          ...plainPolicy,
          share: share("0.5"),
          cap: { shareOfGrant: factor("0.2") },
          minimumAmount: kronor(100_000),
        },
        grant: mnkr(2),
        lastYear: firstYear + 2,
        lines: [
          aLine("placeringar", "social"),
          aLine("öppenvård", "social", { lastYear: firstYear }),
          aLine("resursskola", "skola"),
        ],
        costs: [
          ...savingTkr("placeringar", [-100, 400, 600]),
          ...savingTkr("öppenvård", [60]),
          ...savingTkr("resursskola", [221, 121, -500]),
        ],
        split: [
          { board: "social", share: share("0.7") },
          { board: "skola", share: share("0.3") },
        ],
      }),
    );
    expect(years.map((year) => kr(year.due))).toEqual([
      { skola: 33_000, social: 78_000 },
      { skola: 72_000, social: 169_000 },
      { skola: 0, social: 0 },
    ]);
    expect(kr(stillWaiting)).toEqual({ skola: 14_000, social: 34_000 });
    expect(inKr(totals.overCap)).toBe(252_000);
    expect(deficits).toEqual([{ board: "skola", amount: "50000000" }]);
  });
});

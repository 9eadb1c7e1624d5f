import { describe, expect, it } from "vitest";
import { decimal, exact, exactly, factor, share } from "#functions/domain/fraction.ts";
import { kronor, ore } from "#functions/domain/money.ts";
import { computeRepayment } from "#functions/domain/repayment/compute-repayment.ts";
import type { CostLine } from "#functions/domain/repayment/cost-line.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import type { RepaymentFault } from "#functions/domain/repayment/refusal.ts";
import { aLine, anInput, baselineKr, computed, pkv, plainPolicy, savingTkr } from "./examples.ts";

function faults(change: Partial<RepaymentInput>): readonly RepaymentFault[] {
  const result = computeRepayment(anInput(change));
  return result.ok ? [] : result.refusal.faults;
}

const line = "placeringar";
const lineWith = (change: Partial<CostLine>) => ({ lines: [aLine(line, "social", change)] });
const net = { ...plainPolicy, netOfRunningCost: true };
const oneYear = baselineKr(1).years;

describe("a repayment is refused", () => {
  it.each<[string, Partial<RepaymentInput>, RepaymentFault]>([
    [
      "with years in the wrong order",
      { lastYear: 2026, costs: [] },
      { code: "years-reversed", firstYear: 2027, lastYear: 2026 },
    ],
    [
      "over more years than policy allows",
      { policy: { ...plainPolicy, maximumYears: 1 } },
      { code: "too-many-years", years: 2, maximum: 1 },
    ],
    ["with a negative grant", { grant: ore(-1) }, { code: "grant-negative" }],
    ["without cost lines", { lines: [], costs: [] }, { code: "no-cost-lines" }],
    [
      "with one line twice",
      { lines: [aLine(line, "social"), aLine(line, "social")] },
      { code: "line-repeated", line },
    ],
    [
      "with a line that runs in no year",
      lineWith({ firstYear: 2040 }),
      { code: "line-never-runs", line },
    ],
    [
      "without a baseline",
      lineWith({ baseline: { years: [], decidedSavings: ore(0) } }),
      { code: "baseline-missing", line },
    ],
    [
      "with one baseline year twice",
      lineWith({ baseline: { years: [...oneYear, ...oneYear], decidedSavings: ore(0) } }),
      { code: "baseline-year-repeated", line },
    ],
    [
      "when decided savings are more than the baseline",
      lineWith({ baseline: { years: oneYear, decidedSavings: kronor(2) } }),
      { code: "baseline-negative", line },
    ],
    ["without a driver", lineWith({ driver: {} }), { code: "driver-missing", line, year: 2027 }],
    [
      "with another index than policy's",
      { index: pkv({ 2025: "1" }) },
      { code: "index-kind-differs", policy: "nominal", series: "pkv" },
    ],
    [
      "without a price level",
      { policy: { ...plainPolicy, index: "pkv" }, index: pkv({ 2025: "1", 2027: "1.05" }) },
      { code: "index-missing", line, year: 2028 },
    ],
    [
      "without a running cost that counts",
      { policy: net },
      { code: "running-cost-missing", line, year: 2027 },
    ],
    [
      "with a running cost below zero",
      lineWith({ runningCost: { 2028: ore(-1) } }),
      { code: "running-cost-negative", line, year: 2028 },
    ],
    [
      "with a need that is a slip of the key",
      lineWith({ driver: { 2027: factor("1"), 2028: factor("999999999999999") } }),
      { code: "cost-implausible", line, year: 2028 },
    ],
    [
      "without what a line cost",
      { costs: savingTkr(line, [500]) },
      { code: "cost-missing", line, year: 2028 },
    ],
    [
      "with two costs for one year",
      { costs: [...savingTkr(line, [500, 500]), ...savingTkr(line, [400])] },
      { code: "cost-repeated", line, year: 2027 },
    ],
    [
      "with a cost in a year that does not count",
      { costs: savingTkr(line, [500, 500, 500]) },
      { code: "cost-of-no-line", line, year: 2029 },
    ],
    [
      "with a split that is not the whole",
      { split: [{ board: "social", share: share("0.999") }] },
      { code: "split-not-whole", sum: exact(exactly(decimal("0.999"))) },
    ],
    [
      "with a board twice in the split",
      {
        split: [
          { board: "a", share: share("0.5") },
          { board: "a", share: share("0.5") },
        ],
      },
      { code: "split-board-repeated", board: "a" },
    ],
    [
      "with a deficit below zero",
      { openingDeficits: [{ board: "social", amount: ore(-1) }] },
      { code: "deficit-negative", board: "social" },
    ],
    [
      "with a board's deficit twice",
      {
        openingDeficits: [
          { board: "social", amount: ore(1) },
          { board: "social", amount: ore(1) },
        ],
      },
      { code: "deficit-board-repeated", board: "social" },
    ],
    [
      "with a deficit of a board without a line",
      { openingDeficits: [{ board: "kultur", amount: ore(1) }] },
      { code: "deficit-board-without-line", board: "kultur" },
    ],
    [
      "with a deficit that policy does not carry",
      {
        policy: { ...plainPolicy, deficitCarry: false },
        openingDeficits: [{ board: "social", amount: ore(1) }],
      },
      { code: "deficit-not-carried", board: "social" },
    ],
    [
      "with an exemption whose years are reversed",
      { exemptions: [{ of: "all", firstYear: 2028, lastYear: 2027 }] },
      { code: "exemption-years-reversed", firstYear: 2028, lastYear: 2027 },
    ],
    [
      "with an exemption of a board that pays nothing",
      { exemptions: [{ of: "board", board: "kultur", firstYear: 2027, lastYear: 2027 }] },
      { code: "exemption-of-no-board", board: "kultur" },
    ],
    [
      "with an exemption of an unknown line",
      { exemptions: [{ of: "line", line: "okänd", firstYear: 2027, lastYear: 2027 }] },
      { code: "exemption-of-no-line", line: "okänd" },
    ],
    [
      "with a succession of a board that is not there",
      { successions: [{ from: "kultur", to: "social", firstYear: 2028 }] },
      { code: "succession-of-no-board", board: "kultur" },
    ],
    [
      "with a board that succeeds itself",
      { successions: [{ from: "social", to: "social", firstYear: 2028 }] },
      { code: "succession-of-itself", board: "social" },
    ],
    [
      "with a board succeeded twice",
      {
        successions: [
          { from: "social", to: "a", firstYear: 2028 },
          { from: "social", to: "b", firstYear: 2029 },
        ],
      },
      { code: "succession-repeated", board: "social" },
    ],
    [
      "with a board that comes back by way of others",
      {
        successions: [
          { from: "social", to: "a", firstYear: 2028 },
          { from: "a", to: "b", firstYear: 2029 },
          { from: "b", to: "social", firstYear: 2030 },
        ],
      },
      { code: "succession-in-circle", board: "social" },
    ],
  ])("%s", (_, change, fault) => {
    expect(faults(change)).toContainEqual(fault);
  });

  it("with every fault at once", () => {
    const all = faults({ ...lineWith({ driver: {} }), grant: ore(-1), costs: [] });
    expect(all.map(({ code }) => code)).toEqual([
      "grant-negative",
      "driver-missing",
      "driver-missing",
      "cost-missing",
      "cost-missing",
    ]);
  });

  it("but not when each thing needed is there once", () => {
    expect(faults({})).toEqual([]);
  });
});

describe("a repayment is computed with a warning", () => {
  it("in nominal prices and from a single baseline year", () => {
    const { warnings } = computed(anInput(lineWith({ baseline: baselineKr(10_000_000) })));
    expect(warnings).toEqual([{ code: "nominal-index" }, { code: "one-baseline-year", line }]);
  });

  it("on a preliminary index", () => {
    const { warnings } = computed(
      anInput({
        policy: { ...plainPolicy, index: "pkv" },
        index: pkv({ 2025: "1", 2027: "1.05", 2028: "1.08" }, 2028),
      }),
    );
    expect(warnings).toEqual([{ code: "preliminary-index", year: 2028 }]);
  });
});

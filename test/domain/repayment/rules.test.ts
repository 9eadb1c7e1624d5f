import { describe, expect, it } from "vitest";
import { decimal, exact, exactly, factor, share, zero } from "#functions/domain/fraction.ts";
import { kronor, mnkr, noMoney, ore } from "#functions/domain/money.ts";
import { attributedSaving } from "#functions/domain/repayment/attributed-saving.ts";
import { applyCap, capOf, partAboveGrant } from "#functions/domain/repayment/cap.ts";
import { carryDeficit } from "#functions/domain/repayment/carry-deficit.ts";
import { leastCertain } from "#functions/domain/repayment/cost-line.ts";
import { meetsExemptionTest } from "#functions/domain/repayment/exemption-test.ts";
import { indexFactor } from "#functions/domain/repayment/index-series.ts";
import { waitBelowMinimum } from "#functions/domain/repayment/minimum.ts";
import { nothing, type Part, partsOf } from "#functions/domain/repayment/parts.ts";
import {
  roundByLargestRemainder,
  roundTotalThenBoards,
} from "#functions/domain/repayment/rounding.ts";
import { shareOf, splitBetweenBoards } from "#functions/domain/repayment/split.ts";
import { kr, pkv } from "./examples.ts";

const number = (text: string) => exactly(decimal(text));
const tkr = (board: string, amount: number): Part => ({ board, amount: kronor(amount * 1000) });
const exactKr = (board: string, amount: number) => ({ board, amount: exactly(kronor(amount)) });
const thousand = kronor(1000);

describe("attributedSaving", () => {
  const given = {
    attribution: number("0.5"),
    baseline: exactly(kronor(1000)),
    driver: number("1.1"),
    index: number("1.2"),
    actual: exactly(kronor(1000)),
    runningCost: zero,
  };

  it("is what the line would have cost, less what it did, as far as the measure caused it", () => {
    expect(exact(attributedSaving(given))).toBe("16000"); // 0,5 × (1 320 − 1 000) = 160 kr
  });

  it("deducts the whole running cost, whatever the attribution, and may be negative", () => {
    const saving = attributedSaving({ ...given, runningCost: exactly(kronor(200)) });
    expect(exact(saving)).toBe("-4000"); // 160 − 200 = −40 kr
  });
});

describe("carryDeficit", () => {
  it("lets a negative year wait to be made good", () => {
    const { saving, deficit } = carryDeficit(number("-30"), number("5"), true);
    expect([exact(saving), exact(deficit)]).toEqual(["0", "35"]);
  });

  it("deducts what is carried, and no more", () => {
    const { saving, deficit } = carryDeficit(number("40"), number("35"), true);
    expect([exact(saving), exact(deficit)]).toEqual(["5", "0"]);
  });

  it("forgets a negative year where policy does not carry it", () => {
    const { saving, deficit } = carryDeficit(number("-30"), zero, false);
    expect([exact(saving), exact(deficit)]).toEqual(["0", "0"]);
  });
});

describe("shareOf and splitBetweenBoards", () => {
  const own = [exactKr("skola", 60), exactKr("social", 40)];

  it("takes the share exactly", () => {
    expect(exact(shareOf(number("0.01"), number("0.85")))).toBe("17/2000");
  });

  it("leaves each board its own where nothing else is agreed", () => {
    expect(splitBetweenBoards(own, "each-its-own")).toEqual(own);
  });

  it("divides the total by the agreement, also to a board that saves nothing", () => {
    const split = [
      { board: "social", share: share("0.1") },
      { board: "kultur", share: share("0.9") },
    ];
    const parts = splitBetweenBoards(own, split).map(({ board, amount }) => [board, exact(amount)]);
    expect(parts).toEqual([
      ["kultur", "9000"],
      ["social", "1000"],
    ]);
  });
});

describe("roundByLargestRemainder", () => {
  it("rounds the total first, so that boards may each be rounded down", () => {
    // 400 + 400 + 400 = 1 200 → 1 000 kr, not 0 + 0 + 0
    const parts = [exactKr("c", 400), exactKr("b", 400), exactKr("a", 400)];
    expect(kr(roundTotalThenBoards(parts, thousand))).toEqual({ a: 1000, b: 0, c: 0 });
  });

  it("leaves the odd end of a total with the last board served", () => {
    const parts = [exactKr("a", 1600), exactKr("b", 1700)];
    // lowered 1 000 + 1 000; of 1 300 left b (700) takes a whole unit and a the last 300
    const rounded = roundByLargestRemainder(parts, kronor(3300), thousand);
    expect(kr(rounded)).toEqual({ a: 1300, b: 2000 });
  });

  it("throws when the parts cannot make up the total", () => {
    const parts = [exactKr("a", 1600)];
    expect(() => roundByLargestRemainder(parts, kronor(500), thousand)).toThrow(RangeError);
    expect(() => roundByLargestRemainder(parts, kronor(3000), thousand)).toThrow(RangeError);
    expect(() => roundByLargestRemainder([], kronor(1000), thousand)).toThrow(RangeError);
  });

  it("divides nothing between no boards", () => {
    expect(roundTotalThenBoards([], thousand)).toEqual(nothing);
  });
});

describe("applyCap", () => {
  const amount = partsOf([tkr("skola", 100), tkr("social", 300)]);

  it("leaves all of it below the cap or without one", () => {
    expect(applyCap(amount, "none", mnkr(99), thousand).capped).toEqual(amount);
    expect(applyCap(amount, kronor(500_000), kronor(100_000), thousand)).toEqual({
      capped: amount,
      overCap: noMoney,
    });
  });

  it("leaves nothing once earlier years have reached it", () => {
    const { capped, overCap } = applyCap(amount, mnkr(1), mnkr(1.2), thousand);
    expect(kr(capped)).toEqual({ skola: 0, social: 0 });
    expect(overCap).toBe(kronor(400_000));
  });

  it("is a share of the grant, lowered to whole öre", () => {
    expect(capOf({ shareOfGrant: factor("0.333") }, ore(1001))).toBe(333);
    expect(capOf("none", mnkr(1))).toBe("none");
  });

  it("tells what lies above the grant", () => {
    expect(partAboveGrant(mnkr(3), mnkr(1), mnkr(2))).toBe(mnkr(2));
    expect(partAboveGrant(mnkr(1), mnkr(3), mnkr(2))).toBe(mnkr(1));
    expect(partAboveGrant(mnkr(1), mnkr(1), mnkr(2))).toBe(noMoney);
  });
});

describe("waitBelowMinimum", () => {
  it("tests what waited and what is added together, and keeps each board's part", () => {
    const waited = partsOf([tkr("social", 60)]);
    const added = partsOf([tkr("skola", 30), tkr("social", 10)]);
    const { due, waiting } = waitBelowMinimum(added, waited, kronor(100_000));
    expect(kr(due)).toEqual({ skola: 30_000, social: 70_000 });
    expect(waiting.total).toBe(0);
    const higher = waitBelowMinimum(added, waited, kronor(100_001));
    expect(higher.due.total).toBe(0);
    expect(kr(higher.waiting)).toEqual({ skola: 30_000, social: 70_000 });
  });

  it("lets nothing wait where policy has no minimum", () => {
    const { due, waiting } = waitBelowMinimum(partsOf([tkr("social", 1)]), nothing, noMoney);
    expect([due.total, waiting.total]).toEqual([kronor(1000), 0]);
  });
});

describe("index and certainty", () => {
  it("compares two levels of one series, whatever its base", () => {
    const series = pkv({ 2024: "312.5", 2027: "337.5" });
    const lifted = indexFactor(series, 2024, 2027);
    expect(lifted && exact(lifted)).toBe("27/25"); // 1,08
    expect(indexFactor(series, 2024, 2026)).toBeUndefined();
    expect(indexFactor(series, 2023, 2027)).toBeUndefined();
    expect(indexFactor({ kind: "nominal" }, 1990, 2027)?.equals(number("1"))).toBe(true);
  });

  it("calls a year no more certain than its least certain cost", () => {
    expect(leastCertain(["adopted", "preliminary"])).toBe("preliminary");
    expect(leastCertain(["adopted", "expected", "preliminary"])).toBe("expected");
    expect(leastCertain([])).toBe("adopted");
  });
});

describe("meetsExemptionTest", () => {
  const planned = exactly(mnkr(1));

  it("by default only when nothing was attributed: a part effect is repaid", () => {
    const when = { test: "no-attributed-saving" } as const;
    expect(meetsExemptionTest(when, zero, planned)).toBe(true);
    expect(meetsExemptionTest(when, number("-1"), planned)).toBe(true);
    expect(meetsExemptionTest(when, number("0.1"), planned)).toBe(false);
  });

  it("below an amount, or below a share of the plan", () => {
    const amount = { test: "saving-below-amount", threshold: kronor(50_000) } as const;
    expect(meetsExemptionTest(amount, exactly(kronor(49_999)), planned)).toBe(true);
    expect(meetsExemptionTest(amount, exactly(kronor(50_000)), planned)).toBe(false);
    const ofPlan = { test: "saving-below-share-of-plan", threshold: share("0.25") } as const;
    expect(meetsExemptionTest(ofPlan, exactly(kronor(249_999)), planned)).toBe(true);
    expect(meetsExemptionTest(ofPlan, exactly(kronor(250_000)), planned)).toBe(false);
  });
});

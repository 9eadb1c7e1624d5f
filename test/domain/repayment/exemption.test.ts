import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, exact, exactly, factor, share } from "#functions/domain/fraction.ts";
import { kronor, mnkr, noMoney } from "#functions/domain/money.ts";
import type { RepaymentYear } from "#functions/domain/repayment/computation.ts";
import { dueAmount } from "#functions/domain/repayment/due-amount.ts";
import type { Exempt } from "#functions/domain/repayment/exempt.ts";
import { exemptParts } from "#functions/domain/repayment/exempt-parts.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import {
  addParts,
  nothing,
  type Parts,
  partOf,
  partsOf,
} from "#functions/domain/repayment/parts.ts";
import { nothingSettled } from "#functions/domain/repayment/settle-year.ts";
import { anyExemptOf, anyInput } from "./arbitrary.ts";
import {
  aLine,
  anInput,
  bytesOf,
  computed,
  figuresOf,
  firstYear,
  inKr,
  kr,
  krBeforeExemption,
  plainPolicy,
  savingTkr,
} from "./examples.ts";

const often = { numRuns: 1000 };
const always = { firstYear, lastYear: firstYear + 9 };
const stored = (text: string) => exact(exactly(decimal(text)));

/** social saves 300 + 100 (placeringar, öppenvård), skola 200 tkr, every year for three years. */
function threeLines(change: Partial<RepaymentInput> = {}): RepaymentInput {
  return anInput({
    lastYear: firstYear + 2,
    lines: [
      aLine("placeringar", "social"),
      aLine("öppenvård", "social"),
      aLine("resursskola", "skola"),
    ],
    costs: [
      ...savingTkr("placeringar", [300, 300, 300]),
      ...savingTkr("öppenvård", [100, 100, 100]),
      ...savingTkr("resursskola", [200, 200, 200]),
    ],
    ...change,
  });
}

const dueOf = (input: RepaymentInput) => computed(input).years.map(({ due }) => kr(due));

describe("an exemption", () => {
  it("of everything lets nothing be returned in its years, and tells what would have been", () => {
    const exemptions: Exempt[] = [{ of: "all", firstYear: 2028, lastYear: 2028 }];
    const { years, totals } = computed(threeLines({ exemptions }));
    expect(years.map(({ due }) => inKr(due.total))).toEqual([600_000, 0, 600_000]);
    expect(years.map(({ exempted }) => inKr(exempted.total))).toEqual([0, 600_000, 0]);
    expect(kr(totals.exempted)).toEqual({ skola: 200_000, social: 400_000 });
  });

  it("of a board leaves the other boards as they were", () => {
    const exemptions: Exempt[] = [{ of: "board", board: "social", ...always }];
    const expected = { skola: 200_000, social: 0 };
    expect(dueOf(threeLines({ exemptions }))).toEqual([expected, expected, expected]);
  });

  it("of a line takes its weight among the lines of its board that saved", () => {
    // öppenvård 100 of 400 tkr: a fourth of what social returns. In 2028 placeringar saves −300,
    // so that öppenvård is all that saved: social's −200 is floored, and there is nothing to exempt
    const input = threeLines({
      exemptions: [{ of: "line", line: "öppenvård", ...always }],
      costs: [
        ...savingTkr("placeringar", [300, -300, 600]),
        ...savingTkr("öppenvård", [100, 100, 100]),
        ...savingTkr("resursskola", [200, 200, 200]),
      ],
    });
    const { years } = computed(input);
    expect(years.map(({ exemptShares }) => exemptShares)).toEqual([
      [{ board: "social", share: "1/4" }],
      [{ board: "social", share: "1" }],
      [{ board: "social", share: "1/7" }],
    ]);
    // 2029: 700 − 200 carried = 500; 500 / 7 = 71,4 → 71 tkr are exempt, 429 returned
    expect(years.map(({ due }) => kr(due))).toEqual([
      { skola: 200_000, social: 300_000 },
      { skola: 200_000, social: 0 },
      { skola: 200_000, social: 429_000 },
    ]);
  });

  it("of a line under an agreed split takes the same share from every board", () => {
    // resursskola 200 of 600 tkr: a third. 600 × 0,5 = 300 each, of which 100 exempt
    const input = threeLines({
      lastYear: firstYear,
      costs: [
        ...savingTkr("placeringar", [300]),
        ...savingTkr("öppenvård", [100]),
        ...savingTkr("resursskola", [200]),
      ],
      split: [
        { board: "kultur", share: share("0.5") },
        { board: "social", share: share("0.5") },
      ],
      exemptions: [{ of: "line", line: "resursskola", ...always }],
    });
    expect(dueOf(input)).toEqual([{ kultur: 200_000, social: 200_000 }]);
    // with the board social exempt too, kultur still has its third
    const both: Exempt[] = [...input.exemptions, { of: "board", board: "social", ...always }];
    expect(dueOf({ ...input, exemptions: both })).toEqual([{ kultur: 200_000, social: 0 }]);
  });

  it("counts against the cap as if it were returned", () => {
    // Cap 0,2 × 5 mnkr = 1 000 tkr: 600, 400, 0 whatever is exempt; 2027 is
    const input = threeLines({
      policy: { ...plainPolicy, cap: { shareOfGrant: factor("0.2") } },
      exemptions: [{ of: "all", firstYear, lastYear: firstYear }],
    });
    expect(computed(input).years.map(({ due }) => inKr(due.total))).toEqual([0, 400_000, 0]);
  });

  it("waits below the minimum with the whole, and is exempted when that falls due", () => {
    // Minimum 1 000 tkr: 600 waits; 1 200 falls due, of which the 600 of 2027 are exempt
    const { years, stillWaiting, exemptStillWaiting, warnings } = computed(
      threeLines({
        policy: { ...plainPolicy, minimumAmount: mnkr(1) },
        exemptions: [
          { of: "all", firstYear, lastYear: firstYear },
          { of: "board", board: "skola", firstYear: 2029, lastYear: 2029 },
        ],
      }),
    );
    expect(years.map(({ due }) => inKr(due.total))).toEqual([0, 600_000, 0]);
    expect(years.map(({ exempted }) => inKr(exempted.total))).toEqual([0, 600_000, 0]);
    expect(years.map(({ exemptWaiting }) => inKr(exemptWaiting.total))).toEqual([
      600_000, 0, 200_000,
    ]);
    expect(kr(stillWaiting)).toEqual({ skola: 200_000, social: 400_000 });
    expect(kr(exemptStillWaiting)).toMatchObject({ skola: 200_000 });
    expect(warnings).toContainEqual({ code: "still-waiting", amount: kronor(400_000) });
  });

  it("is rounded to the unit but never more than the part, and whole to the last öre", () => {
    const added = partsOf([
      { board: "a", amount: kronor(1400) },
      { board: "b", amount: kronor(3000) },
      { board: "c", amount: kronor(900) },
    ]);
    const shares = [
      { board: "a", share: stored("1") },
      { board: "b", share: stored("0.5") }, // 1 500 → 2 000, half away from zero
      { board: "c", share: stored("0.9") }, // 810 → 1 000, no more than 900
    ];
    expect(kr(exemptParts(added, shares, kronor(1000)))).toEqual({ a: 1400, b: 2000, c: 900 });
  });
});

describe("an exemption at a closing", () => {
  const exemptions: Exempt[] = [{ of: "line", line: "öppenvård", ...always }];
  const plan = computed(threeLines());
  const outcomeOf = (input: RepaymentInput) =>
    computed({
      ...input,
      costs: [
        ...savingTkr("placeringar", [300, 300, 300], "adopted"),
        ...savingTkr("öppenvård", [300, 100, 100], "adopted"),
        ...savingTkr("resursskola", [200, 200, 200], "adopted"),
      ],
    });
  const close = (dueBasis: "actual" | "plan") => {
    const input = threeLines({ exemptions, policy: { ...plainPolicy, dueBasis } });
    const due = dueAmount({
      policy: input.policy,
      grant: input.grant,
      year: firstYear,
      plan: dueBasis === "plan" ? computed(input) : plan,
      outcome: outcomeOf(input),
      before: nothingSettled,
      successions: [],
    });
    if (!due.ok) throw new Error(JSON.stringify(due.refusal));
    return due.value;
  };

  it("weighs the lines by what was achieved, and is a cause of its own", () => {
    // social achieved 300 + 300 = 600, half of it exempt; planned 400 without exemption
    const { due, exempted, difference } = close("actual");
    expect(kr(due)).toEqual({ skola: 200_000, social: 300_000 });
    expect(kr(exempted)).toEqual({ social: 300_000 });
    expect(difference).toMatchObject({
      total: kronor(-100_000),
      causes: [
        { cause: "attributed-saving", amount: "20000000" },
        { cause: "exemption", amount: "-30000000" },
      ],
    });
  });

  it("weighs them by the plan where the plan falls due", () => {
    // social planned 300 + 100 = 400, a fourth of it exempt, as the plan knew
    const { due, exempted, difference } = close("plan");
    expect(kr(due)).toEqual({ skola: 200_000, social: 300_000 });
    expect(kr(exempted)).toEqual({ social: 100_000 });
    expect(difference.total).toBe(noMoney);
  });
});

describe("exemptions, whatever the input", () => {
  it("leave what would have been due in each year and board as it was", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const without = figuresOf({ ...input, exemptions: [] }).years;
        const { years } = figuresOf(input);
        const asTheyWere = ({ capped, waiting, exact }: RepaymentYear) => [capped, waiting, exact];
        expect(bytesOf(years.map(asTheyWere))).toBe(bytesOf(without.map(asTheyWere)));
        expect(bytesOf(years.map(krBeforeExemption))).toBe(bytesOf(without.map(krBeforeExemption)));
        const beyond = years.filter(({ due, exemptWaiting }, i) => {
          const full = without[i];
          const within = (parts: Parts, whole: Parts) =>
            parts.boards.every(({ board, amount }) => amount <= partOf(whole, board));
          return !full || !within(due, full.due) || !within(exemptWaiting, full.waiting);
        });
        expect(beyond).toEqual([]);
        expect(years.flatMap(({ due }) => due.boards).filter(({ amount }) => amount < 0)).toEqual(
          [],
        );
      }),
      often,
    );
  });

  it("never raise any board's amount in any year when one more is added", () => {
    const oneMore = anyInput.chain((input) => fc.tuple(fc.constant(input), anyExemptOf(input)));
    fc.assert(
      fc.property(oneMore, ([input, exempt]) => {
        const before = figuresOf(input).years;
        const after = figuresOf({ ...input, exemptions: [...input.exemptions, exempt] }).years;
        const raised = after.filter(({ due }, i) =>
          due.boards.some(({ board, amount }) => amount > partOf(before[i]?.due ?? nothing, board)),
        );
        expect(raised).toEqual([]);
      }),
      often,
    );
  });

  it("of everything for all years leave nothing to return", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const all: Exempt = { of: "all", firstYear: input.firstYear, lastYear: input.lastYear };
        const { totals, stillWaiting, exemptStillWaiting } = figuresOf({
          ...input,
          exemptions: [all],
        });
        expect(totals.due.total).toBe(0);
        expect(exemptStillWaiting.total).toBe(stillWaiting.total);
        const whole = addParts(totals.exempted, exemptStillWaiting);
        expect(whole.total).toBe(totals.capped.total);
      }),
      often,
    );
  });
});

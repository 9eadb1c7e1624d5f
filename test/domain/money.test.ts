import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accounts,
  balancesAfter,
  changeOf,
  isBalanced,
  movementKinds,
  noBalances,
  postingsOf,
  takenBack,
} from "#functions/domain/ledger.ts";
import { kronor, minus, mnkr, negated, ore, plus, smaller, sum } from "#functions/domain/money.ts";

const anAmount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(ore);
const aMovement = fc.record({ kind: fc.constantFrom(...movementKinds), amount: anAmount });

describe("money", () => {
  it("is whole öre", () => {
    expect(mnkr(4.5)).toBe(450_000_000);
    expect(kronor(0.1 + 0.2)).toBe(30);
    expect(sum([ore(1), ore(2), ore(-3)])).toBe(0);
    expect(smaller(ore(2), ore(1))).toBe(1);
    for (const none of [0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY]) {
      expect(() => ore(none)).toThrow("Not a whole number of öre");
    }
  });

  it("has no negative zero, which is another text than zero", () => {
    expect(Object.is(negated(ore(0)), 0)).toBe(true);
  });

  it("adds what it takes away", () => {
    fc.assert(
      fc.property(anAmount, anAmount, (a, b) => {
        expect(minus(plus(a, b), b)).toBe(a);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the ledger", () => {
  it("is double entry: the postings of a movement sum to zero", () => {
    fc.assert(
      fc.property(aMovement, (movement) => {
        expect(sum(postingsOf(movement).map((p) => p.amount))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("is balanced after any movements, and as before when they are taken back", () => {
    fc.assert(
      fc.property(fc.array(aMovement), (movements) => {
        const after = balancesAfter(noBalances, changeOf(movements));
        expect(isBalanced(after)).toBe(true);
        expect(balancesAfter(after, changeOf(movements.map(takenBack)))).toEqual(noBalances);
      }),
      { numRuns: 1000 },
    );
  });

  it("is not balanced when an öre is missing anywhere", () => {
    const after = balancesAfter(noBalances, changeOf([{ kind: "set-aside", amount: mnkr(300) }]));
    for (const account of accounts) {
      expect(isBalanced({ ...after, [account]: plus(after[account], ore(1)) })).toBe(false);
    }
  });
});

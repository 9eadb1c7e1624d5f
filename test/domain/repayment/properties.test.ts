import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeastZero,
  exact,
  exactly,
  type Fraction,
  factor,
  sumOf,
  toOre,
  wholeNumber,
  zero,
} from "#functions/domain/fraction.ts";
import { minus, type Ore, ore, plus, sum } from "#functions/domain/money.ts";
import { capOf } from "#functions/domain/repayment/cap.ts";
import type {
  RepaymentComputation,
  RepaymentFigures,
  RepaymentYear,
} from "#functions/domain/repayment/computation.ts";
import { baselineOf } from "#functions/domain/repayment/cost-line.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import type { Parts } from "#functions/domain/repayment/parts.ts";
import { anyAmount, anyInput, anyInputOver, shuffled } from "./arbitrary.ts";
import { bytesOf, computed, everyYear, figuresOf } from "./examples.ts";

const often = { numRuns: 1000 };
const tenMdkr = ore(1_000_000_000_000);

function total(amounts: readonly { readonly amount: Parameters<typeof exactly>[0] }[]): Fraction {
  return sumOf(amounts.map(({ amount }) => exactly(amount)));
}

function sumsUp({ boards, total: whole }: Parts): boolean {
  return boards.every(({ amount }) => amount >= 0) && sum(boards.map((b) => b.amount)) === whole;
}

function stepsOf<R extends string>(computation: RepaymentComputation, rule: R, year: number) {
  return computation.steps
    .filter((step) => step.year === year)
    .filter((step): step is Extract<typeof step, { rule: R }> => step.rule === rule);
}

/** Whether a year's parts sum to the whole after every step, and nothing is lost between steps. */
function balances(year: RepaymentYear, waitingBefore: Ore): boolean {
  const { rounded, capped, due, exempted, waiting, exemptWaiting } = year;
  const leaves = sum([due.total, exempted.total, waiting.total]);
  return (
    [rounded, capped, due, exempted, waiting, exemptWaiting].every(sumsUp) &&
    exact(exactly(rounded.total).add(exactly(year.rest))) === year.exact &&
    plus(capped.total, year.overCap) === rounded.total &&
    leaves === plus(waitingBefore, capped.total)
  );
}

function expectToBalance(computation: RepaymentFigures): void {
  const { years, totals, stillWaiting } = computation;
  const waiting = [ore(0), ...years.map((year) => year.waiting.total)];
  expect(years.filter((year, i) => !balances(year, waiting[i] ?? ore(0)))).toEqual([]);
  expect(exact(exactly(totals.rounded).add(exactly(totals.rest)))).toBe(totals.exact);
  expect(plus(totals.capped.total, totals.overCap)).toBe(totals.rounded);
  const leaves = sum([totals.due.total, totals.exempted.total, stillWaiting.total]);
  expect(leaves).toBe(totals.capped.total);
  expect(sumsUp(totals.due) && sumsUp(totals.capped)).toBe(true);
}

describe("repayment, whatever the input", () => {
  it("keeps parts and wholes together at every level", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const computation = computed(input);
        expectToBalance(computation);
        const off = computation.years.filter(({ year, attributed, exact: amount }) => {
          const lines = stepsOf(computation, "attributed-saving", year);
          const split = stepsOf(computation, "split", year).flatMap((step) => step.boards);
          const saved = sumOf(lines.map((line) => exactly(line.saving)));
          return !total(attributed).equals(saved) || exact(total(split)) !== amount;
        });
        expect(off).toEqual([]);
      }),
      often,
    );
  });

  it("gives each board its exact part to within one unit", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const unit = exactly(input.policy.roundingUnit);
        const computation = computed(input);
        const far = computation.years.flatMap(({ year, rounded }) => {
          const parts = stepsOf(computation, "split", year).flatMap((step) => step.boards);
          return parts.filter(({ board, amount }) => {
            const given = rounded.boards.find((part) => part.board === board);
            if (!given) throw new Error(`${board} has no part`);
            const off = exactly(given.amount).sub(exactly(amount));
            return off.compare(unit) >= 0 || off.neg().compare(unit) >= 0;
          });
        });
        expect(far).toEqual([]);
      }),
      often,
    );
  });

  // Where a board's deficits are carried, its savings after them sum to all that it saved, and what
  // it has yet to make good is what was not deducted: Σ exact = share × Σ boards (attributed − deficit
  // brought in + deficit left). Without the carry each negative year is forgotten, and only the sum
  // of the boards' positive years bounds what is returned. Each year's rounding adds at most half a
  // unit, and the cap only lowers.
  it("returns exactly the share of what was saved and of what is left to make good", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const input = { ...any, policy: { ...any.policy, deficitCarry: true } };
        const { totals, deficits } = figuresOf(input);
        const saved = exactly(totals.attributed)
          .sub(total(input.openingDeficits))
          .add(total(deficits));
        const exactShare = saved.mul(exactly(input.policy.share));
        expect(totals.exact).toBe(exact(exactShare));
        expect(roundedOff(input, totals.capped.total).compare(exactShare)).toBeLessThanOrEqual(0);
      }),
      often,
    );
  });

  it("returns at most the share of max(0, Σ attributed) wherever no deficit remains", () => {
    const made = fc.oneof(anyInput, anyInput.map(withoutDeficits));
    fc.assert(
      fc.property(made, ({ policy, ...rest }) => {
        const input = { ...rest, policy: { ...policy, deficitCarry: true } };
        const { totals, deficits } = figuresOf(input);
        fc.pre(deficits.length === 0);
        const bound = atLeastZero(exactly(totals.attributed)).mul(exactly(policy.share));
        expect(exactly(totals.exact).compare(bound)).toBeLessThanOrEqual(0);
        expect(roundedOff(input, totals.capped.total).compare(bound)).toBeLessThanOrEqual(0);
      }),
      often,
    );
  });

  it("returns no more than the share of the years that saved, with or without the carry", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { years, totals } = figuresOf(input);
        const saved = years.flatMap((year) => year.attributed).map(({ amount }) => exactly(amount));
        const bound = sumOf(saved.map(atLeastZero)).mul(exactly(input.policy.share));
        expect(exactly(totals.exact).compare(bound)).toBeLessThanOrEqual(0);
        expect(roundedOff(input, totals.capped.total).compare(bound)).toBeLessThanOrEqual(0);
      }),
      often,
    );
  });

  it("never returns less in total because a line cost less", () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), anyAmount, (input, at, saved) => {
        const which = at % input.costs.length;
        const cheaper = input.costs.map((cost, i) =>
          i === which ? { ...cost, cost: minus(cost.cost, saved) } : cost,
        );
        const before = figuresOf(input).totals.capped.total;
        expect(figuresOf({ ...input, costs: cheaper }).totals.capped.total).toBeGreaterThanOrEqual(
          before,
        );
      }),
      often,
    );
  });

  it("credits fewer placements by what they would have cost, whatever the need", () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), anyAmount, (input, at, saved) => {
        const which = at % input.costs.length;
        const fewer = input.costs.map((cost, i) =>
          i === which ? { ...cost, cost: minus(cost.cost, saved) } : cost,
        );
        const line = input.lines.find(({ id }) => id === input.costs[which]?.line);
        if (!line) throw new Error("A cost without its line");
        const [before, after] = [figuresOf(input), figuresOf({ ...input, costs: fewer })];
        const credited = exactly(after.totals.attributed).sub(exactly(before.totals.attributed));
        expect(exact(credited)).toBe(exact(exactly(line.attribution).mul(exactly(saved))));
      }),
      often,
    );
  });

  it("counts a saving wherever a line costs less than the need and the prices call for", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const input = { ...any, policy: { ...any.policy, netOfRunningCost: false } };
        const { steps } = computed(input);
        const savings = steps.filter((each) => each.rule === "attributed-saving");
        const unlike = savings.filter((step) => {
          const needed = exactly(step.baseline).mul(exactly(step.driver)).mul(exactly(step.index));
          const less = needed.compare(exactly(step.cost));
          const sign = exactly(step.attribution).equals(zero) ? 0 : less;
          return exactly(step.saving).compare(zero) !== sign;
        });
        expect(unlike).toEqual([]);
      }),
      often,
    );
  });

  it("returns nothing when nothing was saved", () => {
    fc.assert(
      fc.property(anyInput, anyAmount, (input, extra) => {
        const { totals, stillWaiting } = figuresOf(withoutSaving(input, extra));
        expect([totals.exact, totals.due.total, stillWaiting.total]).toEqual(["0", 0, 0]);
      }),
      often,
    );
  });

  it("does not depend on the order in which anything is given, to the byte", () => {
    const inAnyOrder = anyInput.chain((input) =>
      fc.record({
        input: fc.constant(input),
        lines: shuffled(input.lines),
        costs: shuffled(input.costs),
        split: input.split === "each-its-own" ? fc.constant(input.split) : shuffled(input.split),
        exemptions: shuffled(input.exemptions),
        successions: shuffled(input.successions),
      }),
    );
    fc.assert(
      fc.property(inAnyOrder, ({ input, ...order }) => {
        expect(bytesOf(computed({ ...input, ...order }))).toBe(bytesOf(computed(input)));
      }),
      often,
    );
  });

  it("is computed to the same bytes from an input that was stored", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(bytesOf(computed(JSON.parse(bytesOf(input))))).toBe(bytesOf(computed(input)));
      }),
      often,
    );
  });

  it("never exceeds the cap", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const cap = capOf(input.policy.cap, input.grant);
        const { totals, years } = figuresOf(input);
        if (cap === "none") expect(totals.overCap).toBe(0);
        else expect(totals.capped.total).toBeLessThanOrEqual(cap);
        const grown = years.filter(({ rounded, capped }) => {
          const kept = new Map(rounded.boards.map(({ board, amount }) => [board, amount]));
          return !capped.boards.every(({ board, amount }) => amount <= (kept.get(board) ?? -1));
        });
        expect(grown).toEqual([]);
      }),
      often,
    );
  });

  it("lets nothing below the minimum fall due", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { years } = figuresOf(input);
        const low = years.filter(({ due, exempted }) => {
          const total = plus(due.total, exempted.total);
          return total !== 0 && total < input.policy.minimumAmount;
        });
        expect(low).toEqual([]);
      }),
      often,
    );
  });

  it("loses no öre of 10 mdkr a line over 30 years", () => {
    const large = anyInputOver(30).map((input) => ({
      ...input,
      lines: input.lines.map((line) => ({
        ...line,
        baseline: {
          ...line.baseline,
          years: [{ year: 2025, cost: tenMdkr, earmarkedGrants: ore(0) }],
        },
      })),
    }));
    fc.assert(
      fc.property(large, (input) => {
        const computation = figuresOf(input);
        expect(computation.years).toHaveLength(30);
        expectToBalance(computation);
      }),
      often,
    );
  });
});

/** An amount less the half unit that the rounding of each year may have added, exact öre. */
function roundedOff({ policy, firstYear, lastYear }: RepaymentInput, amount: Ore): Fraction {
  const years = wholeNumber(lastYear - firstYear + 1);
  return exactly(amount).sub(exactly(policy.roundingUnit).mul(years).div(wholeNumber(2)));
}

/** Each line costs its baseline or more, in years of unchanged need and prices. */
function withoutSaving(input: RepaymentInput, extra: Ore): RepaymentInput {
  const lines = input.lines.map((line) => ({ ...line, driver: everyYear(factor("1")) }));
  const costs = input.costs.map((cost) => {
    const line = lines.find(({ id }) => id === cost.line);
    const atLeast = line ? toOre(baselineOf(line.baseline).add(exactly(ore(1)))) : ore(0);
    return { ...cost, cost: plus(atLeast, extra) };
  });
  return {
    ...input,
    policy: { ...input.policy, index: "nominal" },
    index: { kind: "nominal" },
    lines,
    costs,
  };
}

/** Costs nothing, has no running cost and nothing to make good: every year saves. */
function withoutDeficits(input: RepaymentInput): RepaymentInput {
  return {
    ...input,
    policy: { ...input.policy, netOfRunningCost: false },
    costs: input.costs.map((cost) => ({ ...cost, cost: ore(0) })),
    openingDeficits: [],
  };
}

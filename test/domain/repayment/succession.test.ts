import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, exactly, type Fraction, share, sumOf } from "#functions/domain/fraction.ts";
import { kronor, mnkr, noMoney } from "#functions/domain/money.ts";
import type {
  RepaymentComputation,
  RepaymentFigures,
  RepaymentYear,
} from "#functions/domain/repayment/computation.ts";
import { dueAmount } from "#functions/domain/repayment/due-amount.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import { partsOf } from "#functions/domain/repayment/parts.ts";
import { anyInput, anySuccessionsOf } from "./arbitrary.ts";
import {
  aLine,
  anInput,
  bytesOf,
  computed,
  figuresOf,
  firstYear,
  kr,
  plainPolicy,
  savingTkr,
} from "./examples.ts";

const often = { numRuns: 1000 };

/** farsta and skarpnäck each save for three years; in 2028 skarpnäck becomes part of farsta. */
function merged(change: Partial<RepaymentInput> = {}): RepaymentInput {
  return anInput({
    lastYear: firstYear + 2,
    lines: [aLine("öppenvård", "farsta"), aLine("resursskola", "skarpnäck")],
    costs: [
      ...savingTkr("öppenvård", [300, 300, 300]),
      ...savingTkr("resursskola", [200, 200, 200]),
    ],
    successions: [{ from: "skarpnäck", to: "farsta", firstYear: 2028 }],
    ...change,
  });
}

const dueOf = (input: RepaymentInput) => computed(input).years.map(({ due }) => kr(due));

describe("a board that takes over from another", () => {
  it("returns what its lines and the other's save, from its first year on", () => {
    expect(dueOf(merged())).toEqual([
      { farsta: 300_000, skarpnäck: 200_000 },
      { farsta: 500_000 },
      { farsta: 500_000 },
    ]);
  });

  it("may be a new one: a board that changes its name, or boards that become one", () => {
    const successions = [
      { from: "farsta", to: "söderort", firstYear: 2028 },
      { from: "skarpnäck", to: "söderort", firstYear: 2029 },
    ];
    expect(dueOf(merged({ successions }))).toEqual([
      { farsta: 300_000, skarpnäck: 200_000 },
      { skarpnäck: 200_000, söderort: 300_000 },
      { söderort: 500_000 },
    ]);
  });

  it("may in its turn be taken over", () => {
    const successions = [
      { from: "skarpnäck", to: "farsta", firstYear: 2028 },
      { from: "farsta", to: "söderort", firstYear: 2029 },
    ];
    expect(dueOf(merged({ successions }))[2]).toEqual({ söderort: 500_000 });
  });

  it("makes good the other's deficit, and says so", () => {
    // 2027: skarpnäck −250, so farsta alone returns 300. 2028: 300 + 200 − 250 = 250
    const costs = [
      ...savingTkr("öppenvård", [300, 300, 300]),
      ...savingTkr("resursskola", [-250, 200, 200]),
    ];
    const { years, steps } = computed(merged({ costs }));
    expect(years.map(({ due }) => kr(due))).toEqual([
      { farsta: 300_000, skarpnäck: 0 },
      { farsta: 250_000 },
      { farsta: 500_000 },
    ]);
    expect(steps.filter(({ rule }) => rule === "succession")).toEqual([
      {
        rule: "succession",
        year: 2028,
        from: "skarpnäck",
        to: "farsta",
        deficit: "25000000",
        waiting: 0,
        exemptWaiting: 0,
      },
    ]);
  });

  it("returns what waited with the other, and what of it is exempt is exempt still", () => {
    // Minimum 900 tkr: 500 waits, of which skarpnäck's 200 are exempt; 1 000 falls due in 2028
    const { years, steps } = computed(
      merged({
        policy: { ...plainPolicy, minimumAmount: kronor(900_000) },
        exemptions: [{ of: "board", board: "skarpnäck", firstYear: 2027, lastYear: 2027 }],
      }),
    );
    expect(years.map(({ waiting }) => kr(waiting))).toEqual([
      { farsta: 300_000, skarpnäck: 200_000 },
      { farsta: 0 },
      { farsta: 500_000 },
    ]);
    expect(years[1] && kr(years[1].due)).toEqual({ farsta: 800_000 });
    expect(years[1] && kr(years[1].exempted)).toEqual({ farsta: 200_000 });
    expect(steps).toContainEqual({
      rule: "succession",
      year: 2028,
      from: "skarpnäck",
      to: "farsta",
      deficit: "0",
      waiting: kronor(200_000),
      exemptWaiting: kronor(200_000),
    });
  });

  it("pays the other's share of an agreed split beside its own", () => {
    const split = [
      { board: "farsta", share: share("0.4") },
      { board: "kultur", share: share("0.35") },
      { board: "skarpnäck", share: share("0.25") },
    ];
    expect(dueOf(merged({ split }))).toEqual([
      { farsta: 200_000, kultur: 175_000, skarpnäck: 125_000 },
      { farsta: 325_000, kultur: 175_000 },
      { farsta: 325_000, kultur: 175_000 },
    ]);
    // skarpnäck is exempt as long as it lasts: 0,25 of the 0,65 that farsta pays
    const exemptions = [{ of: "board", board: "skarpnäck", firstYear, lastYear: 2028 } as const];
    expect(dueOf(merged({ split, exemptions }))).toEqual([
      { farsta: 200_000, kultur: 175_000, skarpnäck: 0 },
      { farsta: 200_000, kultur: 175_000 },
      { farsta: 325_000, kultur: 175_000 },
    ]);
  });

  it("takes the other's exemption with its lines, and no more", () => {
    const exemptions = [
      { of: "board", board: "skarpnäck", firstYear, lastYear: firstYear + 1 } as const,
    ];
    expect(dueOf(merged({ exemptions }))).toEqual([
      { farsta: 300_000, skarpnäck: 0 },
      { farsta: 300_000 },
      { farsta: 500_000 },
    ]);
  });

  it("takes over what the record says waits, when a year is closed", () => {
    const input = merged();
    const outcome = computed({
      ...input,
      costs: input.costs.map((cost) => ({ ...cost, status: "adopted" as const })),
    });
    const waiting = partsOf([
      { board: "farsta", amount: kronor(30_000) },
      { board: "skarpnäck", amount: kronor(20_000) },
    ]);
    const due = dueAmount({
      policy: input.policy,
      grant: mnkr(5),
      year: 2028,
      plan: outcome,
      outcome,
      before: { returned: waiting.total, waiting, exemptWaiting: partsOf([]) },
      successions: input.successions,
    });
    expect(due.ok && kr(due.value.due)).toEqual({ farsta: 550_000 });
  });
});

const succeeded = anyInput.chain((input) =>
  anySuccessionsOf(input).map((successions) => ({
    input: { ...input, exemptions: [], successions },
    without: { ...input, exemptions: [], successions: [] },
  })),
);

function exactThrough({ years }: RepaymentFigures, count: number): Fraction {
  return sumOf(years.slice(0, count).map((year) => exactly(year.exact)));
}

function attributedIn({ attributed }: RepaymentYear): string {
  return exact(sumOf(attributed.map(({ amount }) => exactly(amount))));
}

describe("successions, whatever the input", () => {
  it("leave the years before as they were", () => {
    fc.assert(
      fc.property(succeeded, ({ input, without }) => {
        const first = Math.min(...input.successions.map((each) => each.firstYear), 9999);
        const [now, then] = [computed(input), computed(without)];
        const earlier = <T extends { readonly year: number }>(all: readonly T[]) =>
          all.filter(({ year }) => year < first);
        expect(bytesOf(earlier(now.years))).toBe(bytesOf(earlier(then.years)));
        expect(bytesOf(earlier(now.steps))).toBe(bytesOf(earlier(then.steps)));
      }),
      often,
    );
  });

  it("change no year's attributed saving, nor what is returned where no board is in deficit", () => {
    fc.assert(
      fc.property(succeeded, ({ input, without }) => {
        const [now, then] = [computed(input), computed(without)];
        const deficits = then.steps.some(
          (step) =>
            step.rule === "carried-deficit" &&
            (step.deficitBefore !== "0" || step.attributed.startsWith("-")),
        );
        expect(now.years.map(attributedIn)).toEqual(then.years.map(attributedIn));
        if (deficits) return;
        const returned = ({ years }: RepaymentComputation) =>
          years.map((year) => [year.exact, year.due.total]);
        expect(returned(now)).toEqual(returned(then));
      }),
      often,
    );
  });

  // One board's deficit meets another's saving earlier than it would have met its own: never in the
  // fund's favour, for any number of years from the first. Where deficits are carried, what is
  // returned less is, exactly, the share of the deficits that are left less.
  it("net deficits and no more", () => {
    fc.assert(
      fc.property(succeeded, ({ input, without }) => {
        const [now, then] = [figuresOf(input), figuresOf(without)];
        const favoured = now.years.filter(
          (_, i) => exactThrough(now, i + 1).compare(exactThrough(then, i + 1)) > 0,
        );
        expect(favoured).toEqual([]);
        if (!input.policy.deficitCarry) return;
        const left = (of: RepaymentFigures) =>
          sumOf(of.deficits.map(({ amount }) => exactly(amount)));
        const netted = left(now).sub(left(then)).mul(exactly(input.policy.share));
        const count = now.years.length;
        expect(exact(exactThrough(now, count).sub(exactThrough(then, count)))).toBe(exact(netted));
      }),
      often,
    );
  });

  it("lose nothing that waits", () => {
    fc.assert(
      fc.property(succeeded, ({ input }) => {
        const { totals, stillWaiting } = figuresOf(input);
        expect(totals.due.total + stillWaiting.total).toBe(totals.capped.total);
        expect(totals.exempted.total).toBe(noMoney);
      }),
      often,
    );
  });
});

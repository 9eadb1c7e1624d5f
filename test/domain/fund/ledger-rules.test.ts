import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { decideCapital } from "#functions/domain/fund/decide-capital.ts";
import {
  type Balances,
  balancesAfter,
  balancesFrom,
  changeOf,
  isBalanced,
  type Movement,
  noBalances,
  postingsOf,
  takenBack,
} from "#functions/domain/ledger.ts";
import { mnkr, noMoney, type Ore, ore, smaller, sum } from "#functions/domain/money.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";

const controller = actorWith("city-controller");
const today = calendarDate("2027-03-15");
const decision = { reference: "Kommunfullmäktige § 14", date: today };

const attempt = fc.record({
  kind: fc.constantFrom(
    "top-up" as const,
    "withdraw-capital" as const,
    "reserve" as const,
    "release" as const,
    "use" as const,
    "return" as const,
    "take-back" as const,
  ),
  /** Per cent of what there is to move; above 100 is too much. */
  share: fc.integer({ min: 0, max: 130 }),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never;

const part = (of: Ore, share: number): Ore => ore(Math.floor((of * share) / 100));

type Entry = { readonly movements: readonly Movement[] };

/** What the attempt would enter, within the rules of the acts in a case and of capital. */
function entered(before: Balances, last: Entry | undefined, { kind, share }: Attempt) {
  switch (kind) {
    case "take-back":
      return last && { movements: last.movements.map(takenBack) };
    case "top-up":
    case "withdraw-capital": {
      const amount = part(kind === "top-up" ? mnkr(10) : before.free, share);
      const form = { act: kind, amount, decision };
      const decided = decideCapital(form, { actor: controller, balances: before, today });
      return decided.ok ? decided.value : undefined;
    }
    case "reserve":
      return { movements: [{ kind, amount: part(before.free, share) }] };
    case "release":
    case "use":
      return {
        movements: [{ kind, amount: smaller(part(before.reserved, share), before.reserved) }],
      };
    case "return":
      return { movements: [{ kind, amount: part(before.used, share) }] };
  }
}

/** The condition of every transaction that moves money: what is free never goes below zero. */
function committed(entries: readonly Entry[], attempted: Attempt): readonly Entry[] {
  const before = balancesFrom(entries);
  const entry = entered(before, entries.at(-1), attempted);
  if (!entry) return entries;
  const after = balancesAfter(before, changeOf(entry.movements));
  return after.free < 0 ? entries : [...entries, entry];
}

const opened: readonly Entry[] = [{ movements: [{ kind: "set-aside", amount: mnkr(300) }] }];
const attempts = fc.array(attempt, { maxLength: 40, size: "max" });

describe("any sequence of movements and changes of capital", () => {
  it("is double entry, balanced, and never takes what is free below zero", () => {
    const made = new Set<string>();
    fc.assert(
      fc.property(attempts, (list) => {
        let entries = opened;
        for (const each of list) {
          entries = committed(entries, each);
          const balances = balancesFrom(entries);
          expect(isBalanced(balances)).toBe(true);
          expect(balances.free).toBeGreaterThanOrEqual(0);
        }
        for (const { kind, amount } of entries.flatMap(({ movements }) => movements)) {
          made.add(amount < 0 ? `${kind} taken back` : kind);
          expect(sum(postingsOf({ kind, amount }).map((p) => p.amount))).toBe(noMoney);
        }
      }),
      { numRuns: 1000 },
    );
    expect(made).toContain("withdraw-capital");
    expect(made).toContain("return taken back");
  });

  it("comes to the same in any order, and to nothing when all is taken back", () => {
    fc.assert(
      fc.property(attempts, (list) => {
        const entries = list.reduce(committed, opened);
        expect(balancesFrom(entries.toReversed())).toEqual(balancesFrom(entries));
        const back = entries.map(({ movements }) => ({ movements: movements.map(takenBack) }));
        expect(balancesFrom([...entries, ...back])).toEqual(noBalances);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("free capital", () => {
  it("counts what was returned, and nothing of what is planned", () => {
    const used = [
      ...opened,
      { movements: [{ kind: "reserve" as const, amount: mnkr(4) }] },
      { movements: [{ kind: "use" as const, amount: mnkr(4) }] },
    ];
    expect(balancesFrom(used).free).toBe(mnkr(296));
    const returned = [...used, { movements: [{ kind: "return" as const, amount: mnkr(1.5) }] }];
    expect(balancesFrom(returned)).toMatchObject({ free: mnkr(297.5), returned: mnkr(1.5) });
  });
});

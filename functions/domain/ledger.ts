import { minus, negated, noMoney, type Ore, plus, sum } from "./money.ts";

/**
 * The fund is earmarked equity within one legal person. `free` is what may still be granted;
 * `capital` is where set-aside money comes from, `returned` where savings come back from.
 */
export const accounts = ["capital", "free", "reserved", "used", "returned"] as const;
export type Account = (typeof accounts)[number];

export type Posting = { readonly account: Account; readonly amount: Ore };

/** Movements of capital into the fund and out of it, each by a decision of the city council. */
export const capitalKinds = ["set-aside", "top-up", "withdraw-capital"] as const;
export type CapitalKind = (typeof capitalKinds)[number];

/** Movements of the fund's money: those of capital, and those that acts in cases give rise to. */
export const movementKinds = [...capitalKinds, "reserve", "release", "use", "return"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** An amount in öre; negative when a counter-act takes an earlier movement back. */
export type Movement = { readonly kind: MovementKind; readonly amount: Ore };

const sides: Record<MovementKind, { readonly to: Account; readonly from: Account }> = {
  "set-aside": { to: "free", from: "capital" },
  "top-up": { to: "free", from: "capital" },
  "withdraw-capital": { to: "capital", from: "free" },
  reserve: { to: "reserved", from: "free" },
  release: { to: "free", from: "reserved" },
  use: { to: "used", from: "reserved" },
  return: { to: "free", from: "returned" },
};

/** Two postings that sum to zero: double entry. */
export function postingsOf({ kind, amount }: Movement): readonly [Posting, Posting] {
  const { to, from } = sides[kind];
  return [
    { account: to, amount },
    { account: from, amount: negated(amount) },
  ];
}

export function takenBack(movement: Movement): Movement {
  return { kind: movement.kind, amount: negated(movement.amount) };
}

/** Balances in öre. `capital` and `returned` are shown as positive sums. */
export type Balances = Record<Account, Ore>;

export const noBalances: Balances = {
  capital: noMoney,
  free: noMoney,
  reserved: noMoney,
  used: noMoney,
  returned: noMoney,
};

/** How the movements change each account, with the sources shown as positive sums. */
export function changeOf(movements: readonly Movement[]): Balances {
  const postings = movements.flatMap(postingsOf);
  const of = (account: Account): Ore =>
    sum(postings.filter((p) => p.account === account).map((p) => p.amount));
  return {
    capital: negated(of("capital")),
    free: of("free"),
    reserved: of("reserved"),
    used: of("used"),
    returned: negated(of("returned")),
  };
}

export function balancesAfter(before: Balances, change: Balances): Balances {
  return {
    capital: plus(before.capital, change.capital),
    free: plus(before.free, change.free),
    reserved: plus(before.reserved, change.reserved),
    used: plus(before.used, change.used),
    returned: plus(before.returned, change.returned),
  };
}

/** The balances that a ledger's entries give, whatever their order. */
export function balancesFrom(
  entries: Iterable<{ readonly movements: readonly Movement[] }>,
): Balances {
  let balances = noBalances;
  for (const { movements } of entries) balances = balancesAfter(balances, changeOf(movements));
  return balances;
}

/** Free = capital + returned − reserved − used, always. */
export function isBalanced(balances: Balances): boolean {
  const sources = plus(balances.capital, balances.returned);
  return minus(minus(sources, balances.reserved), balances.used) === balances.free;
}

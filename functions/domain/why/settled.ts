import { noMoney, type Ore, sum } from "../money.ts";
import type { Parts } from "../repayment/parts.ts";

/** What one year leaves to the next, and where its figures stand. */
export type Left = { readonly waiting: Parts; readonly exemptWaiting: Parts; readonly at: string };

/** What is now known adds to earlier years, öre by board; below the subject. */
export type Corrected = { readonly all: Parts; readonly exempt: Parts };

/** A year's amounts as they were settled, öre by board. */
export type Settled = {
  readonly year: number;
  /** Undefined where nothing is added: a correction of earlier years alone. */
  readonly capped: Parts | undefined;
  /** What the year itself makes exempt. */
  readonly exempt: Parts;
  readonly due: Parts;
  readonly exempted: Parts;
  readonly waiting: Parts;
  readonly exemptWaiting: Parts;
  /** Boards in deficit, whose amount waits by decision. */
  readonly deferred: readonly string[];
};

export type Before = { readonly left: readonly Left[]; readonly corrected: Corrected | undefined };

/** What is tried against the minimum: the year's amount and what earlier years left, öre. */
export function togetherOf({ capped }: Settled, { left, corrected }: Before): Ore {
  return sum([
    capped?.total ?? noMoney,
    ...left.map(({ waiting }) => waiting.total),
    corrected?.all.total ?? noMoney,
  ]);
}

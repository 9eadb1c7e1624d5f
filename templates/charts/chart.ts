import type { Ore } from "#functions/domain/money.ts";
import type { Unit } from "#templates/wording/amounts.ts";

/**
 * A chart before it is drawn: plain JSON, all words final. Pages draw it as SVG and documents as
 * paths of their own, from the same places.
 */
export type Chart = GroupedBars | StackedBars;

/** How a bar is filled, so that colour is never the only difference. */
export type Fill = "solid" | "open" | "hatched";

type Described = {
  /** What is shown, with its unit. */
  readonly title: string;
  /** The same in words, for whoever does not see it. */
  readonly text: string;
  readonly unit: Unit;
};

/** Amounts beside each other, group by group. */
export type GroupedBars = Described & {
  readonly kind: "grouped-bars";
  readonly series: readonly { readonly name: string; readonly fill: Fill }[];
  /** Öre, one for each series; null where there is nothing to show yet. */
  readonly groups: readonly { readonly name: string; readonly amounts: readonly (Ore | null)[] }[];
};

/** Wholes side by side, each parted; never negative. */
export type StackedBars = Described & {
  readonly kind: "stacked-bars";
  readonly bars: readonly { readonly name: string; readonly parts: readonly Part[] }[];
};

/** Öre. */
export type Part = { readonly name: string; readonly amount: Ore; readonly fill: Fill };

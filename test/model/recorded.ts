import type { FundTried } from "./terms.ts";

/** A run that is tried at every test: chance's seed, and which of its runs it is. */
export type Recorded = {
  readonly fund: FundTried;
  readonly seed: number;
  readonly path: string;
  /** The most commands that the run was drawn from. */
  readonly most: number;
  /** What the run once told: what was wrong in the product, or how it was spoiled on purpose. */
  readonly told: string;
};

/**
 * Runs that once told the fund from the model. A seed draws other commands once what is drawn has
 * changed: then the run is one more of many, and what it told is to be found anew.
 */
export const recorded: readonly Recorded[] = [
  {
    fund: "stockholm",
    seed: 1007,
    path: "4",
    most: 250,
    told: "a plan taken up again that brings nothing more stopped the workflow: its document had no row",
  },
];

import type { Exact } from "#functions/domain/fraction.ts";
import type { Ore } from "#functions/domain/money.ts";
import type { CostStatus } from "./cost-line.ts";
import type { ExemptShare } from "./exempt-share.ts";
import type { Parts, StoredPart } from "./parts.ts";
import type { Step } from "./steps.ts";

/** One year after each step of the order of computation. Amounts in öre. */
export interface RepaymentYear {
  readonly year: number;
  /** The least certain of the costs that the year was computed from. */
  readonly status: CostStatus;
  /** After step 1, the sum of each board's lines, before deficits: may be negative. */
  readonly attributed: readonly StoredPart[];
  /** After step 3: what is to be returned, exactly. */
  readonly exact: Exact;
  /** After step 5, and what the rounding left: `exact` = `rounded` + `rest`. */
  readonly rounded: Parts;
  readonly rest: Exact;
  /** After step 6, and what the cap took: `rounded` = `capped` + `overCap`. */
  readonly capped: Parts;
  readonly overCap: Ore;
  /** The part of `capped` that lies above 100 % of the grant. */
  readonly aboveGrant: Ore;
  /** What of the year's amount is exempt, for the boards that have any. */
  readonly exemptShares: readonly ExemptShare[];
  /** After step 7: `capped` + what waited before = `due` + `exempted` + `waiting`. */
  readonly due: Parts;
  /** What would have fallen due beside `due` without exemptions. */
  readonly exempted: Parts;
  readonly waiting: Parts;
  /** What of `waiting` is exempt, and will be exempted when it falls due. */
  readonly exemptWaiting: Parts;
}

export interface RepaymentTotals {
  readonly attributed: Exact;
  readonly exact: Exact;
  readonly rest: Exact;
  readonly rounded: Ore;
  readonly overCap: Ore;
  readonly aboveGrant: Ore;
  readonly capped: Parts;
  readonly due: Parts;
  readonly exempted: Parts;
}

/** What was computed all the same, but must be told. */
export type RepaymentWarning =
  | { readonly code: "cap-above-grant" | "nominal-index" }
  | { readonly code: "one-baseline-year"; readonly line: string }
  | { readonly code: "preliminary-index"; readonly year: number }
  | { readonly code: "returned-above-grant" | "still-waiting"; readonly amount: Ore };

/** The figures of a repayment, all of it plain data that JSON holds. */
export interface RepaymentFigures {
  readonly years: readonly RepaymentYear[];
  readonly totals: RepaymentTotals;
  /** What is still below the minimum after the last year: for the closing to decide on. */
  readonly stillWaiting: Parts;
  /** What of `stillWaiting` is exempt. */
  readonly exemptStillWaiting: Parts;
  /** What the boards had yet to make good after the last year. */
  readonly deficits: readonly StoredPart[];
  readonly warnings: readonly RepaymentWarning[];
}

/** A repayment computed, with the trace that explains it. */
export interface RepaymentComputation extends RepaymentFigures {
  readonly steps: readonly Step[];
}

import type { Exact, Factor, Share } from "#functions/domain/fraction.ts";
import type { Ore } from "#functions/domain/money.ts";
import type { CostStatus } from "./cost-line.ts";
import type { StoredPart } from "./parts.ts";

/** How one figure came about: the rule, what went in, what came out. Amounts in öre. */
export type Step =
  | SuccessionStep
  | LineSaving
  | BoardSaving
  | ShareStep
  | SplitStep
  | RoundingStep
  | CapStep
  | MinimumStep
  | ExemptionStep;

/** What a board that is succeeded leaves to its successor in the year. */
export interface SuccessionStep {
  readonly rule: "succession";
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly deficit: Exact;
  readonly waiting: Ore;
  /** What of `waiting` is exempt. */
  readonly exemptWaiting: Ore;
}

export interface LineSaving {
  readonly rule: "attributed-saving";
  readonly year: number;
  readonly line: string;
  readonly board: string;
  readonly attribution: Share;
  readonly baseline: Exact;
  readonly driver: Factor;
  readonly index: Exact;
  readonly cost: Ore;
  readonly status: CostStatus;
  readonly runningCost: Ore | "not-counted";
  readonly saving: Exact;
}

export interface BoardSaving {
  readonly rule: "carried-deficit";
  readonly year: number;
  readonly board: string;
  /** The sum of the board's lines in the year. */
  readonly attributed: Exact;
  readonly deficitBefore: Exact;
  readonly carries: boolean;
  readonly saving: Exact;
  readonly deficitAfter: Exact;
}

export interface ShareStep {
  readonly rule: "share";
  readonly year: number;
  readonly share: Share;
  readonly saving: Exact;
  readonly amount: Exact;
}

export interface SplitStep {
  readonly rule: "split";
  readonly year: number;
  readonly split: "each-its-own" | "agreed";
  readonly amount: Exact;
  readonly boards: readonly StoredPart[];
}

export interface RoundingStep {
  readonly rule: "rounding";
  readonly year: number;
  readonly unit: Ore;
  readonly amount: Exact;
  readonly rounded: Ore;
  readonly rest: Exact;
}

export interface CapStep {
  readonly rule: "cap";
  readonly year: number;
  readonly cap: Ore | "none";
  readonly earlierYears: Ore;
  readonly amount: Ore;
  readonly capped: Ore;
  readonly overCap: Ore;
}

export interface MinimumStep {
  readonly rule: "minimum";
  readonly year: number;
  readonly minimum: Ore;
  readonly waitingBefore: Ore;
  readonly amount: Ore;
  /** What falls due before exemptions. */
  readonly due: Ore;
  readonly waiting: Ore;
}

/** What of one board's amount in the year need not be returned. */
export interface ExemptionStep {
  readonly rule: "exemption";
  readonly year: number;
  readonly board: string;
  readonly unit: Ore;
  /** What the year adds to the board, and how much of it is exempt. */
  readonly amount: Ore;
  readonly share: Exact;
  readonly exempt: Ore;
  /** What of the board's waiting amount is exempt, and what is exempted now that it falls due. */
  readonly exemptWaitingBefore: Ore;
  readonly exempted: Ore;
  readonly exemptWaiting: Ore;
  /** What the board returns for the year. */
  readonly due: Ore;
}

import type { Exact } from "#functions/domain/fraction.ts";

type LineFaultCode =
  | "line-repeated"
  | "line-never-runs"
  | "baseline-missing"
  | "baseline-year-repeated"
  | "baseline-negative"
  | "exemption-of-no-line";

export type LineYearFaultCode =
  | "driver-missing"
  | "index-missing"
  | "running-cost-missing"
  | "running-cost-negative"
  | "cost-implausible"
  | "cost-missing"
  | "cost-repeated"
  | "cost-of-no-line";

type YearsFaultCode = "years-reversed" | "exemption-years-reversed";

type BoardFaultCode =
  | "split-board-repeated"
  | "deficit-negative"
  | "deficit-not-carried"
  | "deficit-board-repeated"
  | "deficit-board-without-line"
  | "exemption-of-no-board"
  | "succession-of-no-board"
  | "succession-of-itself"
  | "succession-repeated"
  | "succession-in-circle";

/** What is missing from the input or contradicts itself. */
export type RepaymentFault =
  | { readonly code: "no-cost-lines" | "grant-negative" }
  | { readonly code: YearsFaultCode; readonly firstYear: number; readonly lastYear: number }
  | { readonly code: "too-many-years"; readonly years: number; readonly maximum: number }
  | { readonly code: LineFaultCode; readonly line: string }
  | { readonly code: LineYearFaultCode; readonly line: string; readonly year: number }
  | { readonly code: "index-kind-differs"; readonly policy: string; readonly series: string }
  | { readonly code: "split-not-whole"; readonly sum: Exact }
  | { readonly code: BoardFaultCode; readonly board: string };

export interface RepaymentRefusal {
  readonly code: "repayment-not-computable";
  /** All of them, so that they can be put right at once; never empty. */
  readonly faults: readonly RepaymentFault[];
}

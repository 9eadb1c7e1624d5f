import type { Ore } from "#functions/domain/money.ts";
import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import { accepted, type Result, refused, unreachable } from "#functions/domain/result.ts";
import type { RepaymentComputation, RepaymentYear } from "./computation.ts";
import type { CostStatus } from "./cost-line.ts";
import { type DueDifference, differenceAgainstPlan } from "./due-difference.ts";
import type { Parts } from "./parts.ts";
import { type SettledSoFar, type SettledYear, settleYear } from "./settle-year.ts";
import type { Succession } from "./succession.ts";

export interface DueInput {
  readonly policy: RepaymentPolicy;
  readonly grant: Ore;
  readonly year: number;
  /** The plan in force, computed from expected costs. */
  readonly plan: RepaymentComputation;
  /** The same repayment computed from the costs of adopted closings, up to this year at least. */
  readonly outcome: RepaymentComputation;
  /** What the case's record says of earlier years: what fell due, and what waits. */
  readonly before: SettledSoFar;
  /** The boards that take over from others: what waits goes with them. */
  readonly successions: readonly Succession[];
}

export interface DueAmount extends SettledYear {
  readonly year: number;
  readonly basis: RepaymentPolicy["dueBasis"];
  /** What the plan let fall due this year. */
  readonly planned: Parts;
  /** What was achieved this year, rounded, before cap and minimum. */
  readonly achieved: Parts;
  readonly difference: DueDifference;
}

export type DueRefusal =
  | { readonly code: "year-not-in-plan" | "year-not-in-outcome"; readonly year: number }
  /** The closing of this year, or of an earlier one whose deficit may carry into it. */
  | { readonly code: "closing-not-adopted"; readonly year: number; readonly status: CostStatus };

/**
 * What falls due for one year once its closing is adopted (öre): the achieved or planned rounded
 * amount or the lower of them, as policy says, then under the cap and the minimum together with
 * what earlier years really left. Exempt is the same share of it as of the amount chosen. `after`
 * is handed to the next year.
 */
export function dueAmount(input: DueInput): Result<DueAmount, DueRefusal> {
  const { policy, year, plan, outcome, before } = input;
  const planned = yearOf(plan, year);
  if (!planned) return refused({ code: "year-not-in-plan", year });
  const achieved = yearOf(outcome, year);
  if (!achieved) return refused({ code: "year-not-in-outcome", year });
  const open = outcome.years.find((each) => each.year <= year && each.status !== "adopted");
  if (open) return refused({ code: "closing-not-adopted", year: open.year, status: open.status });

  const chosen = chosenBy(policy.dueBasis, planned, achieved);
  const settled = settleYear(chosen, before, input);
  return accepted({
    year,
    basis: policy.dueBasis,
    planned: planned.due,
    achieved: achieved.rounded,
    ...settled,
    difference: differenceAgainstPlan({ ...input, planned, achieved, chosen, settled }),
  });
}

function yearOf({ years }: RepaymentComputation, year: number): RepaymentYear | undefined {
  return years.find((each) => each.year === year);
}

/** The amount that policy lets fall due; the lower is of the totals, with the parts that go with it. */
function chosenBy(
  basis: RepaymentPolicy["dueBasis"],
  planned: RepaymentYear,
  achieved: RepaymentYear,
): RepaymentYear {
  switch (basis) {
    case "actual":
      return achieved;
    case "plan":
      return planned;
    case "lower":
      return planned.rounded.total < achieved.rounded.total ? planned : achieved;
    default:
      return unreachable(basis);
  }
}

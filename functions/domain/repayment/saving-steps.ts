import { exact } from "#functions/domain/fraction.ts";
import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import type { BoardSaving, LineSaving } from "./steps.ts";
import { known } from "./terms.ts";
import type { BoardSaved, LineSaved } from "./year-savings.ts";

/** Step 1 of each line, as it is told. */
export function lineSteps(
  year: number,
  lines: readonly LineSaved[],
  { netOfRunningCost }: Pick<RepaymentPolicy, "netOfRunningCost">,
): readonly LineSaving[] {
  return lines.map(({ terms: { line, baseline }, ...saved }) => ({
    rule: "attributed-saving",
    year,
    line: line.id,
    board: saved.board,
    attribution: line.attribution,
    baseline: exact(known(baseline)),
    driver: known(line.driver[year]),
    index: exact(saved.index),
    cost: saved.cost,
    status: saved.status,
    runningCost: netOfRunningCost ? saved.runningCost : "not-counted",
    saving: exact(saved.saving),
  }));
}

/** Step 2 of each board, as it is told. */
export function boardSteps(
  year: number,
  boards: readonly BoardSaved[],
  { deficitCarry }: Pick<RepaymentPolicy, "deficitCarry">,
): readonly BoardSaving[] {
  return boards.map(({ board, attributed, deficitBefore, saving, deficit }) => ({
    rule: "carried-deficit",
    year,
    board,
    attributed: exact(attributed),
    deficitBefore: exact(deficitBefore),
    carries: deficitCarry,
    saving: exact(saving),
    deficitAfter: exact(deficit),
  }));
}

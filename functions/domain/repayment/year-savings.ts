import { exact, exactly, sumOf, zero } from "#functions/domain/fraction.ts";
import { noMoney } from "#functions/domain/money.ts";
import { attributedSaving } from "./attributed-saving.ts";
import { carryDeficit } from "./carry-deficit.ts";
import { baselineOf, type CostLine, type LineCost } from "./cost-line.ts";
import { indexFactor } from "./index-series.ts";
import { type RepaymentInput, yearsOfLine } from "./input.ts";
import { byId } from "./parts.ts";
import type { BoardSaving, LineSaving } from "./steps.ts";
import { boardIn } from "./succession.ts";
import type { Deficits } from "./take-over.ts";

/** Step 1 for every line that runs in the year, in order of line id. */
export function lineSavings(input: RepaymentInput, year: number): readonly LineSaving[] {
  const costs = new Map(
    input.costs.filter((cost) => cost.year === year).map((cost) => [cost.line, cost]),
  );
  return input.lines
    .filter((line) => yearsOfLine(line, input).includes(year))
    .toSorted((a, b) => byId(a.id, b.id))
    .map((line) => lineSaving(line, year, known(costs.get(line.id)), input));
}

function lineSaving(
  line: CostLine,
  year: number,
  { cost, status }: LineCost,
  { index: series, policy, successions }: RepaymentInput,
): LineSaving {
  const { attribution } = line;
  const baseline = baselineOf(line.baseline);
  const driver = known(line.driver[year]);
  const index = known(indexFactor(series, line.priceLevelYear, year));
  const runningCost = policy.netOfRunningCost ? known(line.runningCost[year]) : noMoney;
  const saving = attributedSaving({
    attribution: exactly(attribution),
    baseline,
    driver: exactly(driver),
    index,
    actual: exactly(cost),
    runningCost: exactly(runningCost),
  });
  return {
    rule: "attributed-saving",
    year,
    line: line.id,
    board: boardIn(line.board, year, successions),
    attribution,
    baseline: exact(baseline),
    driver,
    index: exact(index),
    cost,
    status,
    runningCost: policy.netOfRunningCost ? runningCost : "not-counted",
    saving: exact(saving),
  };
}

/** Step 2 for every board that has a line, in order of board id, whether or not a line runs now. */
export function boardSavings(
  input: RepaymentInput,
  year: number,
  lines: readonly LineSaving[],
  deficits: Deficits,
): readonly BoardSaving[] {
  const carries = input.policy.deficitCarry;
  const boards = boardsOfLines(input, year);
  return boards.map((board) => {
    const own = lines.filter((line) => line.board === board);
    const attributed = sumOf(own.map(({ saving }) => exactly(saving)));
    const deficitBefore = deficits.get(board) ?? exact(zero);
    const { saving, deficit } = carryDeficit(attributed, exactly(deficitBefore), carries);
    return {
      rule: "carried-deficit",
      year,
      board,
      attributed: exact(attributed),
      deficitBefore,
      carries,
      saving: exact(saving),
      deficitAfter: exact(deficit),
    };
  });
}

function boardsOfLines({ lines, successions }: RepaymentInput, year: number): readonly string[] {
  return [...new Set(lines.map(({ board }) => boardIn(board, year, successions)))].toSorted(byId);
}

/** A value that the faults have made sure of. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("A repayment was computed from unchecked input");
  return value;
}

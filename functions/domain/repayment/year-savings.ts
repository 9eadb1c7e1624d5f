import { type Fraction, zero } from "#functions/domain/fraction.ts";
import { noMoney, type Ore } from "#functions/domain/money.ts";
import { savingAgainst } from "./attributed-saving.ts";
import { type CarriedSaving, carryDeficit } from "./carry-deficit.ts";
import type { LineCost } from "./cost-line.ts";
import type { RepaymentInput } from "./input.ts";
import { boardIn } from "./succession.ts";
import type { Deficits } from "./take-over.ts";
import { boardsIn, known, type LineTerms, type LineYear, type Terms } from "./terms.ts";

/** What one line saved in one year, öre, and what it was computed from. */
export interface LineSaved extends Pick<LineCost, "cost" | "status"> {
  readonly terms: LineTerms;
  /** The board that has the line in the year. */
  readonly board: string;
  readonly index: Fraction;
  /** Zero where policy does not count net of the running cost. */
  readonly runningCost: Ore;
  readonly saving: Fraction;
}

/** What one board saved in one year, öre: the sum of its lines, then less what it carries. */
export interface BoardSaved extends CarriedSaving {
  readonly board: string;
  readonly attributed: Fraction;
  readonly deficitBefore: Fraction;
}

/** Step 1 for every line that runs in the year, in order of line id. */
export function lineSavings(terms: Terms, year: number): readonly LineSaved[] {
  return (terms.running.get(year) ?? []).map((line) => lineSaving(line, terms.input));
}

function lineSaving(given: LineYear, { policy, successions }: RepaymentInput): LineSaved {
  const { terms, year, index, withoutMeasure } = given;
  const { line, attribution } = terms;
  const { cost, status } = known(given.cost);
  const runningCost = policy.netOfRunningCost ? known(given.runningCost) : noMoney;
  return {
    terms,
    board: boardIn(line.board, year, successions),
    index: known(index),
    cost,
    status,
    runningCost,
    saving: savingAgainst(known(withoutMeasure), {
      attribution,
      actual: cost,
      runningCost,
    }),
  };
}

/** Step 2 for every board that has a line, in order of board id, whether or not a line runs now. */
export function boardSavings(
  terms: Terms,
  year: number,
  lines: readonly LineSaved[],
  deficits: Deficits,
): readonly BoardSaved[] {
  const sums = new Map<string, Fraction>();
  for (const { board, saving } of lines) sums.set(board, (sums.get(board) ?? zero).add(saving));
  return boardsIn(year, terms).map((board) => {
    const attributed = sums.get(board) ?? zero;
    const deficitBefore = deficits.get(board) ?? zero;
    const carried = carryDeficit(attributed, deficitBefore, terms.input.policy.deficitCarry);
    return { board, attributed, deficitBefore, ...carried };
  });
}

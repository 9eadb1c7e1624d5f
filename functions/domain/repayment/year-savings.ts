import { exactly, type Fraction, zero } from "#functions/domain/fraction.ts";
import { noMoney, type Ore } from "#functions/domain/money.ts";
import { savingAgainst } from "./attributed-saving.ts";
import { type CarriedSaving, carryDeficit } from "./carry-deficit.ts";
import type { LineCost } from "./cost-line.ts";
import { type RepaymentInput, runsIn } from "./input.ts";
import { boardIn } from "./succession.ts";
import type { Deficits } from "./take-over.ts";
import { boardsIn, known, type LineTerms, type Terms } from "./terms.ts";

/** What one line saved in one year, öre, and what it was computed from. */
export interface LineSaved extends Pick<LineCost, "cost" | "status"> {
  readonly terms: LineTerms;
  /** The board that has the line in the year. */
  readonly board: string;
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
  return terms.lines
    .filter(({ line }) => runsIn(line, year, terms.input))
    .map((line) => lineSaving(line, year, terms.input));
}

function lineSaving(terms: LineTerms, year: number, input: RepaymentInput): LineSaved {
  const { line, attribution } = terms;
  const { cost, status } = known(terms.costs.get(year));
  const runningCost = input.policy.netOfRunningCost ? known(line.runningCost[year]) : noMoney;
  return {
    terms,
    board: boardIn(line.board, year, input.successions),
    cost,
    status,
    runningCost,
    saving: savingAgainst(known(terms.withoutMeasure(year)), {
      attribution,
      actual: exactly(cost),
      runningCost: exactly(runningCost),
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

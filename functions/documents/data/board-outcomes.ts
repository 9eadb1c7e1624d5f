import { type Case, currentPlan } from "#functions/domain/case.ts";
import { minus, noMoney, type Ore, plus, smaller, sum } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";

/**
 * What became of one board's part of the plan, öre:
 * planned + adjusted = returned + exempted + difference.
 */
export type BoardOutcome = {
  readonly board: string;
  readonly planned: Ore;
  readonly adjusted: Ore;
  readonly returned: Ore;
  readonly exempted: Ore;
  readonly difference: Ore;
};

type Row = { readonly board: string; readonly amount: Ore };

function of(board: string, rows: readonly Row[]): Ore {
  return sum(rows.filter((row) => row.board === board).map((row) => row.amount));
}

/**
 * The case's reconciliation by board. What is exempted falls on what each board had left to return,
 * in the boards' order, and raises none of them. The boards' sums are the case's, to the öre: where
 * they are not, the record is broken and this throws.
 */
export function boardOutcomes(c: Case): readonly BoardOutcome[] {
  const proposed = c.plans.length === 0 ? (c.proposal?.rows ?? []) : [];
  const first = c.plans[0]?.rows ?? proposed;
  const last = currentPlan(c)?.rows ?? proposed;
  const boards = [...new Set([...first, ...last, ...c.returns].map(({ board }) => board))];
  let toExempt = sum(c.exemptions.map(({ amount }) => amount));
  const outcomes = boards.map((board) => {
    const returned = of(board, c.returns);
    const left = minus(of(board, last), returned);
    const exempted = left > 0 ? smaller(left, toExempt) : noMoney;
    toExempt = minus(toExempt, exempted);
    return {
      board,
      planned: of(board, first),
      adjusted: minus(of(board, last), of(board, first)),
      returned,
      exempted,
      difference: minus(left, exempted),
    };
  });
  mustSumToTheCase(c, outcomes);
  return outcomes;
}

function mustSumToTheCase(c: Case, outcomes: readonly BoardOutcome[]): void {
  const total = reconciliationOf(c);
  const planned = sum(outcomes.map((o) => plus(o.planned, o.adjusted)));
  const exempted = sum(outcomes.map((o) => o.exempted));
  const difference = sum(outcomes.map((o) => o.difference));
  const same =
    planned === plus(total.firstPlanned, total.adjusted) &&
    exempted === total.exempted &&
    difference === total.difference;
  if (!same) throw new Error(`Case ${c.number}: its boards do not sum to its reconciliation`);
}

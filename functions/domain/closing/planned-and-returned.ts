import { type Case, isAdopted } from "../case.ts";
import { type Ore, sum } from "../money.ts";

/** A year of repayment, öre: what was planned, and what came back once its closing is adopted. */
export type RepaymentYear = {
  readonly year: number;
  readonly planned: Ore;
  readonly returned?: Ore;
};

/**
 * Every year that any version of the plan has had, or that has brought something back. A closed year
 * shows the plan that it was closed by, a coming year the plan in force.
 */
export function plannedAndReturned(c: Case): readonly RepaymentYear[] {
  const years = new Set([...c.plans.flatMap(({ rows }) => rows), ...c.returns].map(yearOf));
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const plan = c.plans.findLast(({ adoptedThrough }) => adoptedThrough < year);
      const planned = amountIn(year, plan?.rows ?? []);
      return isAdopted(c, year)
        ? { year, planned, returned: amountIn(year, c.returns) }
        : { year, planned };
    });
}

type Row = { readonly year: number; readonly amount: Ore };

function yearOf({ year }: Row): number {
  return year;
}

function amountIn(year: number, rows: readonly Row[]): Ore {
  return sum(rows.filter((row) => row.year === year).map(({ amount }) => amount));
}

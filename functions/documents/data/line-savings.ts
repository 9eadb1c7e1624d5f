import type { Case } from "#functions/domain/case.ts";
import type { CostLineForm } from "#functions/domain/forms/application.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { exactly, type Factor, flooredTo, one, type Share } from "#functions/domain/fraction.ts";
import { noMoney, type Ore, ore, sum } from "#functions/domain/money.ts";
import { type Policy, termsOf } from "#functions/domain/policy.ts";
import { attributedSaving } from "#functions/domain/repayment/attributed-saving.ts";
import { baselineOf } from "#functions/domain/repayment/cost-line.ts";

type IndexLevels = FormOf<"submit-evaluation">["index"];
type LineYear = { readonly year: number; readonly driver: Factor; readonly cost: Ore };
export type YearSaving = { readonly year: number; readonly amount: Ore };

/** Attribution and yearly running cost (öre), as applied for or as the evaluator assessed them. */
type Assessed = { readonly attribution: Share; readonly runningCost: Ore };

/**
 * What one cost line saves by the measure each year, öre rounded down: the first step of the
 * repayment's computation, shown and never paid. Years whose price level is unknown are left out.
 */
export function savingsOfLine(
  line: CostLineForm,
  { attribution, runningCost }: Assessed,
  years: readonly LineYear[],
  index: IndexLevels,
  policy: Policy,
): YearSaving[] {
  const terms = termsOf(policy);
  const baseline = baselineOf({
    years: line.baseline.map(({ year, amount }) => ({
      year,
      cost: amount,
      earmarkedGrants: line.stateGrants,
    })),
    decidedSavings: line.savingsDemand,
  });
  return years.flatMap(({ year, driver, cost }) => {
    const prices = terms.index === "nominal" ? one : priceChange(index, line.priceLevelYear, year);
    if (!prices) return [];
    const saving = attributedSaving({
      attribution: exactly(attribution),
      baseline,
      driver: exactly(driver),
      index: prices,
      actual: exactly(cost),
      runningCost: exactly(terms.netOfRunningCost ? runningCost : noMoney),
    });
    return [{ year, amount: flooredTo(saving, ore(1)) }];
  });
}

function priceChange({ levels }: IndexLevels, from: number, to: number) {
  const at = (year: number) => levels.find((each) => each.year === year)?.level;
  const [before, after] = [at(from), at(to)];
  return before && after && exactly(after).div(exactly(before));
}

/** Savings of several lines together, year by year. */
export function byYear(savings: readonly YearSaving[]): YearSaving[] {
  const years = [...new Set(savings.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    amount: sum(savings.filter((each) => each.year === year).map(({ amount }) => amount)),
  }));
}

/** The cost line of that id, and how the evaluator assessed it; as applied for before that. */
export function lineOf(c: Case, id: string): { line: CostLineForm; assessed: Assessed } {
  const line = c.application?.costLines.find((each) => each.id === id);
  if (!line) throw new Error(`Case ${c.number} has no cost line ${id}`);
  return { line, assessed: c.evaluation?.lines.find(({ costLine }) => costLine === id) ?? line };
}

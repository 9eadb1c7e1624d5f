import type { ApplicationForm, CostLineForm } from "#functions/domain/forms/application.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { exactly, one, roundedTo } from "#functions/domain/fraction.ts";
import { noMoney, type Ore, ore, sum } from "#functions/domain/money.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { attributedSaving } from "#functions/domain/repayment/attributed-saving.ts";
import { baselineOf } from "#functions/domain/repayment/cost-line.ts";

type IndexLevels = FormOf<"submit-application">["index"];
type YearSaving = { readonly year: number; readonly amount: Ore };

/** What the application expects to be saved, all cost lines together, year by year. */
export function savingsByYear({ costLines, index }: ApplicationForm, policy: Policy): YearSaving[] {
  return byYear(costLines.flatMap((line) => appliedSavings(line, index, policy)));
}

/**
 * What one cost line is applied for to save each year, öre rounded half away from zero to whole
 * kronor: the first step of the repayment's computation, shown and never paid. Years whose price
 * level is unknown are left out, and all of them in a fund without repayment.
 */
function appliedSavings(line: CostLineForm, index: IndexLevels, policy: Policy): YearSaving[] {
  const terms = policy.repayment;
  if (terms === "none") return [];
  const baseline = baselineOf({
    years: line.baseline.map(({ year, amount }) => ({
      year,
      cost: amount,
      earmarkedGrants: line.stateGrants,
    })),
    decidedSavings: line.savingsDemand,
  });
  return line.expected.flatMap(({ year, driver, cost }) => {
    const prices = terms.index === "nominal" ? one : priceChange(index, line.priceLevelYear, year);
    if (!prices) return [];
    const saving = attributedSaving({
      attribution: exactly(line.attribution),
      baseline,
      driver: exactly(driver),
      index: prices,
      actual: exactly(cost),
      runningCost: exactly(terms.netOfRunningCost ? line.runningCost : noMoney),
    });
    return [{ year, amount: roundedTo(saving, ore(100)) }];
  });
}

function priceChange({ levels }: IndexLevels, from: number, to: number) {
  const at = (year: number) => levels.find((each) => each.year === year)?.level;
  const [before, after] = [at(from), at(to)];
  return before && after && exactly(after).div(exactly(before));
}

function byYear(savings: readonly YearSaving[]): YearSaving[] {
  const years = [...new Set(savings.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    amount: sum(savings.filter((each) => each.year === year).map(({ amount }) => amount)),
  }));
}

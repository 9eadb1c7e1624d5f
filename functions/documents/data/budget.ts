import type { ApplicationForm } from "#functions/domain/forms/application.ts";
import { minus, type Ore, sum } from "#functions/domain/money.ts";

/**
 * The application's budget where it adds up to the amount decided, öre; else none is shown, for the
 * decision's own words tell what has changed.
 */
export function budgetFor({ budget, otherFunding }: ApplicationForm, amount: Ore) {
  const asked = minus(sum(budget.map((row) => row.amount)), otherFunding);
  return asked === amount ? { budget, otherFunding } : { budget: [] };
}

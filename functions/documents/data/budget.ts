import type { ApplicationForm } from "#functions/domain/forms/application.ts";
import { minus, type Ore, sum } from "#functions/domain/money.ts";

/** The application's budget where it adds up to the amount decided; else the decision's own words tell. */
export function budgetFor({ budget, otherFunding }: ApplicationForm, amount: Ore) {
  const asked = minus(sum(budget.map((row) => row.amount)), otherFunding);
  return asked === amount ? { budget, otherFunding } : { budget: [] };
}

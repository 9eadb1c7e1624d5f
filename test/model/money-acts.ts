import { actsOfClosing } from "./acts-of-closing.ts";
import { actsOfGrant } from "./acts-of-grant.ts";
import { actsOfPlan } from "./acts-of-plan.ts";
import { actsOfYears } from "./acts-of-years.ts";
import type { MoneyAct } from "./tried.ts";

export const moneyActs: readonly MoneyAct[] = [
  ...actsOfGrant,
  ...actsOfPlan,
  ...actsOfYears,
  ...actsOfClosing,
];

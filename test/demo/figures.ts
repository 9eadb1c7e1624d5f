import { type Case, currentPlan } from "#functions/domain/case.ts";
import { noMoney, type Ore, sum } from "#functions/domain/money.ts";

/** What the fund's money has done in a case, öre. */
export type Figures = {
  readonly granted: Ore;
  readonly used: Ore;
  readonly planned: Ore;
  readonly returned: Ore;
  readonly exempted: Ore;
};

export function figuresOf(c: Case): Figures {
  return {
    granted: c.grant?.amount ?? noMoney,
    used: c.grant?.used ?? noMoney,
    planned: sum(currentPlan(c)?.rows.map(({ amount }) => amount) ?? []),
    returned: sum(c.returns.map(({ amount }) => amount)),
    exempted: sum(c.exemptions.map(({ amount }) => amount)),
  };
}

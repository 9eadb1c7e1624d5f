import { type Case, currentPlan, type Plan } from "./case.ts";
import { minus, noMoney, type Ore, plus, sum } from "./money.ts";

/** The closing's figures in öre: firstPlanned + adjusted = returned + exempted + difference. */
export type Reconciliation = {
  readonly firstPlanned: Ore;
  readonly adjusted: Ore;
  readonly returned: Ore;
  readonly exempted: Ore;
  /** What remains to be explained by the decided difference. */
  readonly difference: Ore;
  /** What was achieved but is still below the minimum amount: to be told with the difference. */
  readonly waiting: Ore;
};

export function reconciliationOf(c: Case): Reconciliation {
  const returned = sum(c.returns.map((r) => r.amount));
  const exempted = sum(c.exemptions.map((exemption) => exemption.amount));
  // a case exempt from the start never had a plan: what was let go is what would have been planned
  const firstPlanned = planned(c.plans[0]) ?? exempted;
  const lastPlanned = planned(currentPlan(c)) ?? firstPlanned;
  return {
    firstPlanned,
    adjusted: minus(lastPlanned, firstPlanned),
    returned,
    exempted,
    difference: minus(lastPlanned, plus(returned, exempted)),
    waiting: c.adoptions?.at(-1)?.settled.waiting.total ?? noMoney,
  };
}

function planned(plan: Plan | undefined): Ore | undefined {
  return plan && sum(plan.rows.map((row) => row.amount));
}

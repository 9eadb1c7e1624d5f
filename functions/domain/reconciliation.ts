import type { Case } from "./case.ts";
import { currentPlan } from "./case.ts";
import { minus, type Ore, plus, sum } from "./money.ts";

/** The closing's figures in öre: firstPlanned + adjusted = returned + exempted + difference. */
export type Reconciliation = {
  readonly firstPlanned: Ore;
  readonly adjusted: Ore;
  readonly returned: Ore;
  readonly exempted: Ore;
  /** What remains to be explained by the decided difference. */
  readonly difference: Ore;
};

export function reconciliationOf(c: Case): Reconciliation {
  const first = sum(c.plans[0]?.rows.map((row) => row.amount) ?? []);
  const last = sum(currentPlan(c)?.rows.map((row) => row.amount) ?? []);
  const returned = sum(c.returns.map((r) => r.amount));
  const exempted = sum(c.exemptions.map((exemption) => exemption.amount));
  const fromPlan = c.plans.length === 0 ? exempted : last;
  return {
    firstPlanned: c.plans.length === 0 ? exempted : first,
    adjusted: c.plans.length === 0 ? minus(exempted, exempted) : minus(last, first),
    returned,
    exempted,
    difference: minus(fromPlan, plus(returned, exempted)),
  };
}

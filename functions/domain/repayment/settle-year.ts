import { noMoney, type Ore, plus } from "#functions/domain/money.ts";
import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import { applyCap, capOf, partAboveGrant } from "./cap.ts";
import { waitBelowMinimum } from "./minimum.ts";
import { nothing, type Parts } from "./parts.ts";

/** What earlier years left behind, öre. */
export interface SettledSoFar {
  /** All that fell due or waits from earlier years: what the cap counts from. */
  readonly returned: Ore;
  readonly waiting: Parts;
}

export const nothingSettled: SettledSoFar = { returned: noMoney, waiting: nothing };

export interface SettledYear {
  readonly capped: Parts;
  readonly overCap: Ore;
  readonly aboveGrant: Ore;
  readonly due: Parts;
  readonly waiting: Parts;
  readonly after: SettledSoFar;
}

/** Steps 6 and 7 for one year's rounded amount: the cap, then the minimum. */
export function settleYear(
  rounded: Parts,
  before: SettledSoFar,
  policy: Pick<RepaymentPolicy, "cap" | "roundingUnit" | "minimumAmount">,
  grant: Ore,
): SettledYear {
  const cap = capOf(policy.cap, grant);
  const { capped, overCap } = applyCap(rounded, cap, before.returned, policy.roundingUnit);
  const { due, waiting } = waitBelowMinimum(capped, before.waiting, policy.minimumAmount);
  return {
    capped,
    overCap,
    aboveGrant: partAboveGrant(capped.total, before.returned, grant),
    due,
    waiting,
    after: { returned: plus(before.returned, capped.total), waiting },
  };
}

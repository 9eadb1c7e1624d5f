import { noMoney, type Ore, plus } from "#functions/domain/money.ts";
import { applyCap, capOf, partAboveGrant } from "./cap.ts";
import type { RepaymentYear } from "./computation.ts";
import { exemptParts } from "./exempt-parts.ts";
import type { RepaymentInput } from "./input.ts";
import { waitBelowMinimum, withTheWhole } from "./minimum.ts";
import { addParts, nothing, type Parts, subtractParts } from "./parts.ts";
import { settledIn } from "./take-over.ts";

/** What earlier years left behind, öre. */
export interface SettledSoFar {
  /** All that fell due, was exempted or waits from earlier years: what the cap counts from. */
  readonly returned: Ore;
  readonly waiting: Parts;
  /** What of `waiting` is exempt. */
  readonly exemptWaiting: Parts;
}

export const nothingSettled: SettledSoFar = {
  returned: noMoney,
  waiting: nothing,
  exemptWaiting: nothing,
};

export interface SettledYear {
  readonly capped: Parts;
  readonly overCap: Ore;
  readonly aboveGrant: Ore;
  /** What is really to be returned. */
  readonly due: Parts;
  /** What would have fallen due beside it, for the boards that are exempt. */
  readonly exempted: Parts;
  readonly waiting: Parts;
  readonly exemptWaiting: Parts;
  readonly after: SettledSoFar;
}

/**
 * Steps 6 and 7 for one year's rounded amount: the cap, then the minimum, both as if nothing were
 * exempted. Beside the whole runs what of it is exempt, through the same gate: it waits where the
 * whole waits, and when the whole falls due it is what need not be returned. So for each board what
 * fell due without exemptions is `due` + `exempted`, an exemption counts against the cap as if it
 * were returned, and it raises no board's amount in any year. What waited with a board that has been
 * succeeded falls due with its successor.
 */
export function settleYear(
  { year, rounded, exemptShares }: Pick<RepaymentYear, "year" | "rounded" | "exemptShares">,
  earlier: SettledSoFar,
  { policy, grant, successions }: Pick<RepaymentInput, "policy" | "grant" | "successions">,
): SettledYear {
  const before = settledIn(year, earlier, successions);
  const cap = capOf(policy.cap, grant);
  const { capped, overCap } = applyCap(rounded, cap, before.returned, policy.roundingUnit);
  const whole = waitBelowMinimum(capped, before.waiting, policy.minimumAmount);
  const added = exemptParts(capped, exemptShares, policy.roundingUnit);
  const exempt = withTheWhole(addParts(before.exemptWaiting, added), whole.waits);
  return {
    capped,
    overCap,
    aboveGrant: partAboveGrant(capped.total, before.returned, grant),
    due: subtractParts(whole.due, exempt.due),
    exempted: exempt.due,
    waiting: whole.waiting,
    exemptWaiting: exempt.waiting,
    after: {
      returned: plus(before.returned, capped.total),
      waiting: whole.waiting,
      exemptWaiting: exempt.waiting,
    },
  };
}

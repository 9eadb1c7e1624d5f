import type { Adoption, Case, Earned, IndexLevels } from "../case.ts";
import { plus } from "../money.ts";
import type { Policy } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import { addParts, nothing, type Parts, subtractParts } from "../repayment/parts.ts";
import { nothingSettled, type SettledSoFar } from "../repayment/settle-year.ts";
import { accepted, type Result } from "../result.ts";
import { earnedThrough, nothingEarned } from "./earned.ts";

export type BroughtForward = {
  /** What the record says of the years before, with the correction in what waits. */
  readonly settled: SettledSoFar;
  /** What the years before were to return, by what is known now. */
  readonly earned: Earned;
  /** What is now known adds to the years before, öre; may be negative. */
  readonly correction: Parts;
};

/** What the years before this one left, öre: as the record has it, and trued up to what is known now. */
export function broughtForward(
  c: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
): Result<BroughtForward, Refusal> {
  const last = c.adoptions?.findLast((adoption) => adoption.year < year);
  if (last) return truedUp(c, policy, last, index);
  return accepted({ settled: nothingSettled, earned: nothingEarned, correction: nothing });
}

/**
 * What the record says was left, with the difference between what the adopted years were to return
 * by what was known then, and by what is known now: a preliminary price level that has become
 * another, a closing that was corrected. The past is not edited: the difference waits, and falls due
 * or is deducted with what comes next.
 */
export function truedUp(
  c: Case,
  policy: Policy,
  { year, settled, earned }: Adoption,
  index: IndexLevels,
): Result<BroughtForward, Refusal> {
  const now = earnedThrough(c, policy, year, index);
  if (!now.ok) return now;
  const correction = subtractParts(now.value.all, earned.all);
  const exempt = subtractParts(now.value.exempt, earned.exempt);
  return accepted({
    settled: {
      returned: plus(settled.returned, correction.total),
      waiting: addParts(settled.waiting, correction),
      exemptWaiting: addParts(settled.exemptWaiting, exempt),
    },
    earned: now.value,
    correction,
  });
}

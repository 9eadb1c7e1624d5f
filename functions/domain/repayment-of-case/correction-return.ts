import type { Case, Earned, IndexLevels, Return } from "../case.ts";
import type { FollowUp } from "../forms/machine.ts";
import { exact, exactly, zero } from "../fraction.ts";
import { minus, type Ore } from "../money.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import { nothing } from "../repayment/parts.ts";
import { type SettledSoFar, settleYear } from "../repayment/settle-year.ts";
import { accepted, type Result } from "../result.ts";
import { truedUp } from "./brought-forward.ts";
import { grantedTo } from "./compute.ts";
import { neverBelowZero } from "./held-back.ts";
import { successionsOf } from "./successions.ts";

/** What the correction of a closed year brings back, and what it leaves. Amounts in öre. */
export type CorrectionReturn = {
  readonly returns: readonly Return[];
  readonly letGo: readonly Return[];
  readonly settled: SettledSoFar;
  readonly earned: Earned;
  readonly returned: Ore;
  readonly causes: FollowUp["causes"];
};

/**
 * What an adopted year brings back beyond what it did, once its correction counts: what all adopted
 * years were to return by what is known now, less what they were. It falls due at once under the
 * minimum, from the boards as they are after the last adopted year; what is less than nothing waits
 * and is deducted later.
 */
export function correctionReturn(
  corrected: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
): Result<CorrectionReturn, Refusal> {
  const last = corrected.adoptions?.at(-1);
  if (!last) throw new Error(`Case ${corrected.number} corrects ${year} before any is adopted`);
  const before = truedUp(corrected, policy, last, index);
  if (!before.ok) return before;
  const { settled, earned, correction } = before.value;
  const paid = neverBelowZero(
    settleYear({ year: last.year + 1, rounded: nothing, exemptShares: [] }, settled, {
      policy: termsOf(policy),
      grant: grantedTo(corrected),
      successions: successionsOf(corrected),
    }),
  );
  const rows = (amounts: typeof paid.due) =>
    amounts.boards
      .filter(({ amount }) => amount > 0)
      .map(({ board, amount }) => ({ year, board, amount }));
  return accepted({
    returns: rows(paid.due),
    letGo: rows(paid.exempted),
    settled: paid.after,
    earned,
    returned: paid.due.total,
    causes: [
      { cause: "correction" as const, amount: exact(exactly(correction.total)) },
      {
        cause: "minimum" as const,
        amount: exact(exactly(minus(paid.due.total, correction.total))),
      },
    ].filter(({ amount }) => !exactly(amount).equals(zero)),
  });
}

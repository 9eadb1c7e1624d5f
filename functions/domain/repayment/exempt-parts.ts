import { exactly, one, roundedTo } from "#functions/domain/fraction.ts";
import { type Ore, smaller } from "#functions/domain/money.ts";
import type { ExemptShare } from "./exempt-share.ts";
import { nothing, type Parts, partsOf } from "./parts.ts";

/**
 * The exempt part of what a year adds to each board (öre): its share, rounded to the policy's unit
 * half away from zero and never more than the board's part. A board that is exempt in whole is so to
 * the last öre, whatever the unit.
 */
export function exemptParts(added: Parts, shares: readonly ExemptShare[], unit: Ore): Parts {
  if (shares.length === 0) return nothing;
  const shareOf = new Map(shares.map(({ board, share }) => [board, exactly(share)]));
  const boards = added.boards.flatMap(({ board, amount }) => {
    const share = shareOf.get(board);
    if (!share) return [];
    const exempt = share.equals(one) ? amount : roundedTo(exactly(amount).mul(share), unit);
    return [{ board, amount: smaller(exempt, amount) }];
  });
  return partsOf(boards);
}

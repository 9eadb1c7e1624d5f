import type { Ore } from "#functions/domain/money.ts";
import { addParts, emptied, type Parts } from "./parts.ts";

/**
 * Step 7: a year's total below the minimum (öre) waits and is added to the next year. What waited
 * and what the year adds are tested together, and each board's part waits with the whole.
 */
export function waitBelowMinimum(
  amount: Parts,
  waiting: Parts,
  minimum: Ore,
): { readonly due: Parts; readonly waiting: Parts } {
  const together = addParts(waiting, amount);
  return together.total < minimum
    ? { due: emptied(together), waiting: together }
    : { due: together, waiting: emptied(together) };
}

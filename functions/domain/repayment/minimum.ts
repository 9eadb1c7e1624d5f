import type { Ore } from "#functions/domain/money.ts";
import { addParts, emptied, type Parts } from "./parts.ts";

/** What falls due and what goes on waiting, öre. */
export interface Gated {
  readonly due: Parts;
  readonly waiting: Parts;
}

/**
 * Step 7: a year's total below the minimum (öre) waits and is added to the next year. What waited
 * and what the year adds are tested together, and each board's part waits with the whole.
 */
export function waitBelowMinimum(
  amount: Parts,
  waiting: Parts,
  minimum: Ore,
): Gated & { readonly waits: boolean } {
  const together = addParts(waiting, amount);
  const waits = together.total < minimum;
  return { waits, ...withTheWhole(together, waits) };
}

/** A part of the whole waits or falls due with it. */
export function withTheWhole(part: Parts, waits: boolean): Gated {
  return waits ? { due: emptied(part), waiting: part } : { due: part, waiting: emptied(part) };
}

import type { Fraction } from "#functions/domain/fraction.ts";
import type { Ore } from "#functions/domain/money.ts";

/** What a line's cost in a year is compared with, öre. */
interface Needed {
  readonly baseline: Fraction;
  readonly driver: Fraction;
  readonly index: Fraction;
}

/** What the line would have cost without the measure, öre: its baseline lifted by need and prices. */
export function costWithoutMeasure({ baseline, driver, index }: Needed): Fraction {
  return baseline.mul(driver).mul(index);
}

/** What the measure is credited with of a year's difference, öre. */
interface Credited {
  readonly attribution: Fraction;
  readonly actual: Fraction | Ore;
  /** Zero where policy does not count net of the running cost. */
  readonly runningCost: Fraction | Ore;
}

/**
 * Step 1, line and year: what the measure caused, in öre. Negative where the line cost more than
 * it would have done.
 */
export function attributedSaving(given: Needed & Credited): Fraction {
  return savingAgainst(costWithoutMeasure(given), given);
}

/** The same from what the line would have cost. */
export function savingAgainst(without: Fraction, given: Credited): Fraction {
  return given.attribution.mul(without.sub(given.actual)).sub(given.runningCost);
}

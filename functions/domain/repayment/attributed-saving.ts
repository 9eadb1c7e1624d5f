import type { Fraction } from "#functions/domain/fraction.ts";

/**
 * Step 1, line and year: what the measure caused, in öre. Negative where the line cost more than
 * it would have done. `runningCost` is zero where policy does not count net of the running cost.
 */
export function attributedSaving(given: {
  readonly attribution: Fraction;
  readonly baseline: Fraction;
  readonly driver: Fraction;
  readonly index: Fraction;
  readonly actual: Fraction;
  readonly runningCost: Fraction;
}): Fraction {
  const withoutMeasure = given.baseline.mul(given.driver).mul(given.index);
  return given.attribution.mul(withoutMeasure.sub(given.actual)).sub(given.runningCost);
}

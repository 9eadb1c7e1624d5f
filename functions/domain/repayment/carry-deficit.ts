import { atLeastZero, type Fraction, zero } from "#functions/domain/fraction.ts";

export interface CarriedSaving {
  /** What is left of the year's saving after earlier deficits; never negative. */
  readonly saving: Fraction;
  /** What remains to be made good by the same board's later years; never negative. */
  readonly deficit: Fraction;
}

/**
 * Step 2, board and year: a negative year is carried against the same board's later years where
 * policy says so, and the rest is floored at zero, so that what is returned never exceeds what was
 * saved. Amounts in öre; the deficit before is zero or more.
 */
export function carryDeficit(
  saving: Fraction,
  deficitBefore: Fraction,
  deficitCarry: boolean,
): CarriedSaving {
  const net = saving.sub(deficitBefore);
  return { saving: atLeastZero(net), deficit: deficitCarry ? atLeastZero(net.neg()) : zero };
}

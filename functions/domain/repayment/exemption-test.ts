import { exactly, type Fraction, zero } from "#functions/domain/fraction.ts";
import type { ExemptionTest } from "#functions/domain/repayment-policy.ts";
import { unreachable } from "#functions/domain/result.ts";

/** Whether what was attributed to date (öre) is little enough for an exemption, by policy's test. */
export function meetsExemptionTest(
  when: ExemptionTest,
  attributed: Fraction,
  planned: Fraction,
): boolean {
  switch (when.test) {
    case "no-attributed-saving":
      return attributed.compare(zero) <= 0;
    case "saving-below-amount":
      return attributed.compare(exactly(when.threshold)) < 0;
    case "saving-below-share-of-plan":
      return attributed.compare(planned.mul(exactly(when.threshold))) < 0;
    default:
      return unreachable(when);
  }
}

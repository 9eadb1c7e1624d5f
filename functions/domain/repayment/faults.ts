import { agreementFaults } from "./agreement-faults.ts";
import { exemptionFaults } from "./exemption-faults.ts";
import { costFaults, lineFaults } from "./line-faults.ts";
import type { RepaymentFault } from "./refusal.ts";
import { successionFaults } from "./succession-faults.ts";
import type { Terms } from "./terms.ts";

/** Every fault of the input; none when a repayment can be computed from it. */
export function faultsOf(terms: Terms): readonly RepaymentFault[] {
  const { input } = terms;
  return [
    ...agreementFaults(input),
    ...lineFaults(terms),
    ...costFaults(terms),
    ...exemptionFaults(input),
    ...successionFaults(input),
  ];
}

import { agreementFaults } from "./agreement-faults.ts";
import { exemptionFaults } from "./exemption-faults.ts";
import type { RepaymentInput } from "./input.ts";
import { costFaults, lineFaults } from "./line-faults.ts";
import type { RepaymentFault } from "./refusal.ts";
import { successionFaults } from "./succession-faults.ts";

/** Every fault of the input; none when a repayment can be computed from it. */
export function faultsOf(input: RepaymentInput): readonly RepaymentFault[] {
  return [
    ...agreementFaults(input),
    ...input.lines.flatMap((line) => [...lineFaults(line, input)]),
    ...costFaults(input),
    ...exemptionFaults(input),
    ...successionFaults(input),
  ];
}

import { amountSteps } from "./amount-steps.ts";
import type { ComputedYear } from "./compute-year.ts";
import type { RepaymentInput } from "./input.ts";
import { boardSteps, lineSteps } from "./saving-steps.ts";
import type { Step } from "./steps.ts";
import { successionSteps } from "./take-over.ts";

/** The trace of one year: how each of its figures came about, in the order of computation. */
export function yearSteps(input: RepaymentInput, computed: ComputedYear): readonly Step[] {
  const { year } = computed.figures;
  return [
    ...successionSteps(computed.earlier, year, input.successions),
    ...lineSteps(year, computed.lines, input.policy),
    ...boardSteps(year, computed.boards, input.policy),
    ...amountSteps(input, computed),
  ];
}

import type { RepaymentInput } from "./input.ts";
import type { RepaymentFault } from "./refusal.ts";
import { boardsOf } from "./succession-faults.ts";

/** An exemption whose years are reversed, or that names a board or line the repayment has not. */
export function* exemptionFaults(input: RepaymentInput): Generator<RepaymentFault> {
  const { exemptions, lines } = input;
  if (exemptions.length === 0) return;
  const boards = boardsOf(input);
  const ids = new Set(lines.map(({ id }) => id));
  for (const exempt of exemptions) {
    const { firstYear, lastYear } = exempt;
    if (lastYear < firstYear) yield { code: "exemption-years-reversed", firstYear, lastYear };
    if (exempt.of === "board" && !boards.has(exempt.board)) {
      yield { code: "exemption-of-no-board", board: exempt.board };
    }
    if (exempt.of === "line" && !ids.has(exempt.line)) {
      yield { code: "exemption-of-no-line", line: exempt.line };
    }
  }
}

import type { RepaymentInput } from "./input.ts";
import type { RepaymentFault } from "./refusal.ts";

/** An exemption whose years are reversed, or that names a board or line the repayment has not. */
export function* exemptionFaults(input: RepaymentInput): Generator<RepaymentFault> {
  const { exemptions, lines, split } = input;
  const payers = split === "each-its-own" ? [] : split;
  const boards = new Set([...lines, ...payers].map(({ board }) => board));
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

import { largestAmount } from "../forms/fields.ts";
import { wholeNumber } from "../fraction.ts";
import type { Fault } from "../refusals.ts";
import { yearsOf } from "../repayment/input.ts";
import { capitalised, faultSentence } from "../repayment-of-case/fault-sentences.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { type Asked, repaymentYears } from "./asked.ts";
import { referenceOf, yearsNamed } from "./planned-year.ts";
import { isKnownBoard } from "./terms.ts";

/** What the computation itself does not ask: whether the fund has the boards, and amounts are in reason. */
export function ownFaults(asked: Asked, names: Names): readonly Fault[] {
  return [...unknownBoards(asked), ...implausibleCosts(asked, names)];
}

function* unknownBoards({ request: { lines, split }, terms }: Asked): Generator<Fault> {
  const unknown = { code: "unknown-board", message: "Nämnden finns inte i fondens riktlinjer." };
  for (const [i, { board }] of lines.entries()) {
    if (!isKnownBoard(terms, board)) yield { field: `lines.${i}.board`, ...unknown };
  }
  for (const [i, { board }] of split.entries()) {
    if (!isKnownBoard(terms, board)) yield { field: `split.${i}.board`, ...unknown };
  }
}

/** A line that would cost more than any fund holds. */
function* implausibleCosts({ request, index }: Asked, names: Names): Generator<Fault> {
  const most = wholeNumber(largestAmount);
  for (const [i, line] of request.lines.entries()) {
    const year = yearsNamed(line, yearsOf(repaymentYears(request))).find((each) => {
      const reference = referenceOf(line, index, each);
      return reference !== undefined && reference.compare(most) > 0;
    });
    if (year !== undefined) {
      const fault = { code: "cost-implausible", line: line.id, year } as const;
      const message = capitalised(faultSentence(fault, names));
      yield { field: `lines.${i}.driver`, code: fault.code, message };
    }
  }
}

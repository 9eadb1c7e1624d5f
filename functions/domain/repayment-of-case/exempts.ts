import type { Case, ExemptPart, PartOfCase } from "../case.ts";
import type { FormOf } from "../forms/forms.ts";
import type { Exempt } from "../repayment/exempt.ts";

/** The partial exemptions that hold, as the computation takes them; a reopened one until it ended. */
export function exemptsOf({ exemptions }: Case): readonly Exempt[] {
  return exemptions.flatMap(({ part, reopened }) => {
    if (!part) return [];
    const { firstYear } = part;
    const lastYear = Math.min(part.lastYear, reopened?.lastYear ?? part.lastYear);
    return lastYear < firstYear ? [] : [{ ...part.part, firstYear, lastYear }];
  });
}

/** What an exemption in part lets go: of one line, of one board, or of all. */
export function partIn({
  board,
  costLine,
  firstYear,
  lastYear,
}: FormOf<"exempt-part">): ExemptPart {
  return { part: partOfCase(board, costLine), firstYear, lastYear };
}

function partOfCase(board: string | undefined, line: string | undefined): PartOfCase {
  if (line !== undefined) return { of: "line", line };
  return board === undefined ? { of: "all" } : { of: "board", board };
}

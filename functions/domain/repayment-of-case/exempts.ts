import type { Case, ExemptPart } from "../case.ts";
import type { Exempt } from "../repayment/exempt.ts";

/** The partial exemptions that hold, as the computation takes them; a reopened one until it ended. */
export function exemptsOf({ exemptions }: Case): readonly Exempt[] {
  return exemptions.flatMap(({ part, reopened }) => {
    if (!part) return [];
    const lastYear = Math.min(part.lastYear, reopened?.lastYear ?? part.lastYear);
    return lastYear < part.firstYear ? [] : [exemptOf({ ...part, lastYear })];
  });
}

function exemptOf({ part, firstYear, lastYear }: ExemptPart): Exempt {
  const years = { firstYear, lastYear };
  switch (part.of) {
    case "board":
      return { of: "board", board: part.board, ...years };
    case "line":
      return { of: "line", line: part.costLine, ...years };
    case "all":
      return { of: "all", ...years };
  }
}

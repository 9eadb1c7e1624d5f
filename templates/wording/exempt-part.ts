import type { Case, ExemptPart } from "#functions/domain/case.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";

/** What an exemption in part is of: `Socialnämnden 2030–2031`. */
export function exemptPartName(
  { part, firstYear, lastYear }: ExemptPart,
  c: Case,
  policy: Policy,
): string {
  const years = firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`;
  switch (part.of) {
    case "all":
      return `Alla nämnder ${years}`;
    case "board":
      return `${boardName(policy, part.board)} ${years}`;
    case "line": {
      const line = c.application?.costLines.find(({ id }) => id === part.line);
      return `${line?.name ?? part.line} ${years}`;
    }
  }
}

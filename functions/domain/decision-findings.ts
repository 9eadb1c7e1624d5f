import { districtBoardFindings } from "./application-rules.ts";
import { boardsOf, type Case } from "./case.ts";
import type { Finding } from "./forms/machine.ts";
import { isDistrictBoard, type Policy, tierOf } from "./policy.ts";
import { repaymentPolicyWarnings } from "./repayment-policy.ts";

const sentences = {
  "cap-above-grant": "Riktlinjernas tak för återföringen ligger över hela bidraget.",
  "nominal-index": "Riktlinjerna räknar i löpande priser, utan uppräkning.",
} as const;

/** What a decision brings with it under its frozen policy, for all who act on it later. */
export function decisionFindings(c: Case, policy: Policy): readonly Finding[] {
  if (!c.grant) return [];
  const tier = tierOf(policy, c.grant.amount);
  const savers = [
    ...new Set(c.application?.costLines.map((costLine) => costLine.board) ?? boardsOf(c)),
  ];
  const onlyDistrict = savers.length > 0 && savers.every((board) => isDistrictBoard(policy, board));
  return [
    {
      code: "tier",
      severity: "warning",
      message: `Nivå: ${tier.name}. ${tier.reportsPerYear === 1 ? "En lägesrapport om året." : "Lägesrapport varje tertial."}`,
    },
    ...warningsOfTerms(policy),
    ...(onlyDistrict ? districtBoardFindings(savers, policy) : []),
  ];
}

function warningsOfTerms({ repayment }: Policy): readonly Finding[] {
  if (repayment === "none") return [];
  return repaymentPolicyWarnings(repayment).map((code) => ({
    code,
    severity: "warning",
    message: sentences[code],
  }));
}

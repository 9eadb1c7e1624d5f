import type { Outlook } from "../outlook.ts";
import { boardName, boardOf, type Policy } from "../policy.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { RepaymentPolicy } from "../repayment-policy.ts";
import { accepted, type Result, refused } from "../result.ts";
import type { SimulationRequest } from "./request.ts";

/** What an idea is simulated under. */
export type SimulationTerms = {
  readonly version: string;
  readonly repayment: RepaymentPolicy;
  readonly outlook: Outlook;
  /** The fund's whole policy; none where terms are tried out, and then any board goes. */
  readonly policy?: Policy;
};

/** The policies that whoever asks may simulate under. */
export type KnownPolicies = {
  /** The fund's in force today; without a fund, that of the fund where the question is asked. */
  readonly inForce: (fund: string | undefined) => Policy | undefined;
  readonly ofVersion: (version: string) => Policy | undefined;
};

/**
 * The terms that are asked for. Refused as `unknown-object` when there is no such policy, and as
 * `not-computable` when it has no repayment.
 */
export function termsAsked(
  asked: SimulationRequest["policy"],
  known: KnownPolicies,
): Result<SimulationTerms, Refusal> {
  if (asked === undefined) return ofPolicy(known.inForce(undefined), "policy", whose);
  switch (asked.by) {
    case "fund":
      return ofPolicy(known.inForce(asked.fund), "policy.fund");
    case "version":
      return ofPolicy(known.ofVersion(asked.version), "policy.version");
    case "terms": {
      const { version, repayment, outlook } = asked;
      return accepted({ version, repayment, outlook });
    }
  }
}

const whose = "Ange vilken fonds riktlinjer som gäller, eller vilken version.";

function ofPolicy(
  policy: Policy | undefined,
  field: string,
  missing = "Riktlinjerna finns inte i fonden.",
): Result<SimulationTerms, Refusal> {
  if (!policy) return refused(refusal("unknown-object", missing, field));
  const { version, repayment, outlook } = policy;
  if (repayment === "none" || outlook === null) {
    const message = `Riktlinjerna ${version} har ingen återföring: det som sparas stannar hos nämnderna.`;
    return refused(refusal("not-computable", message, field));
  }
  return accepted({ version, repayment, outlook, policy });
}

export function isKnownBoard({ policy }: SimulationTerms, board: string): boolean {
  return policy === undefined || boardOf(policy, board) !== undefined;
}

export function nameOfBoard({ policy }: SimulationTerms, board: string): string {
  return policy === undefined ? board : boardName(policy, board);
}

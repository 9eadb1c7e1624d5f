import type { CalendarDate } from "#functions/domain/dates.ts";
import { type Policy, policySchema } from "#functions/domain/policy.ts";
import stockholm2026 from "#templates/policies/stockholm-2026-1.json" with { type: "json" };

/** Every dated policy there has been; a case keeps the version that it was decided under. */
const policies: readonly Policy[] = [policySchema.parse(stockholm2026)];

export function findPolicy(version: string): Policy | undefined {
  return policies.find((policy) => policy.version === version);
}

export function policyByVersion(version: string): Policy {
  const found = findPolicy(version);
  if (!found) throw new Error(`No policy has the version ${version}`);
  return found;
}

export function findPolicyInForce(fund: string, date: CalendarDate): Policy | undefined {
  return policies
    .filter((policy) => policy.fund === fund && policy.validFrom <= date)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/** The fund's policy in force on the date. */
export function policyInForce(fund: string, date: CalendarDate): Policy {
  const found = findPolicyInForce(fund, date);
  if (!found) throw new Error(`The fund ${fund} has no policy in force on ${date}`);
  return found;
}

/** The funds that there is a policy for. */
export const funds: readonly string[] = [...new Set(policies.map((policy) => policy.fund))];

import type { CalendarDate } from "#functions/domain/dates.ts";
import { type Policies, policiesFrom } from "#functions/domain/policies.ts";
import type { Policy } from "#functions/domain/policy.ts";
import exempelkommun2026 from "#templates/policies/exempelkommun-2026-1.json" with { type: "json" };
import exempelstad2026 from "#templates/policies/exempelstad-2026-1.json" with { type: "json" };
import stockholm2026 from "#templates/policies/stockholm-2026-1.json" with { type: "json" };

/** Every policy that the installation knows; a case keeps the version that it was decided under. */
export const policies: Policies = policiesFrom([
  { file: "stockholm-2026-1.json", content: stockholm2026 },
  { file: "exempelstad-2026-1.json", content: exempelstad2026 },
  { file: "exempelkommun-2026-1.json", content: exempelkommun2026 },
]);

/** The funds that there is a policy for. */
export const { funds } = policies;

export function findPolicy(version: string, known = policies): Policy | undefined {
  return known.ofVersion(version);
}

export function policyByVersion(version: string, known = policies): Policy {
  const found = known.ofVersion(version);
  if (!found) throw new Error(`No policy has the version ${version}`);
  return found;
}

export function findPolicyInForce(
  fund: string,
  date: CalendarDate,
  known = policies,
): Policy | undefined {
  return known.inForce(fund, date);
}

/** The fund's policy in force on the date. */
export function policyInForce(fund: string, date: CalendarDate, known = policies): Policy {
  const found = known.inForce(fund, date);
  if (!found) throw new Error(`The fund ${fund} has no policy in force on ${date}`);
  return found;
}

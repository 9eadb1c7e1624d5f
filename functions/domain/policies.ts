import type { CalendarDate } from "./dates.ts";
import { type Policy, policySchema } from "./policy.ts";
import { contradictionsIn } from "./policy-contradictions.ts";

/** A policy as it was written, and the file that it stands in. */
export type PolicySource = { readonly file: string; readonly content: unknown };

/** Every dated policy there has been, of every fund. */
export type Policies = {
  readonly funds: readonly string[];
  /** The fund's versions, the one that was valid first before the others. */
  readonly ofFund: (fund: string) => readonly Policy[];
  readonly ofVersion: (version: string) => Policy | undefined;
  readonly inForce: (fund: string, date: CalendarDate) => Policy | undefined;
};

/**
 * Reads the policies; throws when one leaves a choice open or contradicts itself, or when two of
 * them claim the same version or the same fund and day. The error names file and field.
 */
export function policiesFrom(sources: readonly PolicySource[]): Policies {
  const all = sources.map(policyFrom);
  const clash = clashIn(all);
  if (clash) throw new Error(clash);
  const byDate = all.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const ofFund = (fund: string) => byDate.filter((policy) => policy.fund === fund);
  return {
    funds: [...new Set(all.map(({ fund }) => fund))],
    ofFund,
    ofVersion: (version) => all.find((policy) => policy.version === version),
    inForce: (fund, date) => ofFund(fund).findLast(({ validFrom }) => validFrom <= date),
  };
}

function policyFrom({ file, content }: PolicySource): Policy {
  const parsed = policySchema.safeParse(content);
  const faults = parsed.success
    ? contradictionsIn(parsed.data)
    : parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  if (parsed.success && faults.length === 0) return parsed.data;
  const told = faults.map(({ field, message }) => `${field}: ${message}`).join("; ");
  throw new Error(`The policy in ${file} cannot be used. ${told}`);
}

function clashIn(all: readonly Policy[]): string | undefined {
  for (const [i, { version, fund, validFrom }] of all.entries()) {
    const others = all.slice(i + 1);
    if (others.some((other) => other.version === version)) {
      return `version: two policies are called ${version}; a changed policy is a new version`;
    }
    const other = others.find((each) => each.fund === fund && each.validFrom === validFrom);
    if (other)
      return `validFrom: ${version} and ${other.version} of ${fund} overlap from ${validFrom}`;
  }
  return undefined;
}

import { policyFor } from "#functions/acts/commit-act.ts";
import type { Case, Plan } from "#functions/domain/case.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { type Moment, momentsOf } from "#functions/domain/why/moment.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import type { FundTable } from "#functions/store/table.ts";

/** The acts that settled figures in the case, each with the case and the policy as they stood. */
export async function momentsOfCase(table: FundTable, c: Case): Promise<readonly Moment[]> {
  const events = await loadHistory(table, c.id);
  return momentsOf(events, (then, on) => policyFor(c.fund, then, on));
}

/** The version of the plan that the address names. */
export function planIn(c: Case, version: string): Result<Plan, Refusal> {
  const plan = c.plans.find((each) => String(each.version) === version);
  return plan ? accepted(plan) : refused(noPlan);
}

const noPlan = refusal("unknown-object", "Återföringsplanen finns inte i den versionen.");

import { policyFor } from "#functions/acts/commit-act.ts";
import { Superseded } from "#functions/acts/record.ts";
import type { Case } from "#functions/domain/case.ts";
import type { Policy } from "#functions/domain/policy.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadCase } from "#functions/store/case-records.ts";
import { loadRun, type Run } from "#functions/store/runs.ts";
import type { FundTable } from "#functions/store/table.ts";
import type { VisitInput } from "./input.ts";

export type VisitedCase = {
  readonly table: FundTable;
  readonly case: Case;
  readonly run: Run;
  readonly policy: Policy;
};

/**
 * The case of a visit, read consistently. Throws `Superseded` when a newer generation carries it,
 * so that a stale worker ends quietly.
 */
export async function visitedCase(runtime: Runtime, input: VisitInput): Promise<VisitedCase> {
  const table = runtime.table(input.fundId);
  const [stored, run] = await Promise.all([
    loadCase(table, input.caseId),
    loadRun(table, input.caseId),
  ]);
  if (!stored) throw new Error(`Case ${input.caseId} is not in fund ${input.fundId}`);
  if (run?.generation !== input.generation) {
    throw new Superseded(`Generation ${input.generation} no longer carries case ${input.caseId}`);
  }
  const policy = policyFor(input.fundId, stored.case, runtime.clock.today());
  return { table, case: stored.case, run, policy };
}

import { record } from "#functions/acts/record.ts";
import { changeOf } from "#functions/domain/ledger.ts";
import { sum } from "#functions/domain/money.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";

/**
 * Verifies the closing reconciliation against the ledger: what came back, was used and is reserved
 * by the case's own entries is what the case says, to the öre. A difference throws.
 */
export async function reconcile(runtime: Runtime, input: ActInput): Promise<{ returned: number }> {
  const { table, case: c } = await visitedCase(runtime, input);
  if (!c.reconciliation || !c.grant) return { returned: 0 };
  const history = await loadHistory(table, c.id);
  const moved = changeOf(history.flatMap((event) => event.facts.movements));
  const returned = sum(c.returns.map((r) => r.amount));
  const { used, amount: granted } = c.grant;
  if (moved.returned !== returned || moved.used !== used || moved.reserved !== 0) {
    throw new Error(
      `Case ${c.number} says returned ${returned} and used ${used} öre, the ledger ${moved.returned} and ${moved.used}, reserved ${moved.reserved}`,
    );
  }
  await record(runtime, table, {
    caseId: input.caseId,
    recordId: `${input.caseId}-${input.eventSeq}-reconciliation`,
    command: { act: "verify-reconciliation", data: { returned, used, granted } },
    generation: input.generation,
  });
  return { returned };
}

export const handler = lambdaHandler(actInput, reconcile);

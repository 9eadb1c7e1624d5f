import { record } from "#functions/acts/record.ts";
import { changeOf } from "#functions/domain/ledger.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";

/**
 * Settles the grant against all movements that the case's acts have made in the ledger: what is
 * reserved and used must be the same, to the öre. A difference is a broken invariant and throws.
 */
export async function settleTheGrant(
  runtime: Runtime,
  input: ActInput,
): Promise<{ reserved: number; used: number }> {
  const { table, case: c } = await visitedCase(runtime, input);
  if (!c.grant) return { reserved: 0, used: 0 };
  const history = await loadHistory(table, c.id);
  const moved = changeOf(history.filter((e) => e.seq <= c.seq).flatMap((e) => e.facts.movements));
  const { amount: granted, reserved, used } = c.grant;
  if (moved.reserved !== reserved || moved.used !== used) {
    throw new Error(
      `Case ${c.number}: the grant says reserved ${reserved} and used ${used} öre, the ledger ${moved.reserved} and ${moved.used}`,
    );
  }
  await record(runtime, table, {
    caseId: input.caseId,
    recordId: `${input.caseId}-${input.eventSeq}-settlement`,
    command: { act: "record-settlement", data: { granted, used, reserved } },
    generation: input.generation,
  });
  return { reserved, used };
}

export const handler = lambdaHandler(actInput, settleTheGrant);

import { record } from "#functions/acts/record.ts";
import { decisionFindings } from "#functions/domain/decision-findings.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";

/** Records what the decision brings with it under the policy that it is frozen to. */
export async function prepareTheDecision(
  runtime: Runtime,
  input: ActInput,
): Promise<{ findings: number }> {
  const { table, case: c, policy } = await visitedCase(runtime, input);
  const findings = [...decisionFindings(c, policy)];
  await record(runtime, table, {
    caseId: input.caseId,
    recordId: `${input.caseId}-${input.eventSeq}-decision-check`,
    command: { act: "record-decision-check", data: { findings } },
    generation: input.generation,
  });
  return { findings: findings.length };
}

export const handler = lambdaHandler(actInput, prepareTheDecision);

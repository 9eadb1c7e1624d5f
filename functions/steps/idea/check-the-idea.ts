import { record } from "#functions/acts/record.ts";
import { ideaFindings } from "#functions/domain/application-rules.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";

/** Warns already at the idea of what cannot work later, such as a single district board. */
export async function checkTheIdea(
  runtime: Runtime,
  input: ActInput,
): Promise<{ findings: number }> {
  const { table, case: c, policy } = await visitedCase(runtime, input);
  const findings = [...ideaFindings(c.idea, policy)];
  await record(runtime, table, {
    caseId: input.caseId,
    recordId: `${input.caseId}-${input.eventSeq}-idea-check`,
    command: { act: "record-idea-check", data: { findings } },
    generation: input.generation,
  });
  return { findings: findings.length };
}

export const handler = lambdaHandler(actInput, checkTheIdea);

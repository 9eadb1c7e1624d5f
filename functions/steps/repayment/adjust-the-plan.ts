import { record } from "#functions/acts/record.ts";
import { followUpOf } from "#functions/domain/repayment-of-case.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";

/** Explains the adopted year against its plan; whether the plan is to change is a decision of its own. */
export async function adjustThePlan(
  runtime: Runtime,
  input: ActInput,
): Promise<{ difference: number }> {
  const { table, case: c, policy } = await visitedCase(runtime, input);
  const history = await loadHistory(table, c.id);
  const adoption = history.find((event) => event.seq === input.eventSeq);
  if (adoption?.act !== "adopt-actuals" && adoption?.act !== "adopt-correction") {
    return { difference: 0 };
  }
  const followUp = followUpOf(c, policy, adoption.data.year);
  if (!followUp.ok) throw new Error(`Case ${c.number}: ${followUp.refusal.message}`);
  await record(runtime, table, {
    caseId: input.caseId,
    recordId: `${input.caseId}-${input.eventSeq}-follow-up`,
    command: { act: "propose-adjustment", data: followUp.value },
    generation: input.generation,
  });
  return { difference: followUp.value.difference };
}

export const handler = lambdaHandler(actInput, adjustThePlan);

import { record } from "#functions/acts/record.ts";
import { proposePlan } from "#functions/domain/repayment-of-case.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";

/** The evaluation does not give what the computation needs: the coordinator sees why. */
class NotComputable extends Error {
  override readonly name = "NotComputable";
}

/** Proposes the plan, time and amount, that follows from the accepted evaluation. */
export async function computeTheRepaymentPlan(
  runtime: Runtime,
  input: ActInput,
): Promise<{ total: number; exempt: boolean }> {
  const { table, case: c, policy } = await visitedCase(runtime, input);
  if (c.stage !== "repayment-decision") return { total: 0, exempt: false };
  const proposal = proposePlan(c, policy);
  if (!proposal.ok) throw new NotComputable(`Case ${c.number}: ${proposal.refusal.message}`);
  await record(runtime, table, {
    caseId: input.caseId,
    recordId: `${input.caseId}-${input.eventSeq}-plan`,
    command: { act: "propose-plan", data: proposal.value },
    generation: input.generation,
  });
  return { total: proposal.value.total, exempt: proposal.value.exempt };
}

export const handler = lambdaHandler(actInput, computeTheRepaymentPlan);

import { record } from "#functions/acts/record.ts";
import { applicationFindings, ruleContext } from "#functions/domain/application-rules.ts";
import { sharedLineFindings } from "#functions/domain/claims.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadClaims } from "#functions/store/claims.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";

/** Checks that the application is complete, consistent, within policy, and that the fund has room. */
export async function validateTheApplication(
  runtime: Runtime,
  input: ActInput,
): Promise<{ findings: number }> {
  const { table, case: c, policy } = await visitedCase(runtime, input);
  if (!c.application) return { findings: 0 };
  const balances = await loadBalances(table);
  const context = ruleContext(c, { policy, balances, today: runtime.clock.today() });
  const { all } = await loadClaims(table);
  const findings = [...applicationFindings(c.application, context), ...sharedLineFindings(c, all)];
  await record(runtime, table, {
    caseId: input.caseId,
    recordId: `${input.caseId}-${input.eventSeq}-validation`,
    command: { act: "record-validation", data: { findings } },
    generation: input.generation,
  });
  return { findings: findings.length };
}

export const handler = lambdaHandler(actInput, validateTheApplication);

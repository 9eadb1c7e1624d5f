import * as z from "zod";
import { record, Superseded } from "#functions/acts/record.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { visitInput } from "#functions/visit/input.ts";

export const stoppedInput = visitInput.extend({
  /** The error's name, as Step Functions tells it. */
  error: z.string(),
});

/** Puts the case in the coordinator's worklist: the workflow could not go on by itself. */
export async function callTheCoordinator(
  runtime: Runtime,
  input: z.output<typeof stoppedInput>,
): Promise<{ called: boolean }> {
  const { fundId, caseId, step, visit, generation, error } = input;
  try {
    await record(runtime, runtime.table(fundId), {
      caseId,
      recordId: `${caseId}-${generation}-coordinator`,
      command: {
        act: "call-coordinator",
        data: { cause: error.slice(0, 200), state: `${step}, besök ${visit}` },
      },
      generation,
    });
    return { called: true };
  } catch (thrown) {
    if (thrown instanceof Superseded) return { called: false };
    throw thrown;
  }
}

export const handler = lambdaHandler(stoppedInput, callTheCoordinator);

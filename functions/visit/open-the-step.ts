import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { type VisitInput, visitInput, type Wait } from "./input.ts";
import { nextWakeUp } from "./next-wake-up.ts";
import { visitedCase } from "./visited-case.ts";

/** Says how long the case waits before somebody is reminded. The tasks are in the record already. */
export async function openTheStep(runtime: Runtime, input: VisitInput): Promise<Wait> {
  return nextWakeUp(runtime, await visitedCase(runtime, input), 0);
}

export const handler = lambdaHandler(visitInput, openTheStep);

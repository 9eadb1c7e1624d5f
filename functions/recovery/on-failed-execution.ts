import * as z from "zod";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { visitInput } from "#functions/visit/input.ts";
import { callTheCoordinator } from "./call-the-coordinator.ts";

/** EventBridge tells of an execution that failed, timed out or was aborted. */
export const statusEvent = z.object({
  detail: z.object({
    status: z.enum(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"]),
    input: z.string(),
    error: z.string().nullish(),
  }),
});

const failed: ReadonlySet<string> = new Set(["FAILED", "TIMED_OUT", "ABORTED"]);

/** The last net: what no Catch has caught comes to the coordinator too. Once a generation. */
export async function onFailedExecution(
  runtime: Runtime,
  { detail }: z.output<typeof statusEvent>,
): Promise<{ called: boolean }> {
  if (!failed.has(detail.status)) return { called: false };
  const visit = visitInput.parse(JSON.parse(detail.input));
  return callTheCoordinator(runtime, { ...visit, error: detail.error ?? detail.status });
}

export const handler = lambdaHandler(statusEvent, onFailedExecution);

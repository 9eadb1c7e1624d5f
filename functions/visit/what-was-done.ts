import { lambdaHandler } from "#functions/edge/lambda.ts";
import { actRow } from "#functions/process/acts.ts";
import type { Runtime } from "#functions/runtime.ts";
import { firstPending } from "#functions/store/runs.ts";
import { type VisitInput, visitInput, type WhatWasDone } from "./input.ts";
import { visitedCase } from "./visited-case.ts";

/** The earliest act that is not picked up, and the work that follows; read from the record alone. */
export async function whatWasDone(runtime: Runtime, input: VisitInput): Promise<WhatWasDone> {
  const { table } = await visitedCase(runtime, input);
  const pending = await firstPending(table, input.caseId);
  if (!pending) return { work: "nothing-pending", eventSeq: 0 };
  return { work: actRow(pending.act).work, eventSeq: pending.seq };
}

export const handler = lambdaHandler(visitInput, whatWasDone);

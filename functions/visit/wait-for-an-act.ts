import type * as z from "zod";
import { Superseded } from "#functions/acts/record.ts";
import { instant } from "#functions/domain/dates.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { storeToken } from "#functions/store/runs.ts";
import { waitInput } from "./input.ts";

/** An act came before the wait began: the machine goes straight on to it. */
export class ActAlreadyMade extends Error {
  override readonly name = "ActAlreadyMade";
}

/** Leaves the token in the record, where the next act finds it; only while nothing is pending. */
export async function waitForAnAct(
  runtime: Runtime,
  input: z.output<typeof waitInput>,
): Promise<Record<string, never>> {
  const { fundId, caseId, generation, taskToken, seconds } = input;
  const wakeUp = instant(Date.parse(runtime.clock.now()) + seconds * 1000);
  const stored = await storeToken(runtime.table(fundId), caseId, generation, taskToken, wakeUp);
  if (stored === "act-already-made") throw new ActAlreadyMade(`An act waits in case ${caseId}`);
  if (stored === "superseded") {
    throw new Superseded(`Generation ${generation} no longer carries case ${caseId}`);
  }
  return {};
}

export const handler = lambdaHandler(waitInput, waitForAnAct);

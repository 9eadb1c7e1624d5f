import type * as z from "zod";
import { Superseded } from "#functions/acts/record.ts";
import type { Instant } from "#functions/domain/dates.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import { stepOf } from "#functions/process/stages.ts";
import { startNext } from "#functions/recovery/signal.ts";
import type { Runtime } from "#functions/runtime.ts";
import { endRun, pickedUp } from "#functions/store/runs.ts";
import { type HandedOver, handOverInput } from "./input.ts";
import { visitedCase } from "./visited-case.ts";

/** An execution holds 25 000 history events, of which each act costs some tens. */
const mostActs = 200;
/** An execution lives for at most a year; half of that leaves room for the longest waits. */
const longestDays = 180;

/** The act is done with; the case stays in the step, goes to the next one's execution, or is closed. */
export async function handOver(
  runtime: Runtime,
  input: z.output<typeof handOverInput>,
): Promise<HandedOver> {
  const { fundId, caseId, generation } = input;
  const table = runtime.table(fundId);
  const done = input.eventSeq > 0;
  if (done && (await pickedUp(table, caseId, input.eventSeq, generation)) === "superseded") {
    throw new Superseded(`Generation ${generation} no longer carries case ${caseId}`);
  }
  const acts = input.acts + (done ? 1 : 0);
  const { case: now, run } = await visitedCase(runtime, input);
  if (run.pending > 0) return { outcome: "same-step", acts };
  if (now.stage === "closed") {
    if (!now.attention) await endRun(table, caseId, generation);
    return { outcome: "case-closed", acts };
  }
  const moved = now.visit !== input.visit;
  const onlyTimePassed = !done;
  const isOld = daysSince(input.startedAt, runtime.clock.now()) > longestDays;
  if (!moved && !onlyTimePassed && !isOld && acts < mostActs) return { outcome: "same-step", acts };
  await startNext(runtime, table, run, { step: stepOf(now.stage), visit: now.visit });
  return { outcome: moved ? "next-step" : "fresh-execution", acts };
}

function daysSince(startedAt: string, now: Instant): number {
  return (Date.parse(now) - Date.parse(startedAt)) / 86_400_000;
}

export const handler = lambdaHandler(handOverInput, handOver);

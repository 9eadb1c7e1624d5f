import * as z from "zod";
import { instant } from "#functions/domain/dates.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { funds } from "#functions/store/policies.ts";
import { pendingBefore, runsBefore } from "#functions/store/runs.ts";
import { recover } from "./signal.ts";

/** What has waited this long for the workflow, in milliseconds of machine time, was not heard. */
const patience = 20_000;
/** A run that should have woken this long ago, in milliseconds of business time, hangs. */
const overslept = 3_600_000;

const sweepInput = z.object({
  /** Look at every case, as after a restart. */
  everything: z.boolean().optional(),
});

/**
 * Finds what the workflow has not heard of and what should have woken, and recovers it from the
 * record. The same code runs every minute in the cloud and embedded.
 */
export async function sweep(
  runtime: Runtime,
  { everything }: z.output<typeof sweepInput>,
): Promise<{ seen: number }> {
  const last = "~";
  const since = everything ? last : before(runtime.machineNow().getTime(), patience);
  const wakeUp = everything ? last : before(Date.parse(runtime.clock.now()), overslept);
  let seen = 0;
  for (const fund of funds) {
    const table = runtime.table(fund);
    const found = await Promise.all([pendingBefore(table, since), runsBefore(table, wakeUp)]);
    for (const caseId of new Set(found.flat())) {
      const outcome = await recover(runtime, table, caseId);
      runtime.log("swept", { caseId, outcome });
      seen += 1;
    }
  }
  return { seen };
}

function before(now: number, milliseconds: number): string {
  return instant(now - milliseconds);
}

export const handler = lambdaHandler(sweepInput, sweep);

import { stepOf } from "#functions/process/stages.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadCase } from "#functions/store/case-records.ts";
import {
  bumpGeneration,
  loadRun,
  type Run,
  recordStarted,
  type Visit,
} from "#functions/store/runs.ts";
import type { FundTable } from "#functions/store/table.ts";

/**
 * Lets the workflow hear of an act: wakes the execution that waits, or starts the first one. A dead
 * token starts nothing; what stays pending is for the sweeper.
 */
export async function signal(runtime: Runtime, table: FundTable, caseId: string): Promise<void> {
  const run = await loadRun(table, caseId);
  if (!run) return;
  if (run.generation === 0)
    await startNext(runtime, table, run, { step: run.step, visit: run.visit });
  else if (run.token !== undefined) await runtime.workflow.wake(run.token);
}

/** Makes the next generation the newest, then starts its execution: in that order, so once. */
export async function startNext(
  runtime: Runtime,
  table: FundTable,
  run: Run,
  visit: Visit,
): Promise<boolean> {
  const machineNow = runtime.machineNow().toISOString();
  const won = await bumpGeneration(table, run.caseId, run.generation, visit, machineNow);
  if (won) await startCurrent(runtime, table, { ...run, ...visit, generation: run.generation + 1 });
  return won;
}

/** Starts the execution of the newest generation; the same name and input starts once. */
export async function startCurrent(runtime: Runtime, table: FundTable, run: Run): Promise<void> {
  const { caseId, step, visit, generation } = run;
  const arn = await runtime.workflow.start({ fundId: table.fund, caseId, step, visit, generation });
  await recordStarted(table, caseId, generation, arn, runtime.clock.now());
  runtime.log("execution-started", { caseId, step, visit, generation });
}

/**
 * Brings a case's workflow back from its record, whatever became of its execution: wakes it when it
 * waits, leaves it when it runs, starts it anew when it is gone. A case that has called for the
 * coordinator waits for them to restart it.
 */
export async function recover(
  runtime: Runtime,
  table: FundTable,
  caseId: string,
): Promise<"woken" | "running" | "started" | "nothing-to-do"> {
  const [run, stored] = await Promise.all([loadRun(table, caseId), loadCase(table, caseId)]);
  if (!run || !stored || stored.case.attention) return "nothing-to-do";
  if (run.arn === undefined && run.generation > 0) {
    await startCurrent(runtime, table, run);
    return "started";
  }
  if (run.arn !== undefined && (await runtime.workflow.isRunning(run.arn))) {
    const woken =
      run.pending > 0 && run.token !== undefined && (await runtime.workflow.wake(run.token));
    return woken ? "woken" : "running";
  }
  const { stage, visit } = stored.case;
  await startNext(runtime, table, run, { step: stepOf(stage), visit });
  return "started";
}

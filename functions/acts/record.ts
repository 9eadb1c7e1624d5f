import { theSystem } from "#functions/domain/actor.ts";
import type { Case } from "#functions/domain/case.ts";
import type { CommandOf } from "#functions/domain/events.ts";
import type { MachineActName } from "#functions/process/acts.ts";
import type { Runtime } from "#functions/runtime.ts";
import type { FundTable } from "#functions/store/table.ts";
import { commitAct } from "./commit-act.ts";

/** A newer generation of the workflow carries the case: this one ends quietly. */
export class Superseded extends Error {
  override readonly name = "Superseded";
}

/** What the workflow records, with an id that makes a repetition change nothing. */
export type Recording = {
  readonly caseId: string;
  readonly recordId: string;
  readonly command: CommandOf<MachineActName>;
  readonly generation?: number;
};

/**
 * Records what the workflow has found or done. A refusal (the case has moved on, or it is recorded
 * already) is no fault: the work is no longer needed. Gives the case as it then stands.
 */
export async function record(
  runtime: Runtime,
  table: FundTable,
  { caseId, recordId, command, generation }: Recording,
): Promise<Case | undefined> {
  const answer = await commitAct(runtime, table, {
    commandId: recordId,
    caseId,
    actor: theSystem,
    command,
    seen: "machine",
    ...(generation === undefined ? {} : { generation }),
  });
  if (answer.ok === "superseded") {
    throw new Superseded(`Generation ${generation} no longer carries case ${caseId}`);
  }
  if (answer.ok) return answer.value.case;
  runtime.log("not-recorded", { caseId, act: command.act, code: answer.refusal.code });
  return undefined;
}

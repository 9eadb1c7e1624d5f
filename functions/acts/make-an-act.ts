import type { Actor } from "#functions/domain/actor.ts";
import { isCommand } from "#functions/domain/events.ts";
import { forms } from "#functions/domain/forms/forms.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { type Result, refused } from "#functions/domain/result.ts";
import { isPersonAct, type PersonActName } from "#functions/process/acts.ts";
import { recover, signal } from "#functions/recovery/signal.ts";
import type { Runtime } from "#functions/runtime.ts";
import type { FundTable } from "#functions/store/table.ts";
import { type ActMade, commitAct } from "./commit-act.ts";
import { invalidInput } from "./faults.ts";

/** A person's act as it comes from a form or the API, nothing in it trusted yet. */
export type PersonsRequest = {
  readonly commandId: string;
  readonly caseId: string | undefined;
  readonly actor: Actor;
  readonly act: string;
  readonly data: unknown;
  /** The case's revision that the person saw. */
  readonly revision: number;
};

/**
 * Makes a person's act and wakes the workflow. The act is in the record before the workflow hears
 * of it; when the wake-up is lost, the sweeper finds what is pending.
 */
export async function makeAnAct(
  runtime: Runtime,
  table: FundTable,
  request: PersonsRequest,
): Promise<Result<ActMade, Refusal>> {
  const { act } = request;
  if (!isPersonAct(act)) return refused(refusal("unknown-act", `Åtgärden ”${act}” finns inte.`));
  const parsed = forms[act].safeParse(request.data, { reportInput: true });
  if (!parsed.success) return refused(invalidInput(parsed.error));
  const command = { act, data: parsed.data };
  if (!isCommand(command)) throw new Error(`The form of ${act} does not keep its own output`);
  const answer = await commitAct(runtime, table, {
    commandId: request.commandId,
    caseId: request.caseId,
    actor: request.actor,
    command,
    seen: request.revision,
  });
  if (answer.ok === "superseded") throw new Error(`A person's act ${act} cannot be superseded`);
  if (answer.ok) await tellTheWorkflow(runtime, table, act, answer.value.case.id);
  return answer;
}

/** The act is made whether or not the workflow hears of it now: the sweeper finds what is pending. */
async function tellTheWorkflow(
  runtime: Runtime,
  table: FundTable,
  act: PersonActName,
  caseId: string,
): Promise<void> {
  try {
    if (act === "restart-workflow") await recover(runtime, table, caseId);
    else await signal(runtime, table, caseId);
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    runtime.log("not-signalled", { caseId, act, error: name });
  }
}

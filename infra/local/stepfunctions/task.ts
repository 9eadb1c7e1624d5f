import { setImmediate as nextTurn } from "node:timers/promises";
import type { BusinessClock } from "../clock.ts";
import type { InFlight } from "../clock-work.ts";
import type { TaskState } from "./definition.ts";
import { endOfRun, stateError } from "./errors.ts";
import { type Functions, invoke, type Json } from "./functions.ts";
import type { History } from "./history.ts";
import { taskInput } from "./library-view.ts";
import type { Tokens } from "./tokens.ts";

/** What all executions of the service share. */
export type Service = {
  readonly clock: BusinessClock;
  readonly tokens: Tokens;
  readonly work: InFlight;
};

/** The service, and the functions of the machine that the task belongs to. */
export type Surroundings = Service & { readonly functions: Functions };

/** The execution that a task belongs to, as far as the task needs it. */
export type Run = {
  readonly arn: string;
  readonly record: History["record"];
  /** Aborts when the execution is closed, in whatever way. */
  readonly closed: AbortSignal;
  /** The token that the next wait hands out: `$$.Task.Token`. */
  readonly task: { Token: string };
  /** The execution now waits for the world; business time may move. */
  park(): void;
  /** The execution goes on. */
  resume(): void;
};

export type TaskHandler = (input: Json) => Promise<Json>;

/** What a task state is about to do, read from the parameters that the library resolved. */
export type Call = {
  readonly functionName: string;
  readonly payload: Json;
  readonly timeoutSeconds: Json;
};

/**
 * A handler for the library: lets the history tell first that the state was entered, starts
 * nothing for a closed execution, and records how the task went.
 */
export function taskHandler(
  state: TaskState,
  run: Run,
  perform: (call: Call) => Promise<Json>,
): TaskHandler {
  const kind = { resourceType: "lambda", resource: state.Resource.replace(/^.*:/, "") };
  return async (input) => {
    await nextTurn();
    const { FunctionName, Payload, TimeoutSeconds } = taskInput.parse(input);
    const parameters = JSON.stringify({ FunctionName, Payload });
    run.record("TaskScheduled", { ...kind, parameters });
    run.record("TaskStarted", kind);
    // stopped meanwhile, or by the limit of the history just now
    if (run.closed.aborted) throw endOfRun();
    try {
      const call = { functionName: FunctionName, payload: Payload, timeoutSeconds: TimeoutSeconds };
      const output = await perform(call);
      run.record("TaskSucceeded", { ...kind, output: JSON.stringify(output) });
      return output;
    } catch (error) {
      if (error instanceof Error) recordFailure(run, kind, error);
      throw error;
    }
  };
}

function recordFailure(run: Run, kind: object, { name, message }: Error): void {
  const type = name === "States.Timeout" ? "TaskTimedOut" : "TaskFailed";
  run.record(type, { ...kind, error: name, cause: message });
}

/** `lambda:invoke`: the answer, or States.Timeout when machine time has run out first. */
export async function callFunction(call: Call, around: Surroundings): Promise<Json> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const expire = () => reject(stateError("States.Timeout", `${call.functionName} took too long`));
  const timer = setTimeout(expire, Number(call.timeoutSeconds) * 1000);
  try {
    const answer = invoke(around.functions, call.functionName, call.payload, around.work);
    const Payload = await Promise.race([answer, late]);
    return { ExecutedVersion: "$LATEST", Payload, StatusCode: 200 };
  } finally {
    clearTimeout(timer);
  }
}

import { type Instant, instant } from "#functions/domain/dates.ts";
import { isWait, type TaskState } from "./definition.ts";
import { copyStates, type HistoryEvent, historyOf, longestHistory } from "./history.ts";
import type { Machine } from "./machine.ts";
import {
  callFunction,
  type Run,
  type Service,
  type Surroundings,
  type TaskHandler,
  taskHandler,
} from "./task.ts";
import { holdingOn, waitForToken } from "./wait.ts";

/** How an execution ended; `output` is JSON text. */
export type Ending =
  | { readonly status: "SUCCEEDED"; readonly output: string }
  | { readonly status: "FAILED"; readonly error: string; readonly cause: string }
  | {
      readonly status: "ABORTED";
      readonly error?: string | undefined;
      readonly cause?: string | undefined;
    }
  | { readonly status: "TIMED_OUT" };

/** One execution of a state machine. Dates are in business time. */
export type Execution = {
  readonly arn: string;
  readonly name: string;
  readonly machine: Machine;
  /** JSON text, as it was sent. */
  readonly input: string;
  readonly startDate: Instant;
  readonly history: readonly HistoryEvent[];
  /** Undefined while it runs. */
  ending(): (Ending & { readonly stopDate: Instant }) | undefined;
  /** Closes it, unless it is closed already. */
  end(ending: Ending): void;
};

const endEvents = {
  SUCCEEDED: "ExecutionSucceeded",
  FAILED: "ExecutionFailed",
  ABORTED: "ExecutionAborted",
  TIMED_OUT: "ExecutionTimedOut",
} as const;

// a Standard execution lives no longer
const oneYear = 365 * 86_400_000;

/**
 * Starts an execution and returns at once.
 * @param input the JSON text sent with StartExecution, already known to parse.
 * @param onEnd told once, when the execution has been closed.
 */
export function startExecution(
  machine: Machine,
  identity: { readonly arn: string; readonly name: string },
  input: string,
  service: Service,
  onEnd: () => void,
): Execution {
  const { clock, work, tokens } = service;
  const { arn, name } = identity;
  const startDate = clock.now();
  const history = historyOf(clock.now);
  const closed = new AbortController();
  let ended: (Ending & { readonly stopDate: Instant }) | undefined;
  let rest = work.begin();

  function end(ending: Ending): void {
    if (ended !== undefined) return;
    ended = { ...ending, stopDate: clock.now() };
    const { status, ...details } = ending;
    history.record(endEvents[status], details);
    forgetLimit();
    closed.abort();
    abort();
    onEnd();
    rest();
  }

  function record(type: string, details: object): void {
    if (ended !== undefined) return;
    history.record(type, details);
    if (history.events.length < longestHistory - 1) return;
    const cause = "The execution reached the maximum number of history events (25000).";
    end({ status: "FAILED", error: "States.Runtime", cause });
  }

  const run: Run = {
    arn,
    record,
    closed: closed.signal,
    task: { Token: tokens.make(arn) },
    park: () => rest(),
    resume: () => {
      const parked = rest;
      rest = work.begin();
      parked();
    },
  };
  const yearFromNow = instant(Date.parse(startDate) + oneYear);
  const forgetLimit = clock.deadline(yearFromNow, () => end({ status: "TIMED_OUT" }));

  history.record("ExecutionStarted", { input });
  const context = {
    Execution: { Id: arn, Name: name, Started: startDate },
    Task: run.task,
  };
  const { result, eventLogs, abort } = machine.interpreter.run(JSON.parse(input), {
    context,
    overrides: { taskResourceLocalHandlers: handlersOf(machine, run, service) },
  });
  const states = copyStates(eventLogs, record);
  result.then(
    (output) => states.then(() => end({ status: "SUCCEEDED", output: JSON.stringify(output) })),
    (failure) => states.then(() => end({ status: "FAILED", ...reason(failure) })),
  );
  return {
    arn,
    name,
    machine,
    input,
    startDate,
    history: history.events,
    ending: () => ended,
    end,
  };
}

function handlersOf(machine: Machine, run: Run, service: Service): Record<string, TaskHandler> {
  const around = { ...service, functions: machine.functions };
  const handlers = machine.tasks.map(([name, state]) => [name, handlerOf(state, run, around)]);
  return Object.fromEntries(handlers);
}

function handlerOf(state: TaskState, run: Run, around: Surroundings): TaskHandler {
  return isWait(state)
    ? holdingOn(taskHandler(state, run, (call) => waitForToken(call, run, around)))
    : taskHandler(state, run, (call) => callFunction(call, around));
}

/** The library wraps the error that ended a run. */
function reason(failure: unknown): { error: string; cause: string } {
  const inner = failure instanceof Error ? failure.cause : failure;
  return inner instanceof Error
    ? { error: inner.name, cause: inner.message }
    : { error: "States.Runtime", cause: String(inner) };
}

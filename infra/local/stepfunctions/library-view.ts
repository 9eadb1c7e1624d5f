import { StateMachine, type StateMachineDefinition } from "aws-local-stepfunctions";
import * as z from "zod";
import { type Definition, isWait, type State, type TaskState } from "./definition.ts";

/** The error by which a wait that has outlived one timer of the library asks for the next. */
export const stillWaiting = "StillWaiting";

// the longest that setTimeout can sleep, in seconds: the engine itself decides every timeout
const neverFirst = 2_147_483;

const waitOn = {
  ErrorEquals: [stillWaiting],
  IntervalSeconds: 0,
  MaxAttempts: Number.MAX_SAFE_INTEGER,
};

type LibraryState = StateMachineDefinition["States"][string];

/**
 * The definition made ready for the library, which resolves `TimeoutSecondsPath` against the
 * parameters instead of the input and times tasks by machine time: the timeout travels among the
 * parameters to our handler, and the library's own timer is set so that it never comes first.
 */
export function libraryMachine(definition: Definition): StateMachine {
  const { StartAt, States } = definition;
  const states = Object.entries(States).map(([name, state]) => [name, seen(state)]);
  const source = { StartAt, States: Object.fromEntries(states) };
  // already checked, and the library's validator takes a tenth of a second
  return new StateMachine(source, { validationOptions: { noValidate: true } });
}

function seen(state: State): LibraryState {
  return JSON.parse(JSON.stringify(state.Type === "Task" ? seenTask(state) : state), businessTime);
}

function seenTask(state: TaskState): object {
  if (!isWait(state)) {
    const Parameters = { ...state.Parameters, TimeoutSeconds: state.TimeoutSeconds };
    return { ...state, Parameters, TimeoutSeconds: neverFirst };
  }
  const { TimeoutSecondsPath, ...rest } = state;
  const Parameters = { ...state.Parameters, "TimeoutSeconds.$": TimeoutSecondsPath };
  const Retry = [waitOn, ...state.Retry];
  return { ...rest, Parameters, Retry, TimeoutSeconds: neverFirst };
}

/** The library overwrites StartTime with machine time. */
function businessTime(_key: string, value: unknown): unknown {
  return value === "$$.Execution.StartTime" ? "$$.Execution.Started" : value;
}

/** The parameters of a task as they reach our handler. */
export const taskInput = z.strictObject({
  FunctionName: z.string(),
  Payload: z.record(z.string(), z.json()),
  TimeoutSeconds: z.json(),
});

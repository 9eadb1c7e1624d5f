import * as z from "zod";

// Everything that the embedded engine covers. A definition with any other state, field or
// expression is refused when it is loaded, never run by guess.

const field = z.stringFormat("a field of the state, $.name", /^\$(\.[A-Za-z]\w*)+$/);
const context = z.enum([
  "$$.Execution.Id",
  "$$.Execution.Name",
  "$$.Execution.StartTime",
  "$$.Task.Token",
]);

type Template = { [key: string]: string | number | boolean | null | Template };

const constant = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const template: z.ZodType<Template> = z.lazy(() =>
  z.record(z.string(), z.union([constant, template])).superRefine((entries, issues) => {
    for (const [key, value] of Object.entries(entries)) {
      const readable = field.safeParse(value).success || context.safeParse(value).success;
      if (key.endsWith(".$") && !readable) {
        issues.addIssue({ code: "custom", path: [key], message: `unsupported path ${value}` });
      }
    }
  }),
);

const comment = z.string().optional();
const resultPath = field.nullable().optional();

/** States.ALL never matches these, and the engine lets nothing else match them either. */
export const terminalErrors = ["States.Runtime", "States.DataLimitExceeded"];

const errorNames = z.array(
  z.string().refine((name) => !terminalErrors.includes(name), "an error that nothing can catch"),
);

const retrier = z.strictObject({
  ErrorEquals: errorNames,
  IntervalSeconds: z.int().min(1),
  BackoffRate: z.number().min(1),
  MaxAttempts: z.int().min(0),
  MaxDelaySeconds: z.int().min(1),
  JitterStrategy: z.enum(["NONE", "FULL"]),
});

const catcher = z.strictObject({
  ErrorEquals: errorNames,
  ResultPath: resultPath,
  Next: z.string(),
});

const task = {
  Type: z.literal("Task"),
  Comment: comment,
  Parameters: z.strictObject({ FunctionName: z.string(), Payload: template }),
  ResultSelector: template.optional(),
  ResultPath: resultPath,
  Retry: z.array(retrier),
  Catch: z.array(catcher),
  Next: z.string(),
};

const callState = z.strictObject({
  ...task,
  Resource: z.literal("arn:aws:states:::lambda:invoke"),
  TimeoutSeconds: z.int().min(1).max(86_400),
});

const waitState = z.strictObject({
  ...task,
  Resource: z.literal("arn:aws:states:::lambda:invoke.waitForTaskToken"),
  TimeoutSecondsPath: field,
});

const condition = z.union([
  z.strictObject({ Variable: field, StringEquals: z.string(), Next: z.string() }),
  z.strictObject({ Variable: field, NumericGreaterThanEquals: z.number(), Next: z.string() }),
]);

const choiceState = z.strictObject({
  Type: z.literal("Choice"),
  Comment: comment,
  Choices: z.array(condition),
  Default: z.string(),
});

const passState = z.strictObject({
  Type: z.literal("Pass"),
  Comment: comment,
  Result: z.record(z.string(), constant),
  ResultPath: field,
  Next: z.string(),
});

const succeedState = z.strictObject({ Type: z.literal("Succeed"), Comment: comment });

const failState = z.strictObject({
  Type: z.literal("Fail"),
  Comment: comment,
  Error: z.string(),
  Cause: z.string(),
});

const taskState = z.discriminatedUnion("Resource", [callState, waitState]);

const definition = z.strictObject({
  Comment: comment,
  StartAt: z.string(),
  States: z.record(
    z.string(),
    z.discriminatedUnion("Type", [taskState, choiceState, passState, succeedState, failState]),
  ),
});

export type Definition = z.infer<typeof definition>;
export type State = Definition["States"][string];
export type TaskState = z.infer<typeof taskState>;
export type WaitState = z.infer<typeof waitState>;

export function isWait(state: TaskState): state is WaitState {
  return state.Resource.endsWith(".waitForTaskToken");
}

/**
 * The definition of a state machine, as far as the engine covers the States Language.
 * @param source the parsed JSON.
 * @param functions the function names that can be called.
 * @throws naming each state and field that is not covered, and each function that is not there.
 */
export function readDefinition(source: unknown, functions: ReadonlySet<string>): Definition {
  const read = definition.safeParse(source);
  if (!read.success) {
    throw new Error(`The embedded engine does not cover:\n${z.prettifyError(read.error)}`);
  }
  const { StartAt, States } = read.data;
  for (const [name, state] of Object.entries(States)) {
    if (state.Type === "Task") checkTask(name, state, functions);
    checkTargets(name, targetsOf(state), States);
  }
  checkTargets("StartAt", [StartAt], States);
  return read.data;
}

/** The states that can follow. */
export function targetsOf(state: State): readonly string[] {
  if (state.Type === "Choice") return [...state.Choices.map(({ Next }) => Next), state.Default];
  if (state.Type === "Task") return [state.Next, ...state.Catch.map(({ Next }) => Next)];
  return state.Type === "Pass" ? [state.Next] : [];
}

function checkTargets(
  name: string,
  targets: readonly string[],
  states: Definition["States"],
): void {
  for (const target of targets) {
    if (!Object.hasOwn(states, target)) {
      throw new Error(`"${name}" leads to "${target}", and there is no such state`);
    }
  }
}

function checkTask(name: string, state: TaskState, functions: ReadonlySet<string>): void {
  const { FunctionName, Payload } = state.Parameters;
  if (!functions.has(FunctionName)) {
    throw new Error(`"${name}" calls ${FunctionName}, and no such function was given`);
  }
  const hasToken = Object.values(Payload).includes("$$.Task.Token");
  if (hasToken !== isWait(state)) {
    throw new Error(`"${name}" must hand on $$.Task.Token if, and only if, it waits for it`);
  }
}

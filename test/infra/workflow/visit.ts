import * as z from "zod";
import { calendarDate, startOfDay } from "#functions/domain/dates.ts";
import { type BusinessClock, openClock } from "#infra/local/clock.ts";
import { stateMachineArn } from "#infra/local/stepfunctions/arns.ts";
import { embedded, stepFunctionsService } from "#infra/local/stepfunctions/service.ts";
import { caseProcess, caseProcessName } from "#infra/workflow/case-process.ts";
import {
  type FunctionOfTheWorkflow,
  namesOfTheFunctions,
} from "#infra/workflow/functions-of-the-workflow.ts";

export type Script = Partial<Record<FunctionOfTheWorkflow, (event: unknown) => unknown>>;

/** A call that the machine made, in order. */
export type Called = { readonly name: FunctionOfTheWorkflow; readonly payload: unknown };

/** The real machine, on the real file, with functions that answer by a script. */
export type Visit = {
  readonly clock: BusinessClock;
  readonly called: readonly Called[];
  /** Starts an execution and returns when it waits or is closed. */
  start(name?: string): Promise<void>;
  /** A person acts: the token that the machine left comes back. */
  act(): Promise<void>;
  call(operation: string, request: object): unknown;
  /** States in the order they were entered. */
  path(name?: string): string[];
  describe(name?: string): z.infer<typeof described>;
  idle(): Promise<void>;
  close(): void;
};

const ids = { fundId: "stad", caseId: "01J", step: "idea", visit: 1, generation: 1 };
const rounds = z.object({ rounds: z.number() });
const acts = z.object({ acts: z.number() });
const withToken = z.object({ taskToken: z.string() });
const described = z.looseObject({
  status: z.string(),
  error: z.string().optional(),
  output: z.string().optional(),
});
const historyPage = z.object({
  events: z.array(
    z.looseObject({
      type: z.string(),
      stateEnteredEventDetails: z.object({ name: z.string() }).optional(),
    }),
  ),
});

export const aDay = 86_400;

/** What the functions answer when the script says nothing: an act without further work. */
const usual: Script = {
  OpenTheStep: () => ({ seconds: aDay, rounds: 0 }),
  Remind: (event) => ({ seconds: aDay, rounds: rounds.parse(event).rounds + 1 }),
  WhatWasDone: () => ({ work: "none", eventSeq: 1 }),
  HandOver: (event) => ({ outcome: "next-step", acts: acts.parse(event).acts + 1 }),
};

export function aVisit(script: Script = {}): Visit {
  const clock = openClock({
    mode: "standing still",
    start: startOfDay(calendarDate("2026-01-01")),
  });
  const called: Called[] = [];
  let token = "";

  const answers = { ...usual, ...script };
  const functions = namesOfTheFunctions.map((name) => {
    const handler = async (payload: unknown) => {
      called.push({ name, payload });
      if (name === "WaitForAnAct") token = withToken.parse(payload).taskToken;
      return answers[name]?.(payload);
    };
    return [name, handler] as const;
  });
  const definition = caseProcess((name) => name);
  const machine = { name: caseProcessName, definition, functions: Object.fromEntries(functions) };
  const service = stepFunctionsService({ clock, machines: [machine] });
  const machineArn = stateMachineArn(embedded, caseProcessName);
  const arnOf = (name: string) => `${machineArn.replace(":stateMachine:", ":execution:")}:${name}`;
  const call = (operation: string, request: object) => service.operations[operation]?.(request);

  return {
    clock,
    called,
    call,
    start: async (name = "visit") => {
      call("StartExecution", { stateMachineArn: machineArn, name, input: JSON.stringify(ids) });
      await service.idle();
    },
    act: async () => {
      call("SendTaskSuccess", { taskToken: token, output: "{}" });
      await service.idle();
    },
    path: (name = "visit") => {
      const page = call("GetExecutionHistory", { executionArn: arnOf(name), maxResults: 1000 });
      const { events } = historyPage.parse(page);
      return events.flatMap((event) => event.stateEnteredEventDetails?.name ?? []);
    },
    describe: (name = "visit") =>
      described.parse(call("DescribeExecution", { executionArn: arnOf(name) })),
    idle: service.idle,
    close: () => {
      service.close();
      clock.close();
    },
  };
}

export function failure(name: string): Error {
  return Object.assign(new Error(`${name} happened`), { name });
}

/** A function that throws errors of these names in turn, then answers. */
export function failingFirst(names: readonly string[], answer: (event: unknown) => unknown) {
  const left = [...names];
  return (event: unknown) => {
    const name = left.shift();
    if (name !== undefined) throw failure(name);
    return answer(event);
  };
}

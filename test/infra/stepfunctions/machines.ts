import { SFNClient } from "@aws-sdk/client-sfn";
import * as z from "zod";
import { calendarDate, type Instant, startOfDay } from "#functions/domain/dates.ts";
import { type BusinessClock, openClock } from "#infra/local/clock.ts";
import { stateMachineArn } from "#infra/local/stepfunctions/arns.ts";
import type { Functions } from "#infra/local/stepfunctions/functions.ts";
import { embedded } from "#infra/local/stepfunctions/service.ts";
import type { StatusEvent } from "#infra/local/stepfunctions/status-events.ts";
import { startStepFunctions } from "#infra/local/stepfunctions/step-functions.ts";

/** The first day of the tests, in Stockholm. */
export const newYear: Instant = startOfDay(calendarDate("2026-01-01"));

const retry = {
  IntervalSeconds: 1,
  BackoffRate: 2,
  MaxAttempts: 2,
  MaxDelaySeconds: 5,
  JitterStrategy: "FULL",
};

/** A task that calls a function and goes on. */
export function callTask(more: object = {}): object {
  return {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    Parameters: { FunctionName: "work", Payload: { "seconds.$": "$.seconds" } },
    ResultPath: null,
    TimeoutSeconds: 5,
    Retry: [],
    Catch: [],
    Next: "Done",
    ...more,
  };
}

/** A task that hands out its token and waits for `$.seconds` of business time. */
export function waitTask(more: object = {}): object {
  return {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
    Parameters: { FunctionName: "leave", Payload: { "token.$": "$$.Task.Token" } },
    ResultPath: "$.answer",
    TimeoutSecondsPath: "$.seconds",
    Retry: [{ ErrorEquals: ["Lambda.ServiceException"], ...retry }],
    Catch: [{ ErrorEquals: ["States.Timeout"], ResultPath: "$.why", Next: "Late" }],
    Next: "Done",
    ...more,
  };
}

/** A definition that begins with the task and ends done or late; `more` are further states. */
export function definitionOf(task: object, more: object = {}): object {
  return {
    StartAt: "Task",
    States: { Task: task, ...more, Done: { Type: "Succeed" }, Late: { Type: "Succeed" } },
  };
}

const left = z.object({ token: z.string() });

/** The embedded service with one machine, and the real SDK client talking to it. */
export type Bench = {
  readonly clock: BusinessClock;
  readonly client: SFNClient;
  readonly endpoint: string;
  readonly machineArn: string;
  /** The tokens that were left, in order. */
  readonly tokens: readonly string[];
  readonly statusEvents: readonly StatusEvent[];
  executionArn(name: string): string;
  idle(): Promise<void>;
  close(): Promise<void>;
};

export async function openBench(
  task: object = waitTask(),
  more: Functions = {},
  clock: BusinessClock = openClock({ mode: "standing still", start: newYear }),
): Promise<Bench> {
  const tokens: string[] = [];
  const statusEvents: StatusEvent[] = [];
  const functions: Functions = {
    leave: async (event) => void tokens.push(left.parse(event).token),
    work: async () => null,
    ...more,
  };
  const machine = { name: "bench", aliases: ["live"], definition: definitionOf(task), functions };
  const service = await startStepFunctions({
    clock,
    machines: [machine],
    onStatusChange: async (event) => statusEvents.push(event),
  });
  const client = new SFNClient({
    endpoint: service.endpoint,
    region: embedded.region,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  const machineArn = stateMachineArn(embedded, "bench");
  return {
    clock,
    client,
    endpoint: service.endpoint,
    machineArn,
    tokens,
    statusEvents,
    executionArn: (name) => `${machineArn.replace(":stateMachine:", ":execution:")}:${name}`,
    idle: service.idle,
    close: async () => {
      client.destroy();
      await service.close();
      clock.close();
    },
  };
}

import {
  CreateActivityCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instant } from "#functions/domain/dates.ts";
import { type Bench, definitionOf, newYear, openBench, waitTask } from "./machines.ts";

let bench: Bench;

beforeEach(async () => {
  bench = await openBench();
});

afterEach(() => bench.close());

const input = JSON.stringify({ seconds: 3600 });

async function start(name: string) {
  const { client, machineArn: stateMachineArn } = bench;
  const started = await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  await bench.idle();
  return started;
}

function describeExecution(name: string) {
  const executionArn = bench.executionArn(name);
  return bench.client.send(new DescribeExecutionCommand({ executionArn }));
}

async function history(name: string, more: object = {}) {
  const executionArn = bench.executionArn(name);
  const command = new GetExecutionHistoryCommand({ executionArn, ...more });
  return bench.client.send(command);
}

describe("StartExecution and DescribeExecution", () => {
  it("start an execution in business time, and tell of it", async () => {
    const started = await start("a");
    expect(started).toMatchObject({
      executionArn: "arn:aws:states:eu-north-1:000000000000:execution:bench:a",
      startDate: new Date(newYear),
    });
    const described = await describeExecution("a");
    expect(described).toMatchObject({
      ...{ name: "a", status: "RUNNING", input, startDate: new Date(newYear) },
      stateMachineArn: bench.machineArn,
    });
    expect(described.stopDate).toBeUndefined();
  });

  it("give a name where none is asked for, and start through an alias", async () => {
    const stateMachineArn = `${bench.machineArn}:live`;
    const { executionArn } = await bench.client.send(
      new StartExecutionCommand({ stateMachineArn, input }),
    );
    expect(executionArn).toMatch(/:execution:bench:[0-9a-f-]{36}$/);
  });

  it("refuse a machine, an alias and an execution that are not there", async () => {
    const asked = [`${bench.machineArn}:gone`, `${bench.machineArn}s`];
    for (const stateMachineArn of asked) {
      const command = new StartExecutionCommand({ stateMachineArn, input });
      await expect(bench.client.send(command)).rejects.toThrow(StateMachineDoesNotExist);
    }
    await expect(describeExecution("never")).rejects.toThrow(ExecutionDoesNotExist);
  });
});

describe("ListExecutions", () => {
  it("lists the newest first, by status, a page at a time", async () => {
    for (const name of ["a", "b", "c"]) await start(name);
    const { client, machineArn: stateMachineArn } = bench;
    await client.send(new StopExecutionCommand({ executionArn: bench.executionArn("b") }));
    const list = async (more: object) => {
      const command = new ListExecutionsCommand({ stateMachineArn, ...more });
      const { executions = [], nextToken } = await client.send(command);
      return { names: executions.map(({ name }) => name), nextToken };
    };
    expect((await list({})).names).toEqual(["c", "b", "a"]);
    expect((await list({ statusFilter: "RUNNING" })).names).toEqual(["c", "a"]);
    expect((await list({ statusFilter: "ABORTED" })).names).toEqual(["b"]);
    const first = await list({ maxResults: 2 });
    expect(first.names).toEqual(["c", "b"]);
    await start("d");
    const rest = await list({ maxResults: 2, nextToken: first.nextToken });
    expect(rest).toEqual({ names: ["a"], nextToken: undefined });
    await expect(list({ nextToken: "nonsense" })).rejects.toThrow(InvalidToken);
  });
});

describe("StopExecution", () => {
  it("aborts with the reason given; a second stop changes nothing", async () => {
    await start("a");
    const stop = (error: string) =>
      bench.client.send(
        new StopExecutionCommand({ executionArn: bench.executionArn("a"), error, cause: "asked" }),
      );
    expect((await stop("NewDefinition")).stopDate).toEqual(new Date(newYear));
    await stop("Again");
    expect(await describeExecution("a")).toMatchObject({
      status: "ABORTED",
      error: "NewDefinition",
      cause: "asked",
      stopDate: new Date(newYear),
    });
    const { events = [] } = await history("a");
    expect(events.at(-1)?.type).toBe("ExecutionAborted");
  });
});

describe("SendTaskSuccess", () => {
  it("lets the execution go on with the answer", async () => {
    await start("a");
    const taskToken = bench.tokens[0];
    const output = JSON.stringify({ fine: true });
    await bench.client.send(new SendTaskSuccessCommand({ taskToken, output }));
    await bench.idle();
    const described = await describeExecution("a");
    expect(described.status).toBe("SUCCEEDED");
    expect(JSON.parse(described.output ?? "")).toEqual({ seconds: 3600, answer: { fine: true } });
  });

  it("refuses an answer that is not JSON, and the wait goes on", async () => {
    await start("a");
    const command = new SendTaskSuccessCommand({ taskToken: bench.tokens[0], output: "{" });
    await expect(bench.client.send(command)).rejects.toThrow(InvalidOutput);
    expect((await describeExecution("a")).status).toBe("RUNNING");
  });
});

describe("SendTaskFailure and SendTaskHeartbeat", () => {
  it("fail the wait by name; a heartbeat is taken while it lasts", async () => {
    await start("a");
    const taskToken = bench.tokens[0];
    await bench.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    const failed = new SendTaskFailureCommand({ taskToken, error: "NotToday", cause: "because" });
    await bench.client.send(failed);
    await bench.idle();
    const told = { status: "FAILED", error: "NotToday", cause: "because" };
    expect(await describeExecution("a")).toMatchObject(told);
    await expect(
      bench.client.send(new SendTaskHeartbeatCommand({ taskToken })),
    ).rejects.toMatchObject({ name: "TaskTimedOut" });
  });
});

describe("GetExecutionHistory", () => {
  it("tells what happened, in order and in business time", async () => {
    await start("a");
    await bench.clock.moveTo(instant(Date.parse(newYear) + 3_600_000));
    const { events = [] } = await history("a");
    expect(events.map(({ type }) => type)).toEqual([
      "ExecutionStarted",
      "TaskStateEntered",
      "TaskScheduled",
      "TaskStarted",
      "TaskSubmitted",
      "TaskTimedOut",
      "TaskStateExited",
      "SucceedStateEntered",
      "SucceedStateExited",
      "ExecutionSucceeded",
    ]);
    expect(events.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(events[1]?.stateEnteredEventDetails).toEqual({ name: "Task", input });
    expect(events[2]?.taskScheduledEventDetails?.resource).toBe("invoke.waitForTaskToken");
    const hour = events.map(({ timestamp }) => Number(timestamp) - Date.parse(newYear));
    expect(hour).toEqual([0, 0, 0, 0, 0, ...Array(5).fill(3_600_000)]);
  });

  it("can be read backwards and a page at a time", async () => {
    await start("a");
    const first = await history("a", { reverseOrder: true, maxResults: 2 });
    expect(first.events?.map(({ id }) => id)).toEqual([5, 4]);
    const { nextToken } = first;
    const next = await history("a", { reverseOrder: true, maxResults: 2, nextToken });
    expect(next.events?.map(({ id }) => id)).toEqual([3, 2]);
  });
});

describe("DescribeStateMachine", () => {
  it("gives back the definition that was loaded", async () => {
    const command = new DescribeStateMachineCommand({ stateMachineArn: bench.machineArn });
    const described = await bench.client.send(command);
    expect(described).toMatchObject({ name: "bench", type: "STANDARD", status: "ACTIVE" });
    expect(JSON.parse(described.definition ?? "")).toEqual(definitionOf(waitTask()));
  });
});

describe("the endpoint", () => {
  it("refuses what it does not know, and fields that it would have to ignore", async () => {
    await expect(bench.client.send(new CreateActivityCommand({ name: "a" }))).rejects.toMatchObject(
      { name: "UnknownOperationException" },
    );
    const traced = { stateMachineArn: bench.machineArn, name: "a", traceHeader: "x" };
    await expect(bench.client.send(new StartExecutionCommand(traced))).rejects.toMatchObject({
      name: "ValidationException",
    });
  });

  it("answers nothing to a form that a web page could post", async () => {
    const headers = { "x-amz-target": "AWSStepFunctions.ListExecutions" };
    const body = JSON.stringify({ stateMachineArn: bench.machineArn });
    const answer = await fetch(bench.endpoint, { method: "POST", headers, body });
    expect(answer.status).toBe(400);
  });

  it("listens on this machine only", () => {
    expect(bench.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

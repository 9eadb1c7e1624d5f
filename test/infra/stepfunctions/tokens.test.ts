import {
  DescribeExecutionCommand,
  InvalidToken,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { afterEach, describe, expect, it } from "vitest";
import { type Instant, instant } from "#functions/domain/dates.ts";
import type { Functions } from "#infra/local/stepfunctions/functions.ts";
import { type Bench, newYear, openBench, waitTask } from "./machines.ts";

let bench: Bench;

afterEach(() => bench.close());

async function waiting(functions: Functions = {}): Promise<void> {
  bench = await openBench(waitTask(), functions);
  await start("a");
}

async function start(name: string): Promise<void> {
  const input = JSON.stringify({ seconds: 3600 });
  const stateMachineArn = bench.machineArn;
  await bench.client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  await bench.idle();
}

async function answer(taskToken = bench.tokens[0]): Promise<void> {
  await bench.client.send(new SendTaskSuccessCommand({ taskToken, output: '"done"' }));
  await bench.idle();
}

async function output(): Promise<unknown> {
  const executionArn = bench.executionArn("a");
  const described = await bench.client.send(new DescribeExecutionCommand({ executionArn }));
  return JSON.parse(described.output ?? "null");
}

function later(seconds: number): Instant {
  return instant(Date.parse(newYear) + seconds * 1000);
}

describe("a token", () => {
  it("that comes back a second before the timeout is in time", async () => {
    await waiting();
    await bench.clock.moveTo(later(3599));
    await answer();
    expect(await output()).toEqual({ seconds: 3600, answer: "done" });
    await bench.clock.moveTo(later(7200));
    expect(await output()).toEqual({ seconds: 3600, answer: "done" });
  });

  it("that comes back on the timeout is too late", async () => {
    await waiting();
    await bench.clock.moveTo(later(3600));
    await expect(answer()).rejects.toThrow(TaskTimedOut);
    expect(await output()).toMatchObject({ why: { Error: "States.Timeout" } });
  });

  it("works once", async () => {
    await waiting();
    await answer();
    await expect(answer()).rejects.toThrow(TaskTimedOut);
  });

  it("that comes back twenty times at once works once", async () => {
    await waiting();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => answer()));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("of a stopped execution is dead", async () => {
    await waiting();
    const executionArn = bench.executionArn("a");
    await bench.client.send(new StopExecutionCommand({ executionArn }));
    await expect(answer()).rejects.toThrow(TaskTimedOut);
    await bench.idle();
  });

  it("of an execution that this process never ran is told apart from nonsense", async () => {
    await waiting();
    const earlier = `${bench.executionArn("before-the-crash")} 0b0c`;
    const elsewhere = Buffer.from(earlier).toString("base64url");
    await expect(answer(elsewhere)).rejects.toThrow(TaskDoesNotExist);
    await expect(answer("nonsense")).rejects.toThrow(InvalidToken);
  });

  it("may come back before the function that leaves it has answered", async () => {
    const { promise: left, resolve: leave } = Promise.withResolvers<string>();
    const { promise: released, resolve: release } = Promise.withResolvers<null>();
    bench = await openBench(waitTask(), {
      leave: (event) => {
        leave(String(Object(event)["token"]));
        return released;
      },
    });
    const input = JSON.stringify({ seconds: 3600 });
    const stateMachineArn = bench.machineArn;
    await bench.client.send(new StartExecutionCommand({ stateMachineArn, name: "a", input }));
    const taskToken = await left;
    await bench.client.send(new SendTaskSuccessCommand({ taskToken, output: '"early"' }));
    release(null);
    await bench.idle();
    expect(await output()).toMatchObject({ answer: "early" });
  });

  it("is a new one at each try of the function that leaves it", async () => {
    const seen: string[] = [];
    await waiting({
      leave: async (event) => {
        seen.push(String(Object(event)["token"]));
        const error = new Error("busy");
        error.name = "Lambda.ServiceException";
        if (seen.length === 1) throw error;
      },
    });
    expect(new Set(seen).size).toBe(2);
    await expect(answer(seen[0])).rejects.toThrow(TaskTimedOut);
    await answer(seen[1]);
    expect(await output()).toMatchObject({ answer: "done" });
  });
});

describe("an execution that is stopped", () => {
  it("while it rests before another try does not try again", async () => {
    let tries = 0;
    const { promise: tried, resolve } = Promise.withResolvers<void>();
    bench = await openBench(waitTask(), {
      leave: async () => {
        tries += 1;
        resolve();
        throw Object.assign(new Error("busy"), { name: "Lambda.ServiceException" });
      },
    });
    const input = JSON.stringify({ seconds: 3600 });
    const stateMachineArn = bench.machineArn;
    await bench.client.send(new StartExecutionCommand({ stateMachineArn, name: "a", input }));
    await tried;
    const executionArn = bench.executionArn("a");
    await bench.client.send(new StopExecutionCommand({ executionArn }));
    await bench.idle();
    await new Promise((soon) => setTimeout(soon, 20));
    expect(tries).toBe(1);
    const told = bench.statusEvents.map(({ detail }) => detail.status);
    expect(told).toEqual(["RUNNING", "ABORTED"]);
  });
});

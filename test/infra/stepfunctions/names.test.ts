import {
  ExecutionAlreadyExists,
  InvalidExecutionInput,
  InvalidName,
  SendTaskSuccessCommand,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openClock } from "#infra/local/clock.ts";
import { stepFunctionsService } from "#infra/local/stepfunctions/service.ts";
import { type Bench, callTask, definitionOf, newYear, openBench } from "./machines.ts";

let bench: Bench;

beforeEach(async () => {
  bench = await openBench();
});

afterEach(() => bench.close());

const anHour = JSON.stringify({ seconds: 3600 });

function start(name: string, input = anHour) {
  const stateMachineArn = bench.machineArn;
  return bench.client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
}

async function finish(index: number): Promise<void> {
  await bench.idle();
  const taskToken = bench.tokens[index];
  await bench.client.send(new SendTaskSuccessCommand({ taskToken, output: "null" }));
  await bench.idle();
}

describe("starting is once", () => {
  it("the same name and input while open answer with the execution that runs", async () => {
    const first = await start("01J.idea.1.1");
    await bench.idle();
    expect(await start("01J.idea.1.1")).toMatchObject({
      executionArn: first.executionArn,
      startDate: first.startDate,
    });
    await bench.idle();
    expect(bench.tokens).toHaveLength(1);
  });

  it("of many starts at once, one begins", async () => {
    const starts = await Promise.all(Array.from({ length: 20 }, () => start("01J.idea.1.1")));
    await bench.idle();
    expect(new Set(starts.map(({ executionArn }) => executionArn)).size).toBe(1);
    expect(bench.tokens).toHaveLength(1);
  });

  it("another input under the name of an open execution is refused", async () => {
    await start("a");
    const other = JSON.stringify({ seconds: 3601 });
    await expect(start("a", other)).rejects.toThrow(ExecutionAlreadyExists);
  });

  it("the name of a closed execution is spent, whatever the input", async () => {
    await start("a");
    await finish(0);
    await expect(start("a")).rejects.toThrow(ExecutionAlreadyExists);
  });

  it("a name stays spent when the execution is no longer remembered", async () => {
    const clock = openClock({ mode: "standing still", start: newYear });
    const definition = definitionOf(callTask());
    const machine = { name: "bench", definition, functions: { work: async () => null } };
    const service = stepFunctionsService({ clock, machines: [machine] });
    const startNow = (name: string) =>
      service.operations["StartExecution"]?.({
        stateMachineArn: bench.machineArn,
        name,
        input: anHour,
      });
    startNow("the-first");
    await service.idle();
    for (let index = 0; index < 1000; index += 1) startNow(`execution-${index}`);
    await service.idle();
    const executionArn = bench.executionArn("the-first");
    const describeFirst = () => service.operations["DescribeExecution"]?.({ executionArn });
    expect(describeFirst).toThrow(/Execution Does Not Exist/);
    expect(() => startNow("the-first")).toThrow(/Execution Already Exists/);
    service.close();
  });
});

describe("a name", () => {
  it.each(["01JABCDEFGHJKMNPQRSTVWXYZ0.application.2.13", "år-2026", "x".repeat(80)])(
    "may be %s",
    async (name) => {
      expect((await start(name)).executionArn).toBe(bench.executionArn(name));
    },
  );

  const signs = [...'<>{}[]?*"#%\\^|~`$&,;:/'];
  it.each(["", "x".repeat(81), "a b", "a\nb", "a\tb", "a\u0000b", "a\u0085b", ...signs])(
    "may not be %j",
    async (name) => {
      await expect(start(name)).rejects.toThrow(InvalidName);
    },
  );
});

describe("an input", () => {
  it.each(["{", "", JSON.stringify("x".repeat(262_144))])(
    "must be JSON of some size",
    async (input) => {
      await expect(start("a", input)).rejects.toThrow(InvalidExecutionInput);
    },
  );
});

import { describe, expect, it } from "vitest";
import { openClock } from "#infra/local/clock.ts";
import { stateMachineArn } from "#infra/local/stepfunctions/arns.ts";
import { embedded, stepFunctionsService } from "#infra/local/stepfunctions/service.ts";
import type { StatusEvent } from "#infra/local/stepfunctions/status-events.ts";
import { callTask, definitionOf, newYear } from "./machines.ts";

/** How an execution of one call ends. */
async function ending(
  work: (event: unknown) => Promise<unknown>,
  task: object = callTask({ ResultPath: "$.answer" }),
): Promise<StatusEvent["detail"]> {
  const events: StatusEvent[] = [];
  const clock = openClock({ mode: "standing still", start: newYear });
  const service = stepFunctionsService({
    clock,
    machines: [{ name: "bench", definition: definitionOf(task), functions: { work } }],
    onStatusChange: async (event) => events.push(event),
  });
  const machineArn = stateMachineArn(embedded, "bench");
  const request = { stateMachineArn: machineArn, name: "a", input: '{"seconds":1}' };
  service.operations["StartExecution"]?.(request);
  await service.idle();
  service.close();
  expect(events.map(({ detail }) => detail.status === "RUNNING")).toEqual([true, false]);
  const last = events.at(-1);
  if (last === undefined) throw new Error("The execution did not end");
  return last.detail;
}

function thrown(name: string): () => Promise<never> {
  return async () => {
    const error = new Error("it happened");
    error.name = name;
    throw error;
  };
}

const catchAll = { ErrorEquals: ["States.ALL"], ResultPath: "$.why", Next: "Late" };

describe("what a function answers", () => {
  it("comes wrapped as Lambda wraps it, and as JSON", async () => {
    const { output } = await ending(async (event) => ({ event, at: new Date(0), none: undefined }));
    expect(JSON.parse(output ?? "")).toEqual({
      seconds: 1,
      answer: {
        ExecutedVersion: "$LATEST",
        Payload: { event: { seconds: 1 }, at: "1970-01-01T00:00:00.000Z" },
        StatusCode: 200,
      },
    });
  });

  it("is null when it answers nothing", async () => {
    const { output } = await ending(async () => undefined);
    expect(JSON.parse(output ?? "").answer.Payload).toBeNull();
  });

  it("cannot be changed from the outside after it has been given", async () => {
    const answer = { n: 1 };
    const { output } = await ending(async () => {
      setImmediate(() => {
        answer.n = 2;
      });
      return answer;
    });
    expect(JSON.parse(output ?? "").answer.Payload).toEqual({ n: 1 });
  });

  it("ends the execution when it is larger than a state may hand on", async () => {
    const task = callTask({ Catch: [catchAll] });
    const ended = await ending(async () => "x".repeat(262_144), task);
    expect(ended).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });
});

describe("what a function throws", () => {
  it("ends the execution under the error's name, with its text as Lambda reports it", async () => {
    const ended = await ending(thrown("NoRoomInTheFund"));
    expect(ended).toMatchObject({ status: "FAILED", error: "NoRoomInTheFund" });
    const cause = JSON.parse(ended.cause ?? "");
    expect(cause).toMatchObject({ errorType: "NoRoomInTheFund", errorMessage: "it happened" });
  });

  it("is caught by its name before the last resort", async () => {
    const byName = { ErrorEquals: ["Wanted"], ResultPath: "$.wanted", Next: "Late" };
    const ended = await ending(thrown("Wanted"), callTask({ Catch: [byName, catchAll] }));
    expect(JSON.parse(ended.output ?? "")).toMatchObject({ wanted: { Error: "Wanted" } });
  });

  it("is named after its type when it is no error", async () => {
    const ended = await ending(
      async () => {
        throw "a word";
      },
      callTask({ Catch: [catchAll] }),
    );
    expect(JSON.parse(ended.output ?? "")).toMatchObject({ why: { Error: "string" } });
  });

  it("passes by the last resort when nothing may catch it", async () => {
    const ended = await ending(thrown("States.Runtime"), callTask({ Catch: [catchAll] }));
    expect(ended).toMatchObject({ status: "FAILED", error: "States.Runtime" });
  });
});

describe("a path to nothing", () => {
  it("ends the execution, and no Catch helps", async () => {
    const ResultSelector = { "outcome.$": "$.Payload.outcome" };
    const ended = await ending(async () => ({}), callTask({ ResultSelector, Catch: [catchAll] }));
    expect(ended).toMatchObject({ status: "FAILED", error: "States.Runtime" });
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { type Instant, instant } from "#functions/domain/dates.ts";
import { type BusinessClock, openClock } from "#infra/local/clock.ts";
import { stateMachineArn } from "#infra/local/stepfunctions/arns.ts";
import type { Functions } from "#infra/local/stepfunctions/functions.ts";
import {
  embedded,
  type StepFunctionsService,
  stepFunctionsService,
} from "#infra/local/stepfunctions/service.ts";
import type { StatusEvent } from "#infra/local/stepfunctions/status-events.ts";
import { callTask, definitionOf, newYear, waitTask } from "./machines.ts";

const aDay = 86_400;

afterEach(() => {
  vi.useRealTimers();
});

type Engine = StepFunctionsService & {
  readonly closed: readonly StatusEvent["detail"][];
  start(name: string, seconds: unknown): void;
};

function engineWith(
  clock: BusinessClock,
  task: object,
  functions: Functions,
  more: object = {},
): Engine {
  const closed: StatusEvent["detail"][] = [];
  const machine = { name: "bench", definition: definitionOf(task, more), functions };
  const service = stepFunctionsService({
    clock,
    machines: [machine],
    onStatusChange: async ({ detail }) => {
      if (detail.stopDate !== null) closed.push(detail);
    },
  });
  const input = (seconds: unknown) => JSON.stringify({ seconds });
  return {
    ...service,
    closed,
    start: (name, seconds) => {
      const request = { stateMachineArn: stateMachineArn(embedded, "bench"), name };
      service.operations["StartExecution"]?.({ ...request, input: input(seconds) });
    },
  };
}

function standingStill(): BusinessClock {
  return openClock({ mode: "standing still", start: newYear });
}

function afterDays(days: number): Instant {
  return instant(Date.parse(newYear) + days * aDay * 1000);
}

describe("waits in business time", () => {
  it("time out one at a time, the earliest first, each at its own moment", async () => {
    const clock = standingStill();
    const engine = engineWith(clock, waitTask(), { leave: async () => null });
    for (const days of [300, 7, 45, 8, 120]) engine.start(`for-${days}-days`, days * aDay);
    await clock.moveTo(afterDays(299));
    const ended = engine.closed.map(({ name, stopDate }) => [name, instant(Number(stopDate))]);
    expect(ended).toEqual([7, 8, 45, 120].map((days) => [`for-${days}-days`, afterDays(days)]));
    engine.close();
  });

  it("that end at the same moment do so in the order they began, each in peace", async () => {
    const clock = standingStill();
    let inside = 0;
    const task = waitTask({
      Catch: [{ ErrorEquals: ["States.Timeout"], ResultPath: "$.why", Next: "Work" }],
    });
    const engine = engineWith(
      clock,
      task,
      {
        leave: async () => null,
        work: async () => {
          inside += 1;
          expect(inside).toBe(1);
          await new Promise((done) => setTimeout(done, 2));
          inside -= 1;
        },
      },
      { Work: callTask() },
    );
    const names = Array.from({ length: 10 }, (_, index) => `case-${index}`);
    for (const name of names) engine.start(name, aDay);
    await clock.moveTo(afterDays(1));
    expect(engine.closed.map(({ name }) => name)).toEqual(names);
    engine.close();
  });

  it.each([0, -1, 1.5, "60", null, 100_000_000])(
    "of %j seconds kill the execution",
    async (seconds) => {
      const engine = engineWith(standingStill(), waitTask(), { leave: async () => null });
      engine.start("a", seconds);
      await engine.idle();
      expect(engine.closed).toMatchObject([{ status: "FAILED", error: "States.Runtime" }]);
      engine.close();
    },
  );

  it("outlive what a timer of the machine can sleep", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: Date.parse(newYear) });
    const clock = openClock({ mode: "running" });
    const left = vi.fn(async () => null);
    const engine = engineWith(clock, waitTask(), { leave: left });
    engine.start("a", 60 * aDay);
    await engine.idle();
    for (let day = 0; day < 59; day += 1) await vi.advanceTimersByTimeAsync(aDay * 1000);
    expect(engine.closed).toEqual([]);
    expect(left).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(aDay * 1000);
    await engine.idle();
    expect(engine.closed).toMatchObject([{ status: "SUCCEEDED" }]);
    expect(engine.closed[0]?.output).toContain("States.Timeout");
    engine.close();
  });
});

describe("a closed execution", () => {
  it("leaves no deadline behind, however it ended", async () => {
    const clock = standingStill();
    const left = new Set<object>();
    const watched: BusinessClock = {
      ...clock,
      deadline: (at, fire) => {
        const mark = {};
        left.add(mark);
        const settled = (then: () => void) => () => {
          left.delete(mark);
          then();
        };
        return settled(clock.deadline(at, settled(fire)));
      },
    };
    const engine = engineWith(watched, waitTask(), {
      leave: async (event) => tokens.push(String(Object(event)["token"])),
    });
    const tokens: string[] = [];
    for (const name of ["answered", "stopped"]) engine.start(name, 300 * aDay);
    engine.start("late", aDay);
    await engine.idle();
    expect(left.size).toBe(6);
    engine.operations["SendTaskSuccess"]?.({ taskToken: tokens[0], output: "null" });
    const stopped = stateMachineArn(embedded, "bench").replace(":stateMachine:", ":execution:");
    engine.operations["StopExecution"]?.({ executionArn: `${stopped}:stopped` });
    await clock.moveTo(afterDays(1));
    expect(engine.closed).toHaveLength(3);
    expect(left.size).toBe(0);
    engine.close();
  });
});

describe("the limits of an execution", () => {
  const again = waitTask({
    ResultPath: null,
    Catch: [{ ErrorEquals: ["States.Timeout"], ResultPath: null, Next: "Task" }],
  });

  it("it lives for a year", async () => {
    const clock = standingStill();
    const engine = engineWith(clock, again, { leave: async () => null });
    engine.start("a", 30 * aDay);
    await clock.moveTo(afterDays(364));
    expect(engine.closed).toEqual([]);
    await clock.moveTo(afterDays(366));
    const stopDate = Date.parse(afterDays(365));
    expect(engine.closed).toMatchObject([{ status: "TIMED_OUT", stopDate }]);
    expect(engine.closed[0]).not.toHaveProperty("error");
    engine.close();
  });

  it("it holds 25,000 events", async () => {
    const clock = standingStill();
    const engine = engineWith(clock, again, { leave: async () => null });
    engine.start("a", 60);
    await clock.moveTo(afterDays(5));
    expect(engine.closed).toMatchObject([{ status: "FAILED", error: "States.Runtime" }]);
    expect(engine.closed[0]?.cause).toContain("25000");
    engine.close();
  });

  it("a call of a function ends when machine time has passed its timeout", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const engine = engineWith(standingStill(), callTask(), { work: () => new Promise(() => {}) });
    engine.start("a", 1);
    await vi.advanceTimersByTimeAsync(4999);
    expect(engine.closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => {
      expect(engine.closed).toMatchObject([{ status: "FAILED", error: "States.Timeout" }]);
    });
    engine.close();
  });
});

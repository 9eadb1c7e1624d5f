import { afterEach, describe, expect, it, vi } from "vitest";
import { addDays, calendarDate, startOfDay } from "#functions/domain/dates.ts";
import { readDefinition, targetsOf } from "#infra/local/stepfunctions/definition.ts";
import { caseProcess } from "#infra/workflow/case-process.ts";
import {
  type FunctionOfTheWorkflow,
  isFunctionOfTheWorkflow,
  namesOfTheFunctions,
} from "#infra/workflow/functions-of-the-workflow.ts";
import { aDay, aVisit, failingFirst, failure, type Script, type Visit } from "./visit.ts";

const { States } = readDefinition(
  caseProcess((name) => name),
  new Set(namesOfTheFunctions),
);

const walked = new Set<string>();
const opened: Visit[] = [];

afterEach(() => {
  vi.useRealTimers();
  for (const visit of opened.splice(0)) {
    const path = visit.path();
    for (const [index, state] of path.slice(1).entries()) walked.add(`${path[index]} → ${state}`);
    visit.close();
  }
});

function follow(script: Script): Visit {
  const visit = aVisit(script);
  opened.push(visit);
  return visit;
}

async function actedOn(script: Script): Promise<Visit> {
  const visit = follow(script);
  await visit.start();
  await visit.act();
  return visit;
}

/** Runs work that sleeps between its retries without sleeping ourselves. */
async function withoutSleeping(work: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let done = false;
  const finished = work().finally(() => {
    done = true;
  });
  while (!done) await vi.advanceTimersByTimeAsync(1000);
  await finished;
}

const works = {
  "check-the-idea": "Check the idea",
  "validate-the-application": "Validate the application",
  "prepare-the-decision": "Prepare the decision",
  "settle-the-grant": "Settle the grant",
  "compute-the-repayment-plan": "Compute the repayment plan",
  "adjust-the-plan": "Adjust the plan",
  reconcile: "Reconcile",
};

describe("an act", () => {
  it.each(Object.entries(works))("that asks for %s is carried out by it", async (work, state) => {
    const visit = await actedOn({ WhatWasDone: () => ({ work, eventSeq: 7 }) });
    expect(visit.path()).toEqual([
      "Take up the visit",
      "Open the step",
      "Wait for an act",
      "What was done?",
      "Which work follows?",
      state,
      "Issue the document",
      "Notify",
      "Hand over",
      "Where does the case go?",
      "Handed over",
    ]);
    expect(visit.called.at(-3)).toMatchObject({
      name: "IssueTheDocument",
      payload: { eventSeq: 7 },
    });
  });

  it("that needs no work goes straight to its document", async () => {
    const visit = await actedOn({});
    expect(visit.path().slice(4, 6)).toEqual(["Which work follows?", "Issue the document"]);
  });

  it("that another execution has carried out already leads back to the wait", async () => {
    const visit = await actedOn({ WhatWasDone: () => ({ work: "nothing-pending", eventSeq: 0 }) });
    expect(visit.path().slice(-2)).toEqual(["Open the step", "Wait for an act"]);
    expect(visit.describe().status).toBe("RUNNING");
  });

  it("made before the token was stored is found without a signal", async () => {
    const visit = follow({
      WaitForAnAct: () => {
        throw failure("ActAlreadyMade");
      },
    });
    await visit.start();
    expect(visit.path()).toContain("What was done?");
    expect(visit.describe().status).toBe("SUCCEEDED");
  });

  it("made while a reminder was due is found by the reminder", async () => {
    const visit = follow({
      Remind: () => {
        throw failure("ActAlreadyMade");
      },
    });
    await visit.start();
    await visit.clock.moveTo(startOfDay(calendarDate("2026-01-02")));
    expect(visit.path().slice(3, 5)).toEqual(["Remind", "What was done?"]);
  });

  it("whose work this definition does not know goes to the coordinator", async () => {
    const visit = await actedOn({ WhatWasDone: () => ({ work: "weigh-the-soul", eventSeq: 1 }) });
    expect(visit.path().slice(-3)).toEqual([
      "Unknown to this definition",
      "Needs the coordinator",
      "Stopped for the coordinator",
    ]);
    const payload = { error: "UnknownToThisDefinition" };
    expect(visit.called.at(-1)).toMatchObject({ name: "CallTheCoordinator", payload });
  });

  it("brings no facts with its signal into the machine", async () => {
    const visit = await actedOn({});
    expect(JSON.parse(visit.describe().output ?? "")).toEqual({
      fundId: "stad",
      caseId: "01J",
      step: "idea",
      visit: 1,
      generation: 1,
      wait: { seconds: aDay, rounds: 0 },
      act: { work: "none", eventSeq: 1 },
      handOver: { outcome: "next-step", acts: 1 },
    });
  });
});

describe("the hand-over", () => {
  it.each([
    ["next-step", "Handed over"],
    ["fresh-execution", "Handed over"],
    ["case-closed", "Case closed"],
  ])("to %s ends the execution as %s", async (outcome, end) => {
    const visit = await actedOn({ HandOver: () => ({ outcome, acts: 1 }) });
    expect(visit.path().at(-1)).toBe(end);
    expect(visit.describe().status).toBe("SUCCEEDED");
  });

  it("within the same step waits for the next act, and counts the acts", async () => {
    const visit = await actedOn({
      HandOver: failingFirst([], (event) => ({ ...Object(event), outcome: "same-step", acts: 5 })),
    });
    expect(visit.path().slice(-2)).toEqual(["Open the step", "Wait for an act"]);
    await visit.act();
    const handOvers = visit.called.filter(({ name }) => name === "HandOver");
    expect(handOvers.map(({ payload }) => payload)).toMatchObject([{ acts: 0 }, { acts: 5 }]);
  });

  it("to a place that this definition does not know goes to the coordinator", async () => {
    const visit = await actedOn({ HandOver: () => ({ outcome: "the-moon", acts: 1 }) });
    expect(visit.path().slice(-3)).toEqual([
      "Unknown to this definition",
      "Needs the coordinator",
      "Stopped for the coordinator",
    ]);
  });
});

describe("when nobody acts", () => {
  it("reminds in business time and waits again, then hands over to a fresh execution", async () => {
    const visit = follow({
      OpenTheStep: () => ({ seconds: 30 * aDay, rounds: 0 }),
      Remind: (event) => ({ seconds: 30 * aDay, rounds: Number(Object(event)["rounds"]) + 1 }),
      HandOver: () => ({ outcome: "fresh-execution", acts: 0 }),
    });
    await visit.start();
    const day = calendarDate("2026-01-01");
    await visit.clock.moveTo(startOfDay(addDays(day, 179)));
    expect(visit.called.filter(({ name }) => name === "Remind")).toHaveLength(5);
    expect(visit.describe().status).toBe("RUNNING");
    await visit.clock.moveTo(startOfDay(addDays(day, 181)));
    expect(visit.path().slice(-5)).toEqual([
      "Waited long enough?",
      "Nothing was done",
      "Hand over",
      "Where does the case go?",
      "Handed over",
    ]);
    expect(visit.called.at(-1)).toMatchObject({
      name: "HandOver",
      payload: { rounds: 6, acts: 0, eventSeq: 0, startedAt: startOfDay(day) },
    });
  });
});

/** What brings the machine to each of its tasks, and the function that is called there. */
const routes = Object.entries(States).flatMap(([state, task]) => {
  const name = task.Type === "Task" ? task.Parameters.FunctionName : "";
  return isFunctionOfTheWorkflow(name) ? [[state, name] as const] : [];
});

function routeTo(state: string): Script {
  const work = Object.entries(works).find(([, name]) => name === state)?.[0];
  if (work !== undefined) return { WhatWasDone: () => ({ work, eventSeq: 1 }) };
  if (state === "Needs the coordinator") {
    return { WhatWasDone: () => ({ work: "unheard-of", eventSeq: 1 }) };
  }
  return {};
}

async function goTo(state: string, visit: Visit): Promise<void> {
  await visit.start();
  if (visit.describe().status !== "RUNNING") return;
  if (state === "Remind") await visit.clock.moveTo(startOfDay(calendarDate("2026-01-02")));
  else await visit.act();
}

const answers: Script = {
  OpenTheStep: () => ({ seconds: aDay, rounds: 0 }),
  WhatWasDone: () => ({ work: "none", eventSeq: 1 }),
  HandOver: () => ({ outcome: "next-step", acts: 1 }),
  Remind: () => ({ seconds: aDay, rounds: 1 }),
};

const lambdaErrors = [
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.ClientExecutionTimeoutException",
  "Lambda.TooManyRequestsException",
  "Lambda.Unknown",
  "Sandbox.Timedout",
];

describe.each(routes)("%s", (state, name) => {
  const throwing = (error: string): Script => ({
    [name]: () => {
      throw failure(error);
    },
  });
  const calls = (visit: Visit, of: FunctionOfTheWorkflow) =>
    visit.called.filter((call) => call.name === of).length;

  it("is tried again after each error of the Lambda service, and then goes on", async () => {
    const answer = routeTo(state)[name] ?? answers[name] ?? (() => null);
    const visit = follow({ ...routeTo(state), [name]: failingFirst(lambdaErrors, answer) });
    await withoutSleeping(() => goTo(state, visit));
    expect(calls(visit, name)).toBe(1 + lambdaErrors.length);
    expect(visit.path().slice(visit.path().indexOf(state) + 1)).not.toEqual([]);
    if (name !== "CallTheCoordinator") expect(calls(visit, "CallTheCoordinator")).toBe(0);
  });

  it("gives up on a Lambda service that stays away, and nobody forgets the case", async () => {
    const visit = follow({ ...routeTo(state), ...throwing("Lambda.TooManyRequestsException") });
    await withoutSleeping(() => goTo(state, visit));
    expect(calls(visit, name)).toBe(9);
    expect(visit.path().at(-1)).toBe("Stopped for the coordinator");
    expect(visit.describe()).toMatchObject({ status: "FAILED", error: "NeedsTheCoordinator" });
  });

  it("ends quietly when a newer generation carries the case", async () => {
    const visit = follow({ ...routeTo(state), ...throwing("Superseded") });
    await goTo(state, visit);
    expect(visit.path().slice(-2)).toEqual([state, "Superseded"]);
    expect(visit.describe().status).toBe("SUCCEEDED");
  });

  it("calls the coordinator for any other error, without trying again", async () => {
    const visit = follow({ ...routeTo(state), ...throwing("TypeError") });
    await goTo(state, visit);
    expect(calls(visit, name)).toBe(1);
    expect(visit.path().at(-1)).toBe("Stopped for the coordinator");
    expect(visit.describe()).toMatchObject({ status: "FAILED", error: "NeedsTheCoordinator" });
    if (name === "CallTheCoordinator") return;
    expect(visit.called.at(-1)).toMatchObject({
      name: "CallTheCoordinator",
      payload: { caseId: "01J", error: "TypeError" },
    });
  });
});

describe("after these walks", () => {
  it("no way through the definition is left untrodden", () => {
    const ways = Object.entries(States).flatMap(([name, state]) =>
      targetsOf(state).map((target) => `${name} → ${target}`),
    );
    expect([...walked].toSorted()).toEqual([...new Set(ways)].toSorted());
  });
});

import { describe, expect, it } from "vitest";
import { readDefinition } from "#infra/local/stepfunctions/definition.ts";
import { callTask, definitionOf, waitTask } from "./machines.ts";

const functions = new Set(["work", "leave"]);

function load(definition: unknown): unknown {
  return readDefinition(definition, functions);
}

describe("a definition that the engine covers", () => {
  it("is loaded", () => {
    expect(load(definitionOf(waitTask()))).toEqual(definitionOf(waitTask()));
  });
});

describe("a definition that it does not cover is refused when loaded:", () => {
  const payload = (value: object) => ({ Parameters: { FunctionName: "work", Payload: value } });
  const retrier = callTask({ Retry: [{ ErrorEquals: ["States.Runtime"] }] });
  const tasks = {
    "a state type": { Type: "Parallel", Branches: [], Next: "Done" },
    "a service other than Lambda": callTask({ Resource: "arn:aws:states:::sqs:sendMessage" }),
    JSONata: callTask({ QueryLanguage: "JSONata", Arguments: "{% $x %}" }),
    "an input path": callTask({ InputPath: "$.seconds" }),
    "a heartbeat": waitTask({ HeartbeatSeconds: 5 }),
    "a result path that is the whole state": callTask({ ResultPath: "$" }),
    "an intrinsic function": callTask(payload({ "id.$": "States.UUID()" })),
    "a path with a filter": callTask(payload({ "id.$": "$.list[?(@.x)]" })),
    "context that is not provided": callTask(payload({ "x.$": "$$.State.EnteredTime" })),
    "a catch that can never match": callTask({
      Catch: [{ ErrorEquals: ["States.DataLimitExceeded"], Next: "Done" }],
    }),
    "a retry that can never match": retrier,
    "a call without a timeout": callTask({ TimeoutSeconds: undefined }),
    "a choice by a comparison that is not covered": {
      Type: "Choice",
      Choices: [{ Variable: "$.seconds", IsPresent: false, Next: "Done" }],
      Default: "Done",
    },
    "a function that was not given": callTask({
      Parameters: { FunctionName: "play", Payload: {} },
    }),
    "a wait that does not hand on its token": waitTask(payload({})),
    "a call that hands on a token": callTask(payload({ "token.$": "$$.Task.Token" })),
    "a state that is not there": callTask({ Next: "Nowhere" }),
  };

  it.each(Object.entries(tasks))("%s", (_, task) => {
    expect(() => load(definitionOf(task))).toThrow(/Task|States/);
  });

  it("a timeout of the whole machine", () => {
    expect(() => load({ ...definitionOf(callTask()), TimeoutSeconds: 5 })).toThrow(
      /TimeoutSeconds/,
    );
  });

  it("a start that is not there", () => {
    expect(() => load({ ...definitionOf(callTask()), StartAt: "Nowhere" })).toThrow(/Nowhere/);
  });
});

import { basename, dirname } from "node:path";
import validate from "asl-validator";
import { describe, expect, it } from "vitest";
import { readDefinition, type TaskState } from "#infra/local/stepfunctions/definition.ts";
import { caseProcess, caseProcessText } from "#infra/workflow/case-process.ts";
import {
  functionsOfTheWorkflow,
  isFunctionOfTheWorkflow,
  namesOfTheFunctions,
} from "#infra/workflow/functions-of-the-workflow.ts";

const { States } = readDefinition(
  caseProcess((name) => name),
  new Set(namesOfTheFunctions),
);
const tasks = Object.entries(States).flatMap(([name, state]) =>
  state.Type === "Task" ? [[name, state] as const] : [],
);
const lastResort = "Needs the coordinator";

function fileOf(task: TaskState): string {
  const name = task.Parameters.FunctionName;
  return isFunctionOfTheWorkflow(name) ? functionsOfTheWorkflow[name] : "";
}

describe("the definition of the case process", () => {
  it("is valid Amazon States Language", () => {
    const { isValid, errorsText } = validate(JSON.parse(caseProcessText()));
    expect(errorsText()).toBe("");
    expect(isValid).toBe(true);
  });

  it("names the functions of the workflow and no others, each in one state", () => {
    const named = [...caseProcessText().matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...namesOfTheFunctions].toSorted());
  });

  it("refuses a substitution that the workflow does not have", () => {
    expect(isFunctionOfTheWorkflow("OpenTheSafe")).toBe(false);
    expect(isFunctionOfTheWorkflow("toString")).toBe(false);
  });

  it("keeps state names within what Step Functions takes", () => {
    expect(Object.keys(States).filter((name) => name.length > 80)).toEqual([]);
    expect(Buffer.byteLength(caseProcessText())).toBeLessThan(1_000_000);
  });
});

describe.each(tasks)("%s", (name, task) => {
  it("has a timeout", () => {
    const limit = "TimeoutSeconds" in task ? task.TimeoutSeconds : task.TimeoutSecondsPath;
    expect(limit).toBe(name === "Wait for an act" ? "$.wait.seconds" : 120);
  });

  it("is retried with full jitter when Lambda fails, and only then", () => {
    const retried = task.Retry.flatMap((retrier) => retrier.ErrorEquals);
    expect(retried).toContain("Lambda.TooManyRequestsException");
    expect(retried.filter((error) => !/^(?:Lambda|Sandbox)\./.test(error))).toEqual([]);
    expect(task.Retry.map((retrier) => retrier.JitterStrategy)).toEqual(["FULL"]);
  });

  it("ends quietly when superseded, and leaves nothing else uncaught", () => {
    const caught = task.Catch.map(({ ErrorEquals, Next }) => [...ErrorEquals, Next]);
    expect(caught.slice(-2)).toEqual([
      ["Superseded", "Superseded"],
      ["States.ALL", name === lastResort ? "Stopped for the coordinator" : lastResort],
    ]);
  });

  it("is handed ids and codes only", () => {
    const { Payload } = task.Parameters;
    const codes = [
      "taskToken",
      "seconds",
      "rounds",
      "acts",
      "startedAt",
      "eventSeq",
      "error",
      "executionArn",
    ];
    const allowed = ["fundId", "caseId", "step", "visit", "generation", ...codes];
    expect(Object.keys(Payload).filter((key) => !allowed.includes(key.slice(0, -2)))).toEqual([]);
  });
});

describe("the works of the steps", () => {
  const choice = States["Which work follows?"];
  const chosen =
    choice?.Type === "Choice"
      ? choice.Choices.map((it) => ["StringEquals" in it ? it.StringEquals : "", it.Next])
      : [];
  const stepTasks = tasks.filter(([, task]) => fileOf(task).startsWith("functions/steps/"));

  it("are chosen by the names of the states that do them", () => {
    const works = stepTasks.map(([name]) => [name.toLowerCase().replaceAll(" ", "-"), name]);
    const others = [
      ["nothing-pending", "Open the step"],
      ["none", "Issue the document"],
    ];
    expect(chosen.toSorted()).toEqual([...works, ...others].toSorted());
  });

  it("are each done by the handler of that name, one for each process step", () => {
    for (const [name, task] of stepTasks) {
      const file = `${name.toLowerCase().replaceAll(" ", "-")}.ts`;
      expect(basename(fileOf(task))).toBe(file);
    }
    expect(stepTasks.map(([, task]) => basename(dirname(fileOf(task))))).toEqual([
      "idea",
      "application",
      "decision",
      "implementation",
      "evaluation",
      "repayment",
      "closing",
    ]);
  });
});

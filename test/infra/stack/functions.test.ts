import { describe, expect, it } from "vitest";
import * as z from "zod";
import { settings } from "#functions/edge/aws-runtime.ts";
import { caseProcess } from "#infra/workflow/case-process.ts";
import { deployedNames, only, resources, template } from "./deployed.ts";

const lambda = z.object({
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.number(),
  LoggingConfig: z.object({ LogFormat: z.string(), LogGroup: z.unknown() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

const propertiesOf = (name: string) =>
  lambda.parse(only("AWS::Lambda::Function", `${name}Function`)[1].Properties);

const tasks = z.object({
  States: z.record(z.string(), z.object({ TimeoutSeconds: z.number().optional() })),
});

describe("every function", () => {
  it.each(deployedNames.map((name) => [name]))(
    "%s runs on Node 24, arm64, and logs JSON",
    (name) => {
      const { Runtime, Architectures, LoggingConfig } = propertiesOf(name);
      expect(Runtime).toBe("nodejs24.x");
      expect(Architectures).toEqual(["arm64"]);
      expect(LoggingConfig.LogFormat).toBe("JSON");
      expect(LoggingConfig.LogGroup).toEqual({ Ref: only("AWS::Logs::LogGroup", `${name}Log`)[0] });
    },
  );

  it.each(deployedNames.map((name) => [name]))(
    "%s is told what its runtime asks for, and nothing else",
    (name) => {
      const { NODE_OPTIONS, ...told } = propertiesOf(name).Environment.Variables;
      expect(NODE_OPTIONS).toBe("--enable-source-maps");
      expect(Object.keys(told).sort()).toEqual(Object.keys(settings.shape).sort());
    },
  );

  it("ends before the state machine stops waiting for it", () => {
    const { States } = tasks.parse(caseProcess((name) => name));
    const waits = Object.values(States).flatMap(({ TimeoutSeconds }) => TimeoutSeconds ?? []);
    const shortest = Math.min(...waits);
    for (const name of deployedNames) expect(propertiesOf(name).Timeout).toBeLessThan(shortest);
  });

  it("keeps its log for a year, as everything that logs does", () => {
    expect(resources("AWS::Logs::LogGroup").size).toBe(deployedNames.length + 2);
    template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: 365 });
  });
});

describe("production", () => {
  it("knows no virtual clock", () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(/clock|virtual/i);
  });
});

import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { caseProcessText } from "#infra/workflow/case-process.ts";
import { namesOfTheFunctions } from "#infra/workflow/functions-of-the-workflow.ts";
import { only, resources, template } from "./deployed.ts";

const machine = z.object({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(
    z.string(),
    z.object({ "Fn::GetAtt": z.tuple([z.string(), z.literal("Arn")]) }),
  ),
});

const deployedMachine = () => machine.parse(only("AWS::StepFunctions::StateMachine")[1].Properties);

describe("the state machine", () => {
  it("is the file that the embedded engine runs, word for word", () => {
    expect(deployedMachine().DefinitionString).toBe(caseProcessText());
  });

  it("has every function of the workflow put in by its own name", () => {
    const put = Object.entries(deployedMachine().DefinitionSubstitutions);
    expect(put.map(([name]) => name).sort()).toEqual([...namesOfTheFunctions].sort());
    for (const [name, to] of put) {
      expect(to["Fn::GetAtt"][0]).toMatch(new RegExp(`^${name}Function[0-9A-F]{8}$`));
    }
  });

  it("has a fixed name, is traced, and logs every event but no token", () => {
    template.hasResourceProperties("AWS::StepFunctions::StateMachine", {
      StateMachineName: "case-process",
      StateMachineType: "STANDARD",
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { IncludeExecutionData: false, Level: "ALL" },
    });
  });
});

describe("recovery", () => {
  it("tells the fund of every execution that failed, timed out or was aborted", () => {
    template.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        source: ["aws.states"],
        "detail-type": ["Step Functions Execution Status Change"],
        detail: {
          stateMachineArn: [Match.anyValue()],
          status: ["FAILED", "TIMED_OUT", "ABORTED"],
        },
      },
      Targets: [
        Match.objectLike({
          Arn: { "Fn::GetAtt": [Match.stringLikeRegexp("^OnFailedExecution"), "Arn"] },
          DeadLetterConfig: { Arn: { "Fn::GetAtt": [only("AWS::SQS::Queue")[0], "Arn"] } },
        }),
      ],
    });
  });

  it("sweeps every minute", () => {
    template.hasResourceProperties("AWS::Events::Rule", {
      ScheduleExpression: "rate(1 minute)",
      State: "ENABLED",
      Targets: [
        Match.objectLike({ Arn: { "Fn::GetAtt": [Match.stringLikeRegexp("^Sweep"), "Arn"] } }),
      ],
    });
  });

  it("keeps what could not be told, encrypted, for fourteen days", () => {
    template.hasResourceProperties("AWS::SQS::Queue", {
      MessageRetentionPeriod: 14 * 24 * 3600,
      SqsManagedSseEnabled: true,
    });
  });

  it("alarms when an execution stops, a letter lies dead, the sweeper or the pages fail", () => {
    const [topic] = only("AWS::SNS::Topic");
    const alarms = [...resources("AWS::CloudWatch::Alarm")];
    expect(alarms.map(([id]) => id.slice(0, -8)).sort()).toEqual([
      "DeadLettersWait",
      "ExecutionsAbort",
      "ExecutionsFail",
      "ExecutionsTimeOut",
      "PagesFail",
      "SweeperFails",
    ]);
    for (const [, { Properties }] of alarms) {
      expect(Properties["AlarmActions"]).toEqual([{ Ref: topic }]);
    }
  });
});

describe("the site", () => {
  it("takes every path to the web function", () => {
    const [id] = only("AWS::Lambda::Function", "WebFunction");
    template.hasResourceProperties("AWS::ApiGatewayV2::Route", { RouteKey: "$default" });
    template.resourceCountIs("AWS::ApiGatewayV2::Route", 1);
    template.hasResourceProperties("AWS::ApiGatewayV2::Integration", {
      IntegrationUri: { "Fn::GetAtt": [id, "Arn"] },
      PayloadFormatVersion: "2.0",
    });
  });

  it("logs requests without address, person, query or cookie", () => {
    const stage = z.object({ AccessLogSettings: z.object({ Format: z.string() }) });
    const { AccessLogSettings } = stage.parse(only("AWS::ApiGatewayV2::Stage")[1].Properties);
    expect(AccessLogSettings.Format).not.toMatch(
      /sourceIp|userAgent|authorizer|querystring|header/,
    );
  });
});

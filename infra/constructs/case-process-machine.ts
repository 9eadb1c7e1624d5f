import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { caseProcessName, caseProcessText } from "#infra/workflow/case-process.ts";

/**
 * The case process, its definition inline from the same file that the embedded engine runs. There
 * is no alias or version: an execution keeps the definition it started with, and an execution's
 * name starts it once for the machine as a whole.
 * @param functions the functions by their substitution's name; the machine may invoke no others.
 */
export function caseProcessMachine(
  scope: Construct,
  functions: Readonly<Record<string, IFunction>>,
): StateMachine {
  const role = new Role(scope, "CaseProcessRole", {
    assumedBy: new ServicePrincipal("states.amazonaws.com"),
  });
  const arns = Object.values(functions).map((each) => each.functionArn);
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: arns }));
  Validations.of(role).acknowledge({
    id: "AwsSolutions::AwsSolutions-IAM5[Resource::*]",
    reason: "Delivery of logs and traces is not granted on a narrower resource by AWS.",
  });
  return new StateMachine(scope, "CaseProcess", {
    stateMachineName: caseProcessName,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(caseProcessText()),
    definitionSubstitutions: Object.fromEntries(
      Object.entries(functions).map(([name, each]) => [name, each.functionArn]),
    ),
    role,
    tracingEnabled: true,
    logs: {
      level: LogLevel.ALL,
      // Task tokens stand in the input of a wait.
      includeExecutionData: false,
      destination: new LogGroup(scope, "CaseProcessLog", {
        // Under this prefix, log groups share one short resource policy.
        logGroupName: `/aws/vendedlogs/states/${caseProcessName}`,
        retention: RetentionDays.ONE_YEAR,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    },
  });
}

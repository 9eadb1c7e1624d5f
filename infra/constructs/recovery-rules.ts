import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Function as LambdaFn } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { caseProcessArn } from "./permissions.ts";

/**
 * The nets below the state machine: every minute the sweeper, and at once when an execution failed,
 * timed out or was aborted. What neither EventBridge nor Lambda could deliver goes to dead letters.
 */
export function recoveryRules(
  scope: Construct,
  {
    sweep,
    onFailedExecution,
    deadLetters,
  }: { sweep: LambdaFn; onFailedExecution: LambdaFn; deadLetters: IQueue },
): void {
  // A sweep that fails is made good by the next one.
  sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  onFailedExecution.configureAsyncInvoke({
    retryAttempts: 2,
    onFailure: new SqsDestination(deadLetters),
  });
  new Rule(scope, "EveryMinute", {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(sweep, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
  });
  new Rule(scope, "ExecutionFailed", {
    eventPattern: {
      source: ["aws.states"],
      detailType: ["Step Functions Execution Status Change"],
      detail: {
        stateMachineArn: [caseProcessArn(scope)],
        status: ["FAILED", "TIMED_OUT", "ABORTED"],
      },
    },
    targets: [new LambdaFunction(onFailedExecution, { deadLetterQueue: deadLetters })],
  });
}

import { Duration } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { IStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";

export type Watched = {
  readonly machine: IStateMachine;
  readonly deadLetters: IQueue;
  readonly sweep: IFunction;
  readonly web: IFunction;
};

const period = Duration.minutes(5);

/** Alarms to one topic, to which those who run the fund's system subscribe. */
export function alarms(scope: Construct, { machine, deadLetters, sweep, web }: Watched): Topic {
  const topic = new Topic(scope, "Operators", { enforceSSL: true });
  const alarm = (id: string, alarmDescription: string, metric: IMetric) =>
    new Alarm(scope, id, {
      alarmDescription,
      metric,
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(topic));

  const stopped = {
    ExecutionsFail: machine.metricFailed({ period }),
    ExecutionsTimeOut: machine.metricTimedOut({ period }),
    ExecutionsAbort: machine.metricAborted({ period }),
  };
  for (const [id, metric] of Object.entries(stopped)) {
    alarm(id, "An execution stopped: its case should stand in the coordinator's worklist.", metric);
  }
  alarm(
    "DeadLettersWait",
    "A failed execution could not be told to the fund: read the queue, then restart the case.",
    deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
  );
  alarm(
    "SweeperFails",
    "The sweeper fails: acts may wait for the workflow until it runs again.",
    sweep.metricErrors({ period }),
  );
  alarm("PagesFail", "The web function fails.", web.metricErrors({ period }));
  return topic;
}

import { randomUUID } from "node:crypto";
import type { Instant } from "#functions/domain/dates.ts";
import type { Place } from "./arns.ts";
import type { Execution } from "./execution.ts";

/** The EventBridge event that Step Functions sends when an execution starts and when it closes. */
export type StatusEvent = {
  readonly version: "0";
  readonly id: string;
  readonly "detail-type": "Step Functions Execution Status Change";
  readonly source: "aws.states";
  readonly account: string;
  readonly region: string;
  readonly time: Instant;
  readonly resources: readonly string[];
  /** Dates in ms since 1970, of business time. */
  readonly detail: {
    readonly executionArn: string;
    readonly stateMachineArn: string;
    readonly name: string;
    readonly status: "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";
    readonly startDate: number;
    readonly stopDate: number | null;
    readonly input: string;
    readonly output: string | null;
    readonly error?: string | undefined;
    readonly cause?: string | undefined;
  };
};

export function statusEvent(place: Place, execution: Execution): StatusEvent {
  const ended = execution.ending();
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": "Step Functions Execution Status Change",
    source: "aws.states",
    account: place.account,
    region: place.region,
    time: ended?.stopDate ?? execution.startDate,
    resources: [execution.arn],
    detail: {
      executionArn: execution.arn,
      stateMachineArn: execution.machine.arn,
      name: execution.name,
      startDate: Date.parse(execution.startDate),
      input: execution.input,
      status: "RUNNING",
      output: null,
      ...ended,
      stopDate: ended ? Date.parse(ended.stopDate) : null,
    },
  };
}

import { randomUUID } from "node:crypto";
import * as z from "zod";
import { ServiceError } from "./errors.ts";
import type { Execution } from "./execution.ts";
import { type Executions, isRunning } from "./executions.ts";
import { seconds } from "./history.ts";
import type { Machine } from "./machine.ts";
import { type Operation, operation, page, paging, parsedJson } from "./operation.ts";

const arn = z.string().min(1).max(256);
const status = z.enum(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"]);
const error = z.string().max(256).optional();
const cause = z.string().max(32_768).optional();

/** The operations on executions, by name. */
export function executionOperations(
  machineOf: (arn: string) => Machine,
  executions: Executions,
): Record<string, Operation> {
  return {
    StartExecution: operation(
      z.strictObject({
        stateMachineArn: arn,
        name: z.string().optional(),
        input: z.string().optional(),
      }),
      ({ stateMachineArn, name = randomUUID(), input = "{}" }) => {
        const machine = machineOf(stateMachineArn);
        parsedJson(input, "InvalidExecutionInput");
        const execution = executions.start(machine, name, input);
        return { executionArn: execution.arn, startDate: seconds(execution.startDate) };
      },
    ),

    DescribeExecution: operation(z.strictObject({ executionArn: arn }), ({ executionArn }) => {
      const execution = executions.find(executionArn);
      const { stopDate: _, ...ending } = execution.ending() ?? {};
      return { ...summary(execution), input: execution.input, ...ending };
    }),

    ListExecutions: operation(
      z.strictObject({ stateMachineArn: arn, statusFilter: status.optional(), ...paging }),
      ({ stateMachineArn, statusFilter, ...asked }) => {
        const ofMachine = executions.of(machineOf(stateMachineArn));
        const wanted = ofMachine.filter((it) => !statusFilter || statusOf(it) === statusFilter);
        const { items, ...next } = page(wanted, (it) => it.arn, asked);
        return { executions: items.map(summary), ...next };
      },
    ),

    StopExecution: operation(
      z.strictObject({ executionArn: arn, error, cause }),
      ({ executionArn, ...why }) => {
        const execution = executions.find(executionArn);
        execution.end({ status: "ABORTED", ...why });
        return { stopDate: stopSeconds(execution) };
      },
    ),

    GetExecutionHistory: operation(
      z.strictObject({ executionArn: arn, reverseOrder: z.boolean().optional(), ...paging }),
      ({ executionArn, reverseOrder = false, ...asked }) => {
        const { history } = executions.find(executionArn);
        const events = reverseOrder ? history.toReversed() : history;
        const { items, ...next } = page(events, (it) => String(it.id), asked);
        return { events: items, ...next };
      },
    ),
  };
}

function statusOf(execution: Execution): z.infer<typeof status> {
  return execution.ending()?.status ?? "RUNNING";
}

function summary(execution: Execution): object {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machine.arn,
    name: execution.name,
    status: statusOf(execution),
    startDate: seconds(execution.startDate),
    ...(isRunning(execution) ? {} : { stopDate: stopSeconds(execution) }),
  };
}

function stopSeconds(execution: Execution): number {
  const ending = execution.ending();
  if (ending === undefined)
    throw new ServiceError("InternalFailure", `${execution.arn} still runs`);
  return seconds(ending.stopDate);
}

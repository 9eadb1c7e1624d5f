import * as z from "zod";
import type { Instant } from "#functions/domain/dates.ts";
import { seconds } from "./history.ts";
import type { Machine } from "./machine.ts";
import { type Operation, operation } from "./operation.ts";

/** The operations on state machines, by name. */
export function machineOperations(
  machineOf: (arn: string) => Machine,
  created: Instant,
): Record<string, Operation> {
  return {
    DescribeStateMachine: operation(
      z.strictObject({ stateMachineArn: z.string() }),
      ({ stateMachineArn }) => {
        const { arn, name, definition } = machineOf(stateMachineArn);
        const creationDate = seconds(created);
        return { stateMachineArn: arn, name, definition, creationDate, status, type };
      },
    ),
  };
}

const status = "ACTIVE";
const type = "STANDARD";

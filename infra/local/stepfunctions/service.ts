import type { BusinessClock } from "../clock.ts";
import { type Idle, inFlight } from "../clock-work.ts";
import type { Place } from "./arns.ts";
import { ServiceError } from "./errors.ts";
import type { Execution } from "./execution.ts";
import { executionOperations } from "./execution-operations.ts";
import { executionsOf } from "./executions.ts";
import { loadMachine, type Machine, type MachineOptions } from "./machine.ts";
import { machineOperations } from "./machine-operations.ts";
import type { Operation } from "./operation.ts";
import { type StatusEvent, statusEvent } from "./status-events.ts";
import { tokenOperations } from "./token-operations.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

export type ServiceOptions = {
  readonly clock: BusinessClock;
  readonly machines: readonly MachineOptions[];
  /** Told when an execution starts and when it closes, as EventBridge tells its rules. */
  readonly onStatusChange?: (event: StatusEvent) => Promise<unknown>;
  readonly place?: Place;
};

/** The service without its endpoint. */
export type StepFunctionsService = {
  readonly operations: Readonly<Record<string, Operation>>;
  /** Resolves when every execution waits for its token or is closed, and no function runs. */
  readonly idle: Idle;
  /** Ends every execution without telling anyone, as when the process dies. */
  close(): void;
};

/** Loads the machines; the clock waits for their work before it moves. */
export function stepFunctionsService(options: ServiceOptions): StepFunctionsService {
  const { clock, place = embedded } = options;
  const work = inFlight();
  const machines = options.machines.map((machine) => loadMachine(place, machine));
  const tokens: Tokens = tokensOf((arn) => executions.isKnown(arn));
  const executions = executionsOf(place, { clock, work, tokens }, tell);
  const forgetIdle = clock.work(work.idle);
  let closing = false;

  function tell(execution: Execution): void {
    const { onStatusChange } = options;
    if (closing || onStatusChange === undefined) return;
    const event = statusEvent(place, execution);
    work
      .during(() => onStatusChange(event))
      .catch((error) => console.error(`${execution.arn}: a status change was not taken in`, error));
  }

  const machineOf = (arn: string) => findMachine(machines, arn);
  return {
    operations: {
      ...executionOperations(machineOf, executions),
      ...tokenOperations(tokens),
      ...machineOperations(machineOf, clock.now()),
    },
    idle: work.idle,
    close: () => {
      closing = true;
      forgetIdle();
      for (const execution of executions.open()) execution.end({ status: "ABORTED" });
    },
  };
}

/** Where the embedded service says that it is, unless told otherwise. */
export const embedded: Place = { region: "eu-north-1", account: "000000000000" };

function findMachine(machines: readonly Machine[], arn: string): Machine {
  const found = machines.find((machine) => {
    const aliases = machine.aliases.map((alias) => `${machine.arn}:${alias}`);
    return [machine.arn, ...aliases].includes(arn);
  });
  if (found) return found;
  throw new ServiceError("StateMachineDoesNotExist", `State Machine Does Not Exist: '${arn}'`);
}

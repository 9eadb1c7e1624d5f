import { checkExecutionName, executionArn, type Place } from "./arns.ts";
import { ServiceError } from "./errors.ts";
import { type Execution, startExecution } from "./execution.ts";
import type { Machine } from "./machine.ts";
import type { Service } from "./task.ts";

/** The executions of the service, in memory only: they are rebuilt from the records of the cases. */
export type Executions = {
  /**
   * Starts an execution, or answers with the one of that name and input that still runs.
   * @throws InvalidName or ExecutionAlreadyExists.
   */
  start(machine: Machine, name: string, input: string): Execution;
  /** @throws ExecutionDoesNotExist. */
  find(arn: string): Execution;
  /** Those of a machine, the newest first. */
  of(machine: Machine): readonly Execution[];
  /** Whether an execution with that ARN ever ran in this process. */
  isKnown(arn: string): boolean;
  /** Those that run. */
  open(): readonly Execution[];
};

// closed executions that can still be described; of older ones only the name is kept
const remembered = 1_000;

export function executionsOf(
  place: Place,
  service: Service,
  changed: (execution: Execution) => void,
): Executions {
  const executions = new Map<string, Execution>();
  const closed: string[] = [];
  const arns = new Set<string>();

  function ended(arn: string): void {
    closed.push(arn);
    const forgotten = closed.length > remembered ? closed.shift() : undefined;
    if (forgotten !== undefined) executions.delete(forgotten);
  }

  function startNew(machine: Machine, arn: string, name: string, input: string): Execution {
    const execution = startExecution(machine, { arn, name }, input, service, () => {
      ended(arn);
      changed(execution);
    });
    executions.set(arn, execution);
    arns.add(arn);
    changed(execution);
    return execution;
  }

  return {
    start: (machine, name, input) => {
      checkExecutionName(name);
      const arn = executionArn(place, machine.name, name);
      if (!arns.has(arn)) return startNew(machine, arn, name, input);
      const earlier = executions.get(arn);
      if (earlier && isRunning(earlier) && earlier.input === input) return earlier;
      throw new ServiceError("ExecutionAlreadyExists", `Execution Already Exists: '${arn}'`);
    },
    find: (arn) => {
      const execution = executions.get(arn);
      if (execution) return execution;
      throw new ServiceError("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);
    },
    of: (machine) => [...executions.values()].filter((it) => it.machine === machine).reverse(),
    isKnown: (arn) => arns.has(arn),
    open: () => [...executions.values()].filter(isRunning),
  };
}

export function isRunning(execution: Execution): boolean {
  return execution.ending() === undefined;
}

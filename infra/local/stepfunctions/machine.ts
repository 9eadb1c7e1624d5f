import type { StateMachine } from "aws-local-stepfunctions";
import { type Place, stateMachineArn } from "./arns.ts";
import { readDefinition, type TaskState } from "./definition.ts";
import type { Functions } from "./functions.ts";
import { libraryMachine } from "./library-view.ts";

/** A state machine to be run. */
export type MachineOptions = {
  readonly name: string;
  /** Aliases that StartExecution may name: `<machine ARN>:<alias>`. */
  readonly aliases?: readonly string[];
  /** The Amazon States Language, parsed. */
  readonly definition: unknown;
  /** A handler for each FunctionName of the definition. */
  readonly functions: Functions;
};

/** A state machine that is loaded and can be started. */
export type Machine = {
  readonly name: string;
  readonly arn: string;
  readonly aliases: readonly string[];
  /** The definition as given, JSON text. */
  readonly definition: string;
  readonly functions: Functions;
  readonly interpreter: StateMachine;
  readonly tasks: readonly (readonly [name: string, state: TaskState])[];
};

/** @throws when the definition needs what the engine does not cover. */
export function loadMachine(place: Place, options: MachineOptions): Machine {
  const { name, functions, aliases = [] } = options;
  const definition = readDefinition(options.definition, new Set(Object.keys(functions)));
  return {
    name,
    arn: stateMachineArn(place, name),
    aliases,
    definition: JSON.stringify(options.definition),
    functions,
    interpreter: libraryMachine(definition),
    tasks: Object.entries(definition.States).flatMap(([state, it]) =>
      it.Type === "Task" ? [[state, it] as const] : [],
    ),
  };
}

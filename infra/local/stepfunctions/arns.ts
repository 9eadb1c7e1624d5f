import { ServiceError } from "./errors.ts";

/** Where the embedded service says that it is. */
export type Place = { readonly region: string; readonly account: string };

export function stateMachineArn(place: Place, machine: string): string {
  return `arn:aws:states:${place.region}:${place.account}:stateMachine:${machine}`;
}

export function executionArn(place: Place, machine: string, execution: string): string {
  return `arn:aws:states:${place.region}:${place.account}:execution:${machine}:${execution}`;
}

const refusedInNames = /[\s\p{Cc}\p{Cs}<>{}[\]?*"#%\\^|~`$&,;:/]/u;

/** @throws InvalidName, as StartExecution does: 1–80 characters, no blanks, brackets or signs. */
export function checkExecutionName(name: string): void {
  if (name.length < 1 || name.length > 80 || refusedInNames.test(name)) {
    throw new ServiceError("InvalidName", `Invalid Name: '${name}'`);
  }
}

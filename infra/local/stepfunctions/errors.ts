import { terminalErrors } from "./definition.ts";

/** A refusal by the service, under the name that the AWS SDK knows it by. */
export class ServiceError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** An error inside an execution, which Retry and Catch match by name; `cause` is its text. */
export function stateError(name: string, cause: string): Error {
  const matched = !terminalErrors.includes(name);
  return Object.assign(new Error(cause), { name, isRetryable: matched, isCatchable: matched });
}

/** Ends the run of an execution that is already closed: nothing in the definition matches it. */
export function endOfRun(): Error {
  const error = new Error("The execution is closed");
  return Object.assign(error, { name: "Closed", isRetryable: false, isCatchable: false });
}

// the longest cause that AWS keeps
const longestCause = 32_768;

/** What Step Functions makes of an error that a Lambda handler threw: its name, and its text as JSON. */
export function functionError(thrown: unknown): Error {
  const { name, message, stack } =
    thrown instanceof Error
      ? thrown
      : { name: typeof thrown, message: String(thrown), stack: undefined };
  const report = { errorType: name, errorMessage: message, trace: stack?.split("\n") ?? [] };
  return stateError(name, JSON.stringify(report).slice(0, longestCause));
}

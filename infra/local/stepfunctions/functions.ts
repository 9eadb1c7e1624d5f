import type { StateMachine } from "aws-local-stepfunctions";
import type { InFlight } from "../clock-work.ts";
import { functionError, stateError } from "./errors.ts";

/** Any JSON value. */
export type Json = Parameters<StateMachine["run"]>[0];

/** Lambda handlers by the name or ARN under which a definition calls them. */
export type Functions = Readonly<Record<string, (event: unknown) => Promise<unknown>>>;

// the most that a state may hand to the next, in bytes of UTF-8
const largestPayload = 262_144;

/**
 * Calls a handler the way Lambda does: event and answer travel as JSON, an error by its name.
 * Rejects with an error that Retry and Catch can match.
 */
export async function invoke(
  functions: Functions,
  name: string,
  payload: Json,
  work: InFlight,
): Promise<Json> {
  const event = throughJson(payload);
  const answer = await work.during(() => call(functions, name, event));
  return throughJson(answer);
}

async function call(functions: Functions, name: string, event: Json): Promise<unknown> {
  try {
    return await functions[name]?.(event);
  } catch (thrown) {
    throw functionError(thrown);
  }
}

/** @throws States.DataLimitExceeded, which nothing can catch. */
function throughJson(value: unknown): Json {
  const text = JSON.stringify(value) ?? "null";
  if (Buffer.byteLength(text) > largestPayload) {
    throw stateError("States.DataLimitExceeded", `More than ${largestPayload} bytes of JSON`);
  }
  return JSON.parse(text);
}

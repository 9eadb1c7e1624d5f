import { randomUUID } from "node:crypto";
import { ServiceError } from "./errors.ts";
import type { Json } from "./functions.ts";

/** An execution that waits for its token to come back. */
export type Waiting = {
  succeed(output: Json): void;
  fail(error: string, cause: string): void;
};

/** The tokens that are out. A token says which execution made it, so that a dead one is known. */
export type Tokens = {
  make(executionArn: string): string;
  open(token: string, waiting: Waiting): void;
  close(token: string): void;
  /** @throws InvalidToken, TaskDoesNotExist or TaskTimedOut when nobody waits for the token. */
  waitingFor(token: string): Waiting;
};

/** @param isKnown whether this process ever ran the execution with that ARN. */
export function tokensOf(isKnown: (executionArn: string) => boolean): Tokens {
  const waiting = new Map<string, Waiting>();
  return {
    make: (arn) => Buffer.from(`${arn} ${randomUUID()}`).toString("base64url"),
    open: (token, wait) => waiting.set(token, wait),
    close: (token) => waiting.delete(token),
    waitingFor: (token) => waiting.get(token) ?? refuse(token, isKnown),
  };
}

function refuse(token: string, isKnown: (executionArn: string) => boolean): never {
  const [arn, secret] = Buffer.from(token, "base64url").toString().split(" ");
  if (!arn?.startsWith("arn:aws:states:") || secret === undefined) {
    throw new ServiceError("InvalidToken", "Invalid Token: 'Invalid token'");
  }
  if (!isKnown(arn)) throw new ServiceError("TaskDoesNotExist", `Task Does Not Exist: '${arn}'`);
  const reason = "Provided task does not exist anymore";
  throw new ServiceError("TaskTimedOut", `Task Timed Out: '${reason}'`);
}

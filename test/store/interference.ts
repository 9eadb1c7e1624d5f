import {
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { runSort } from "#functions/store/keys.ts";

/** What happens to one write on its way: it goes through, meets another, or its answer is lost. */
export type Fate = "through" | "conflict" | "answer lost";

const transaction = "TransactWriteItemsCommand";
const writes: ReadonlySet<string> = new Set([
  transaction,
  "PutItemCommand",
  "UpdateItemCommand",
  "DeleteItemCommand",
]);

const key = z.object({ sk: z.object({ S: z.string() }) });
const single = z.object({ Key: key.optional(), Item: key.optional() });

/** Notices and people are written by themselves, so no transaction is ever in their way. */
function mayMeetAnother(command: string, input: unknown): boolean {
  if (command === transaction) return true;
  const { Key, Item } = single.parse(input);
  return (Key ?? Item)?.sk.S === runSort;
}

/**
 * Lets DynamoDB answer as it may when several write at once, which the embedded one never does:
 * below the client's own retries, so that it may try what it would try. Gives back how to stop.
 */
export function interfered(
  { middlewareStack }: DynamoDBDocumentClient,
  fateOf: (command: string) => Fate,
): () => void {
  const name = "interference";
  middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context["commandName"]);
      const mayMeet = writes.has(command) && mayMeetAnother(command, args.input);
      const fate = mayMeet ? fateOf(command) : "through";
      if (fate === "conflict") throw conflictOf(command);
      const answer = await next(args);
      if (fate === "answer lost") throw lostAnswer();
      return answer;
    },
    { step: "deserialize", priority: "low", name },
  );
  return () => {
    middlewareStack.remove(name);
  };
}

function conflictOf(command: string): Error {
  const message = "Transaction is ongoing for the item";
  const $metadata = { httpStatusCode: 400 };
  if (command !== transaction) {
    return new TransactionConflictException({ message, $metadata });
  }
  const CancellationReasons = [{ Code: "TransactionConflict", Message: message }, { Code: "None" }];
  return new TransactionCanceledException({ message, $metadata, CancellationReasons });
}

function lostAnswer(): Error {
  const error = new Error("socket hang up");
  error.name = "TimeoutError";
  return error;
}

import type { CheckedRequest } from "dynalite/db/index.js";
import * as z from "zod";
import { checkedRequest } from "./actions.ts";
import { parsed } from "./parsed.ts";

const mostActions = 100;

const wire = z.record(z.string(), z.unknown());

const conditioned = {
  TableName: z.string(),
  ConditionExpression: z.string().optional(),
  ExpressionAttributeNames: wire.optional(),
  ExpressionAttributeValues: wire.optional(),
  ReturnValuesOnConditionCheckFailure: z.enum(["ALL_OLD", "NONE"]).optional(),
};

const WriteAction = z
  .strictObject({
    ConditionCheck: z
      .strictObject({ ...conditioned, Key: wire, ConditionExpression: z.string() })
      .optional(),
    Put: z.strictObject({ ...conditioned, Item: wire }).optional(),
    Delete: z.strictObject({ ...conditioned, Key: wire }).optional(),
    Update: z.strictObject({ ...conditioned, Key: wire, UpdateExpression: z.string() }).optional(),
  })
  .refine(
    (action) => Object.keys(action).length === 1,
    "TransactItems can only contain one of Check, Put, Update or Delete",
  );

const WriteRequest = z.strictObject({
  TransactItems: z.array(WriteAction).min(1).max(mostActions),
  ClientRequestToken: z.string().min(1).max(36).optional(),
});

const ReadRequest = z.strictObject({
  TransactItems: z
    .array(
      z.strictObject({
        Get: z.strictObject({
          TableName: z.string(),
          Key: wire,
          ProjectionExpression: z.string().optional(),
          ExpressionAttributeNames: wire.optional(),
        }),
      }),
    )
    .min(1)
    .max(mostActions),
});

/** One action of a write transaction; a `DeleteItem` that is only a check writes nothing. */
export interface CheckedAction {
  readonly name: "PutItem" | "UpdateItem" | "DeleteItem";
  readonly onlyChecks: boolean;
  readonly returnsItemOnFailure: boolean;
  readonly request: CheckedRequest;
}

export interface CheckedWrite {
  readonly token: string | undefined;
  readonly actions: readonly CheckedAction[];
}

export function checkedWrite(input: unknown): CheckedWrite {
  const request = parsed(WriteRequest, input);
  return { token: request.ClientRequestToken, actions: request.TransactItems.map(checkedAction) };
}

export function checkedRead(input: unknown): readonly CheckedRequest[] {
  return parsed(ReadRequest, input).TransactItems.map(({ Get }) => checkedRequest("GetItem", Get));
}

function checkedAction(action: z.infer<typeof WriteAction>): CheckedAction {
  const { ConditionCheck, Put, Delete, Update } = action;
  const name = Put ? "PutItem" : Update ? "UpdateItem" : "DeleteItem";
  const body = ConditionCheck ?? Put ?? Delete ?? Update;
  if (!body) throw new Error("An action that does nothing passed the check");
  const { ReturnValuesOnConditionCheckFailure, ...request } = body;
  return {
    name,
    onlyChecks: ConditionCheck !== undefined,
    returnsItemOnFailure: ReturnValuesOnConditionCheckFailure === "ALL_OLD",
    request: checkedRequest(name, request),
  };
}

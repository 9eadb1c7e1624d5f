import type { Refusal } from "dynalite/db/index.js";

const dynamoDb = "com.amazonaws.dynamodb.v20120810#";
const coral = "com.amazon.coral.service#";

/** An error that is an answer; `name` is what the SDK's error is called. */
export function refusal(name: string, message: string, details: object = {}): Refusal {
  return refusalOfType(`${dynamoDb}${name}`, message, details);
}

/** A refusal of the protocol layer, before the operation is looked at. */
export function protocolRefusal(name: string, message: string): Refusal {
  return refusalOfType(`${coral}${name}`, message);
}

export function validationError(message: string): Refusal {
  return refusalOfType("com.amazon.coral.validate#ValidationException", message);
}

function refusalOfType(type: string, message: string, details: object = {}): Refusal {
  return Object.assign(new Error(message), {
    statusCode: 400,
    body: { __type: type, message, ...details },
  });
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "statusCode" in error && "body" in error;
}

/** Whether it says that the condition of a write did not hold. */
export function isFailedCondition(error: Refusal): boolean {
  return error.body.__type === `${dynamoDb}ConditionalCheckFailedException`;
}

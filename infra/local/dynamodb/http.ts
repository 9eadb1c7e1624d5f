import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Operation } from "./operations.ts";
import { isRefusal, protocolRefusal } from "./refusals.ts";

const contentType = "application/x-amz-json-1.0";
const target = /^DynamoDB_20120810\.(\w+)$/;
const serverError = 500;
const largestBody = 16 * 1024 * 1024;

type Operations = ReadonlyMap<string, Operation>;

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Answers one request of the JSON protocol; every failure is an answer. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  operations: Operations,
): Promise<void> {
  const { status, body } = await answer(request, operations).catch(answerOf);
  // The caller has hung up.
  if (response.destroyed) return;
  if (status === serverError) console.error("The embedded DynamoDB failed:", body);
  const json = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": contentType,
    "content-length": Buffer.byteLength(json),
    "x-amzn-requestid": randomUUID(),
  });
  await new Promise<void>((resolve) => response.once("close", resolve).end(json));
}

async function answer(request: IncomingMessage, operations: Operations): Promise<Answer> {
  const operation = operationOf(request, operations);
  return { status: 200, body: await operation(jsonObject(await bodyOf(request))) };
}

function answerOf(error: unknown): Answer {
  if (isRefusal(error)) return { status: error.statusCode, body: error.body };
  const __type = "com.amazonaws.dynamodb.v20120810#InternalServerError";
  const message = error instanceof Error ? error.stack : String(error);
  return { status: serverError, body: { __type, message } };
}

function operationOf({ headers, method }: IncomingMessage, operations: Operations): Operation {
  const name = target.exec(String(headers["x-amz-target"]))?.[1];
  const operation = name === undefined ? undefined : operations.get(name);
  if (method !== "POST" || headers["content-type"] !== contentType || !operation)
    throw protocolRefusal(
      "UnknownOperationException",
      `The embedded DynamoDB does not support ${name ?? "this request"}`,
    );
  // The signature is not checked: whoever reaches the loopback of this machine is trusted.
  if (!headers.authorization?.startsWith("AWS4-"))
    throw protocolRefusal(
      "MissingAuthenticationTokenException",
      "Request is missing Authentication Token",
    );
  return operation;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const announced = Number(request.headers["content-length"]);
  if (!(announced <= largestBody))
    throw protocolRefusal(
      "RequestEntityTooLargeException",
      "A request tells its length, and is at most 16 MB",
    );
  return text(request);
}

function jsonObject(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Refused below, as any other text that is no object.
  }
  throw protocolRefusal("SerializationException", "The request is not a JSON object");
}

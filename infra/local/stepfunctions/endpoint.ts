import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { ServiceError } from "./errors.ts";
import type { Operation } from "./operation.ts";

const contentType = "application/x-amz-json-1.0";
const target = "AWSStepFunctions.";

/** The JSON protocol of AWS Step Functions, as the AWS SDK speaks it. Signatures are not checked. */
export function endpointOf(operations: Readonly<Record<string, Operation>>): Server {
  return createServer((request, response) => {
    answer(request, operations).then(
      (body) => send(response, 200, body),
      (failure) => sendFailure(response, failure),
    );
  });
}

async function answer(
  request: IncomingMessage,
  operations: Readonly<Record<string, Operation>>,
): Promise<object> {
  const asked = String(request.headers["x-amz-target"]);
  const name = asked.startsWith(target) ? asked.slice(target.length) : "";
  const perform = Object.hasOwn(operations, name) ? operations[name] : undefined;
  // a web page cannot send this content type without asking first
  if (perform === undefined || request.headers["content-type"] !== contentType) {
    throw new ServiceError("UnknownOperationException", `Unknown operation: ${asked}`);
  }
  const body = await json(request).catch((cause) => {
    throw new ServiceError("SerializationException", `The body is not JSON: ${cause.message}`);
  });
  return perform(body);
}

function sendFailure(response: ServerResponse, failure: unknown): void {
  const { name, message } =
    failure instanceof Error ? failure : new Error(`Not an error: ${failure}`);
  const known = failure instanceof ServiceError;
  if (!known) console.error("Embedded Step Functions:", failure);
  const body = { __type: known ? `com.amazonaws.sfn#${name}` : "InternalFailure", message };
  send(response, known ? 400 : 500, body);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": contentType });
  response.end(JSON.stringify(body));
}

import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Result } from "#functions/domain/result.ts";
import { authorise } from "./authorisation.ts";
import { createBucket, headBucket } from "./bucket-operations.ts";
import { deleteObject } from "./delete-object.ts";
import { openFolder } from "./durable-file.ts";
import { getObject, headObject } from "./get-object.ts";
import { listObjects } from "./list-objects.ts";
import { type Listening, listen } from "./listening.ts";
import { type Operation, type S3Cloud, type S3Response, uncovered } from "./operation.ts";
import { payloadOf } from "./payload.ts";
import { putObject } from "./put-object.ts";
import { httpStatus, refuse, type S3Refusal } from "./refusal.ts";
import { readRequest, type S3Request } from "./request.ts";
import type { Credentials } from "./signature.ts";
import { turns } from "./turns.ts";
import { xmlDocument } from "./xml.ts";

const operations: readonly Operation[] = [
  createBucket,
  headBucket,
  listObjects,
  putObject,
  headObject,
  getObject,
  deleteObject,
];

/**
 * The part of Amazon S3 that the fund relies on, on 127.0.0.1, with its data as files in the folder.
 * What it does not cover it refuses with 501. `machineNow` is the machine's time, never business time.
 */
export async function startS3({
  folder,
  port = 0,
  machineNow = () => new Date(),
  credentials,
}: {
  folder: string;
  port?: number;
  machineNow?: () => Date;
  credentials: Credentials;
}): Promise<Listening> {
  await openFolder(folder);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolder(join(folder, entry.name));
  }
  const cloud: S3Cloud = { folder, turns: turns(), machineNow };
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, cloud, credentials);
  });
  return listen(server, port);
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  cloud: S3Cloud,
  credentials: Credentials,
): Promise<void> {
  try {
    const read = await readRequest(incoming);
    const answered = read.ok ? await perform(read.value, cloud, credentials) : read;
    send(answered.ok ? answered.value : refusalResponse(answered.refusal, incoming), outgoing);
  } catch (error) {
    if (incoming.destroyed && !incoming.complete) return;
    console.error("The embedded S3 failed at", incoming.method, incoming.url, error);
    const message = "We encountered an internal error. Please try again.";
    send(refusalResponse({ code: "InternalError", message }, incoming), outgoing);
  }
}

async function perform(
  request: S3Request,
  cloud: S3Cloud,
  credentials: Credentials,
): Promise<Result<S3Response, S3Refusal>> {
  const claim = await authorise(request, credentials, cloud.machineNow());
  if (!claim.ok) return claim;
  const on = request.key === "" ? "bucket" : "object";
  const operation = operations.find((one) => one.method === request.method && one.on === on);
  if (operation === undefined || request.bucket === "") {
    return refuse("NotImplemented", `${request.method} ${request.path} is not implemented here`);
  }
  const refusal = uncovered(operation, request);
  if (refusal !== undefined) return refusal;
  const payload = payloadOf(request, claim.value);
  return payload.ok ? operation.answer({ ...request, ...payload.value }, cloud) : payload;
}

function refusalResponse({ code, message }: S3Refusal, incoming: IncomingMessage): S3Response {
  return {
    status: httpStatus(code),
    headers: { "content-type": "application/xml" },
    body: xmlDocument("Error", { Code: code, Message: message, Resource: incoming.url ?? "/" }),
  };
}

function send({ status, headers, body }: S3Response, outgoing: ServerResponse): void {
  outgoing.statusCode = status;
  outgoing.setHeader("x-amz-request-id", randomUUID());
  for (const [name, value] of Object.entries(headers ?? {})) outgoing.setHeader(name, value);
  outgoing.end(body);
}

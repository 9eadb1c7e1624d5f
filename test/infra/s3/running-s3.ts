import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { HttpRequest } from "@smithy/core/protocols";
import { onTestFinished } from "vitest";
import { startS3 } from "#infra/local/s3/server.ts";

import { credentials } from "./credentials.ts";

export const bucket = "documents";

/** The S3 client as the product makes it, without retries so that each answer is seen. */
export function s3Client(
  endpoint: string,
  secretAccessKey = credentials.secretAccessKey,
): S3Client {
  const client = new S3Client({
    endpoint,
    region: "eu-north-1",
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { ...credentials, secretAccessKey },
  });
  onTestFinished(() => client.destroy());
  return client;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "fund-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An embedded S3 with one bucket, gone when the test is. */
export async function runningS3({ objectLock = false, machineNow = () => new Date() } = {}) {
  const folder = await temporaryFolder();
  const { endpoint, close } = await startS3({ folder, credentials, machineNow });
  onTestFinished(close);
  const client = s3Client(endpoint);
  await client.send(
    new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: objectLock }),
  );
  return { client, endpoint, folder };
}

/** The code and status of the refusal that a call met; fails when the call was accepted. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    return `${error.$metadata.httpStatusCode} ${error.name}`;
  }
  throw new Error("The call was accepted");
}

/** Changes every request of the client after it was signed, as somebody on the way could. */
export function changedOnTheWay(client: S3Client, change: (request: HttpRequest) => void): void {
  client.middlewareStack.add(
    (next) => (args) => {
      if (HttpRequest.isInstance(args.request)) change(args.request);
      return next(args);
    },
    // the signature is made earlier in this step
    { step: "finalizeRequest", priority: "low" },
  );
}

import { createHash } from "node:crypto";
import { accepted } from "#functions/domain/result.ts";
import { findBucket } from "./bucket.ts";
import { checksumHeaders } from "./checksum.ts";
import { writeDurably } from "./durable-file.ts";
import { type ObjectHead, objectFile, readHead } from "./object-file.ts";
import { objectPath } from "./object-name.ts";
import type { Operation, S3Cloud, VerifiedRequest } from "./operation.ts";
import { refuse } from "./refusal.ts";
import { askedRetention, isRetained, type Retention } from "./retention.ts";

const keptHeaders =
  /^(cache-control|content-(disposition|encoding|language|type)|expires|x-amz-meta-.*)$/;
/** S3's limits, in bytes. */
const longestKey = 1024;
const mostMetadata = 2048;

export const putObject: Operation = {
  name: "PutObject",
  method: "PUT",
  on: "object",
  query: [],
  headers: [
    "if-none-match",
    "x-amz-checksum-*",
    "x-amz-decoded-content-length",
    "x-amz-meta-*",
    "x-amz-object-lock-mode",
    "x-amz-object-lock-retain-until-date",
    "x-amz-sdk-checksum-algorithm",
    "x-amz-trailer",
  ],
  async answer(request, cloud) {
    const bucket = await findBucket(cloud.folder, request.bucket);
    if (!bucket.ok) return bucket;
    const retention = askedRetention(request, bucket.value, cloud.machineNow());
    if (!retention.ok) return retention;
    const refusal = refusedShape(request);
    if (refusal !== undefined) return refusal;
    const head = headFor(request, retention.value, cloud.machineNow());
    return keep(objectPath(bucket.value.folder, request.key), head, request, cloud);
  },
};

function refusedShape({ key, headers }: VerifiedRequest) {
  if (Buffer.byteLength(key) > longestKey) return refuse("KeyTooLongError", "Your key is too long");
  const condition = headers["if-none-match"];
  if (condition !== undefined && condition !== "*") {
    return refuse("NotImplemented", "PutObject with If-None-Match takes only *");
  }
  const metadata = Object.entries(headers).filter(([name]) => name.startsWith("x-amz-meta-"));
  return Buffer.byteLength(metadata.flat().join("")) > mostMetadata
    ? refuse("MetadataTooLarge", `Your metadata headers exceed ${mostMetadata} bytes`)
    : undefined;
}

function headFor(
  { key, bytes, headers, checksum }: VerifiedRequest,
  retention: Retention | undefined,
  machineNow: Date,
): ObjectHead {
  return {
    key,
    size: bytes.length,
    etag: `"${createHash("md5").update(bytes).digest("hex")}"`,
    lastModified: machineNow.toISOString(),
    headers: headersToKeep(headers),
    checksum,
    retention,
  };
}

function headersToKeep(headers: VerifiedRequest["headers"]): Record<string, string> {
  const kept = Object.fromEntries(
    Object.entries(headers).filter(([name]) => keptHeaders.test(name)),
  );
  // aws-chunked is how the bytes travelled, not what they are.
  const { "content-encoding": encoding, ...others } = kept;
  const lasting = encoding?.split(/, */).filter((one) => one !== "aws-chunked");
  return {
    "content-type": "binary/octet-stream",
    ...others,
    ...(lasting?.length ? { "content-encoding": lasting.join(",") } : {}),
  };
}

async function keep(file: string, head: ObjectHead, request: VerifiedRequest, cloud: S3Cloud) {
  const once = request.headers["if-none-match"] === "*";
  if (once && cloud.turns.isTaken(file)) {
    return refuse("ConditionalRequestConflict", "A conflicting operation occurred on this key");
  }
  return cloud.turns.take(file, async () => {
    const mayReplace = once || !(await isRetainedFile(file, cloud.machineNow()));
    if (!mayReplace) return refuse("AccessDenied", "The object is retained by its object lock");
    const written = await writeDurably(file, objectFile({ head, bytes: request.bytes }), { once });
    return written === "written"
      ? accepted({ status: 200, headers: { etag: head.etag, ...checksumHeaders(head.checksum) } })
      : refuse(
          "PreconditionFailed",
          "At least one of the preconditions you specified did not hold",
        );
  });
}

async function isRetainedFile(file: string, machineNow: Date): Promise<boolean> {
  return isRetained(await readHead(file), machineNow, { bypassGovernance: false });
}

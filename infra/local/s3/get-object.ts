import { accepted, type Result } from "#functions/domain/result.ts";
import { findBucket } from "./bucket.ts";
import { type ByteRange, byteRange } from "./byte-range.ts";
import { checksumHeaders } from "./checksum.ts";
import { isFresh } from "./freshness.ts";
import { type ObjectHead, readHead, readObject } from "./object-file.ts";
import { objectPath } from "./object-name.ts";
import type { Operation, S3Cloud, S3Response, VerifiedRequest } from "./operation.ts";
import { refuse, type S3Refusal } from "./refusal.ts";

const covered = {
  on: "object",
  query: ["response-content-disposition", "response-content-type", "x-amz-checksum-mode"],
  headers: ["if-modified-since", "if-none-match", "x-amz-checksum-mode"],
} as const;

export const headObject: Operation = {
  name: "HeadObject",
  method: "HEAD",
  ...covered,
  answer: (request, cloud) =>
    answerWith(request, cloud, async (file) => {
      const head = await readHead(file);
      return head && { head };
    }),
};

export const getObject: Operation = {
  name: "GetObject",
  method: "GET",
  ...covered,
  headers: [...covered.headers, "if-range", "range"],
  answer: (request, cloud) => answerWith(request, cloud, readObject),
};

type Found = { readonly head: ObjectHead; readonly bytes?: Uint8Array };

async function answerWith(
  request: VerifiedRequest,
  { folder }: S3Cloud,
  read: (file: string) => Promise<Found | undefined>,
): Promise<Result<S3Response, S3Refusal>> {
  const bucket = await findBucket(folder, request.bucket);
  if (!bucket.ok) return bucket;
  const found = await read(objectPath(bucket.value.folder, request.key));
  if (found === undefined) return refuse("NoSuchKey", "The specified key does not exist");
  if (isFresh(found.head, request.headers)) {
    return accepted({ status: 304, headers: validators(found.head) });
  }
  const range = byteRange(request.headers, found.head);
  if (!range.ok) return range;
  const chosen = chosenHeaders(request.query);
  return chosen.ok ? accepted(answer(found, request, range.value, chosen.value)) : chosen;
}

function answer(
  { head, bytes }: Found,
  { headers, query }: VerifiedRequest,
  range: ByteRange | undefined,
  chosen: Record<string, string>,
): S3Response {
  const { from, to } = range ?? { from: 0, to: head.size };
  const wantsChecksum =
    (headers["x-amz-checksum-mode"] ?? query["x-amz-checksum-mode"]) === "ENABLED";
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...head.headers,
      ...validators(head),
      ...retentionHeaders(head),
      "accept-ranges": "bytes",
      "content-length": String(to - from),
      ...(range && { "content-range": `bytes ${from}-${to - 1}/${head.size}` }),
      // A checksum is of the whole object; beside a part of it the SDK would call it corrupt.
      ...(wantsChecksum && range === undefined ? checksumHeaders(head.checksum) : {}),
      ...chosen,
    },
    ...(bytes && { body: bytes.subarray(from, to) }),
  };
}

function validators({ etag, lastModified }: ObjectHead) {
  return { etag, "last-modified": new Date(lastModified).toUTCString() };
}

function retentionHeaders({ retention }: ObjectHead): Record<string, string> {
  if (retention === undefined) return {};
  return {
    "x-amz-object-lock-mode": retention.mode,
    "x-amz-object-lock-retain-until-date": retention.until,
  };
}

/** What the link asks the answer's headers to be. */
function chosenHeaders(query: VerifiedRequest["query"]): Result<Record<string, string>, S3Refusal> {
  const chosen = Object.fromEntries(
    Object.entries(query)
      .filter(([name]) => name.startsWith("response-"))
      .map(([name, value]) => [name.slice("response-".length), value]),
  );
  return Object.values(chosen).every((value) => /^[ -~\u00a0-\u00ff]*$/.test(value))
    ? accepted(chosen)
    : refuse("InvalidArgument", "Header value cannot be represented using ISO-8859-1");
}

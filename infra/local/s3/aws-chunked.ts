import { accepted, type Result } from "#functions/domain/result.ts";
import { refuse, type S3Refusal } from "./refusal.ts";
import type { S3Request } from "./request.ts";

type Unwrapped = { readonly bytes: Buffer; readonly trailers: Record<string, string> };

const lineEnd = "\r\n";

/**
 * The content encoding `aws-chunked` without chunk signatures: `<size in hex>CRLF<bytes>CRLF` until
 * size 0, then trailing headers. The length and the trailers that the headers promise must be there.
 */
export function decodeAwsChunked(
  headers: S3Request["headers"],
  body: Buffer,
): Result<Unwrapped, S3Refusal> {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const endOfSize = body.indexOf(lineEnd, at);
    const size = endOfSize < 0 ? "" : body.toString("latin1", at, endOfSize);
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return refuse("IncompleteBody", "A chunk has no size");
    at = endOfSize + lineEnd.length;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    const end = at + length;
    if (body.toString("latin1", end, end + lineEnd.length) !== lineEnd) {
      return refuse("IncompleteBody", "A chunk is not as long as it says");
    }
    chunks.push(body.subarray(at, end));
    at = end + lineEnd.length;
  }
  return promised(headers, Buffer.concat(chunks), trailersIn(body.toString("latin1", at)));
}

function trailersIn(text: string): Record<string, string> {
  const lines = text.split(lineEnd).filter((line) => line.includes(":"));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function promised(
  headers: S3Request["headers"],
  bytes: Buffer,
  trailers: Record<string, string>,
): Result<Unwrapped, S3Refusal> {
  if (Number(headers["x-amz-decoded-content-length"]) !== bytes.length) {
    return refuse("IncompleteBody", "x-amz-decoded-content-length is not what was sent");
  }
  const names = (headers["x-amz-trailer"] ?? "").split(",").map((name) => name.trim());
  const came = Object.keys(trailers);
  return names
    .filter((name) => name !== "")
    .sort()
    .join() === came.sort().join()
    ? accepted({ bytes, trailers })
    : refuse("InvalidRequest", "The trailers sent are not those that x-amz-trailer names");
}

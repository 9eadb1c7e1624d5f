import type { ObjectHead } from "./object-file.ts";
import type { S3Request } from "./request.ts";

/** Whether the copy that the reader has is still right: an entity tag goes before a date (RFC 9110 13.2.2). */
export function isFresh(
  { etag, lastModified }: ObjectHead,
  headers: S3Request["headers"],
): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags.split(/, */).some((tag) => tag === etag || tag === "*");
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return wholeSeconds(Date.parse(lastModified)) <= since;
}

/** HTTP dates carry no fractions. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

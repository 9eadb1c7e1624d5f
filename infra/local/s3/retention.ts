import { accepted, type Result } from "#functions/domain/result.ts";
import type { Bucket } from "./bucket.ts";
import type { ObjectHead } from "./object-file.ts";
import type { VerifiedRequest } from "./operation.ts";
import { refuse, type S3Refusal } from "./refusal.ts";

export type Retention = NonNullable<ObjectHead["retention"]>;

const modes = ["GOVERNANCE", "COMPLIANCE"] as const;

/** The retention that a put asks for (object lock), or why S3 would not take it. */
export function askedRetention(
  { headers, checksum }: VerifiedRequest,
  bucket: Bucket,
  machineNow: Date,
): Result<Retention | undefined, S3Refusal> {
  const asked = headers["x-amz-object-lock-mode"];
  const date = headers["x-amz-object-lock-retain-until-date"];
  if (asked === undefined && date === undefined) return accepted(undefined);
  if (!bucket.objectLock) {
    return refuse("InvalidRequest", "Bucket is missing Object Lock Configuration");
  }
  if (checksum === undefined && headers["content-md5"] === undefined) {
    return refuse("InvalidRequest", "Object Lock parameters need Content-MD5 or a checksum");
  }
  const mode = modes.find((known) => known === asked);
  const until = new Date(date ?? "");
  if (mode === undefined || Number.isNaN(until.getTime())) {
    return refuse("InvalidArgument", "Object Lock needs a known mode and a retain-until-date");
  }
  return until > machineNow
    ? accepted({ mode, until: until.toISOString() })
    : refuse("InvalidArgument", "The retain until date must be in the future!");
}

/** Whether the object may not be removed or replaced yet; governance yields to an express bypass. */
export function isRetained(
  head: ObjectHead | undefined,
  machineNow: Date,
  { bypassGovernance }: { bypassGovernance: boolean },
): boolean {
  const retention = head?.retention;
  if (retention === undefined || new Date(retention.until) <= machineNow) return false;
  return !(bypassGovernance && retention.mode === "GOVERNANCE");
}

import { accepted, type Result } from "#functions/domain/result.ts";
import { refuse, type S3Refusal } from "./refusal.ts";
import type { S3Request } from "./request.ts";

/** Who says to have signed a request, when and for how long; nothing of it is verified yet. */
export type Claim = {
  readonly by: "header" | "link";
  readonly accessKeyId: string;
  readonly region: string;
  readonly signedAt: Date;
  /** Lower-case names. */
  readonly signedHeaders: Set<string>;
  readonly signature: string;
  /** Only a presigned link has one. */
  readonly validSeconds?: number;
};

const algorithm = "AWS4-HMAC-SHA256";
const longestLink = 7 * 24 * 60 * 60;

export function claimOf(request: S3Request): Result<Claim, S3Refusal> {
  const inHeader = request.headers["authorization"];
  const inQuery = "X-Amz-Signature" in request.query || "X-Amz-Algorithm" in request.query;
  if (inHeader !== undefined && inQuery) {
    return refuse("InvalidArgument", "Only one auth mechanism allowed");
  }
  if (inHeader !== undefined) return headerClaim(inHeader, request.headers);
  return inQuery ? linkClaim(request.query) : refuse("AccessDenied", "The request is not signed");
}

function headerClaim(
  authorization: string,
  headers: S3Request["headers"],
): Result<Claim, S3Refusal> {
  const parts =
    /^(\S+) +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([^,\s]+)$/.exec(
      authorization,
    );
  const [, named, credential = "", signedHeaders = "", signature = ""] = parts ?? [];
  const scope = scopeOf(credential, headers["x-amz-date"]);
  if (named !== algorithm || scope === undefined) {
    return refuse("AuthorizationHeaderMalformed", "The authorization header is malformed");
  }
  return accepted({ by: "header", ...scope, signedHeaders: namesIn(signedHeaders), signature });
}

function linkClaim(query: S3Request["query"]): Result<Claim, S3Refusal> {
  const scope = scopeOf(query["X-Amz-Credential"] ?? "", query["X-Amz-Date"]);
  const validSeconds = Number(query["X-Amz-Expires"]);
  const lifetimeIsRight =
    Number.isInteger(validSeconds) && validSeconds > 0 && validSeconds <= longestLink;
  if (query["X-Amz-Algorithm"] !== algorithm || scope === undefined || !lifetimeIsRight) {
    return refuse("AuthorizationQueryParametersError", "The query of the signed link is malformed");
  }
  return accepted({
    by: "link",
    ...scope,
    signedHeaders: namesIn(query["X-Amz-SignedHeaders"] ?? ""),
    signature: query["X-Amz-Signature"] ?? "",
    validSeconds,
  });
}

/** `<key id>/<yyyymmdd>/<region>/s3/aws4_request`, of the same day as the time of signing. */
function scopeOf(credential: string, date: string | undefined) {
  const [, accessKeyId, day, region] =
    /^([^/]+)\/(\d{8})\/([a-z0-9-]+)\/s3\/aws4_request$/.exec(credential) ?? [];
  const signedAt = signingTime(date ?? "");
  if (accessKeyId === undefined || region === undefined || signedAt === undefined) return undefined;
  return date?.slice(0, 8) === day ? { accessKeyId, region, signedAt } : undefined;
}

function signingTime(text: string): Date | undefined {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  const at = new Date(iso);
  return iso === text || Number.isNaN(at.getTime()) ? undefined : at;
}

function namesIn(list: string): Set<string> {
  return new Set(list.split(";"));
}

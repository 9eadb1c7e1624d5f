import type { Result } from "#functions/domain/result.ts";
import type { Payload } from "./payload.ts";
import { refuse, type S3Refusal, type S3Refused } from "./refusal.ts";
import type { S3Request } from "./request.ts";
import type { Turns } from "./turns.ts";

/** What every operation works on. */
export type S3Cloud = {
  readonly folder: string;
  readonly turns: Turns;
  machineNow(): Date;
};

/** A request whose signature and payload have been verified. */
export type VerifiedRequest = Omit<S3Request, "body"> & Payload;

export type S3Response = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
};

/** One operation of the S3 API, with all that may be asked of it here. */
export type Operation = {
  readonly name: string;
  readonly method: "DELETE" | "GET" | "HEAD" | "PUT";
  readonly on: "bucket" | "object";
  /** Query parameters covered besides those of signing. */
  readonly query: readonly string[];
  /** Headers covered besides those of signing; `*` at the end covers all that begin so. */
  readonly headers: readonly string[];
  answer(request: VerifiedRequest, cloud: S3Cloud): Promise<Result<S3Response, S3Refusal>>;
};

const signingQuery =
  /^(X-Amz-(Algorithm|Content-Sha256|Credential|Date|Expires|Signature|SignedHeaders)|x-id)$/;
const signingHeaders = /^x-amz-(content-sha256|date|user-agent)$/;
/** Headers that change what S3 does; all others are only about the transfer. */
const actingHeaders = /^(if-|range$|x-amz-)/;

/** Why this operation does not cover the request, or undefined when it does. */
export function uncovered(operation: Operation, request: S3Request): S3Refused | undefined {
  const parameter = Object.keys(request.query).find(
    (name) => !signingQuery.test(name) && !covers(operation.query, name),
  );
  const header = Object.keys(request.headers).find(
    (name) =>
      actingHeaders.test(name) && !signingHeaders.test(name) && !covers(operation.headers, name),
  );
  const what = parameter ?? header;
  return what === undefined
    ? undefined
    : refuse("NotImplemented", `${operation.name} with ${what} is not implemented here`);
}

function covers(covered: readonly string[], name: string): boolean {
  return covered.some((entry) =>
    entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : entry === name,
  );
}

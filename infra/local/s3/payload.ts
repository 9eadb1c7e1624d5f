import { createHash } from "node:crypto";
import { accepted, type Result } from "#functions/domain/result.ts";
import { decodeAwsChunked } from "./aws-chunked.ts";
import { type Checksum, verifiedChecksum } from "./checksum.ts";
import type { Claim } from "./claim.ts";
import { refuse, type S3Refusal } from "./refusal.ts";
import type { S3Request } from "./request.ts";

/** The bytes that a request carries, verified against everything it says about them. */
export type Payload = { readonly bytes: Buffer; readonly checksum: Checksum | undefined };

export function payloadOf(request: S3Request, { by }: Claim): Result<Payload, S3Refusal> {
  const signed = by === "link" ? "UNSIGNED-PAYLOAD" : request.headers["x-amz-content-sha256"];
  const unwrapped = unwrap(request, signed);
  if (!unwrapped.ok) return unwrapped;
  const { bytes, trailers } = unwrapped.value;
  const checksum = verifiedChecksum(bytes, { ...request.headers, ...trailers });
  return checksum.ok ? accepted({ bytes, checksum: checksum.value }) : checksum;
}

function unwrap({ headers, body }: S3Request, signed: string | undefined) {
  if (signed === undefined) {
    return refuse("InvalidRequest", "Missing required header: x-amz-content-sha256");
  }
  if (signed === "STREAMING-UNSIGNED-PAYLOAD-TRAILER") return decodeAwsChunked(headers, body);
  if (signed === "UNSIGNED-PAYLOAD") return accepted({ bytes: body, trailers: {} });
  if (!/^[0-9a-f]{64}$/.test(signed)) {
    return refuse("NotImplemented", `x-amz-content-sha256 of this kind: ${signed}`);
  }
  return createHash("sha256").update(body).digest("hex") === signed
    ? accepted({ bytes: body, trailers: {} })
    : refuse("XAmzContentSHA256Mismatch", "x-amz-content-sha256 does not match what was computed");
}

import { timingSafeEqual } from "node:crypto";
import { accepted, type Result } from "#functions/domain/result.ts";
import { type Claim, claimOf } from "./claim.ts";
import { refuse, type S3Refusal } from "./refusal.ts";
import type { S3Request } from "./request.ts";
import { type Credentials, expectedSignature } from "./signature.ts";

/** How far a signed request's clock may be from ours, in milliseconds: S3's 15 minutes. */
const allowedSkew = 15 * 60 * 1000;

/** Signature Version 4, in the Authorization header or in the query of a presigned link. */
export async function authorise(
  request: S3Request,
  credentials: Credentials,
  machineNow: Date,
): Promise<Result<Claim, S3Refusal>> {
  const read = claimOf(request);
  if (!read.ok) return read;
  const claim = read.value;
  if (claim.accessKeyId !== credentials.accessKeyId) {
    return refuse("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist");
  }
  const untimely = refusedTime(claim, machineNow);
  if (untimely !== undefined) return untimely;
  const unsigned = unsignedHeader(request, claim);
  if (unsigned !== undefined) {
    return refuse("AccessDenied", `There were headers present which were not signed: ${unsigned}`);
  }
  const expected = await expectedSignature(request, claim, credentials);
  if (!sameText(expected, claim.signature)) {
    return refuse(
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided",
    );
  }
  return accepted(claim);
}

function refusedTime(claim: Claim, machineNow: Date) {
  const age = machineNow.getTime() - claim.signedAt.getTime();
  if (claim.validSeconds === undefined) {
    return Math.abs(age) > allowedSkew
      ? refuse(
          "RequestTimeTooSkewed",
          "The difference between request and current time is too large",
        )
      : undefined;
  }
  if (age > claim.validSeconds * 1000) return refuse("AccessDenied", "Request has expired");
  return age < -allowedSkew ? refuse("AccessDenied", "Request is not yet valid") : undefined;
}

/** S3 believes no header of its own that the signature leaves open to change. */
function unsignedHeader({ headers }: S3Request, { signedHeaders }: Claim): string | undefined {
  return Object.keys(headers).find(
    (name) => (name === "host" || name.startsWith("x-amz-")) && !signedHeaders.has(name),
  );
}

function sameText(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

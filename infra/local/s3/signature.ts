import { Readable } from "node:stream";
import { Hash } from "@smithy/core/serde";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Claim } from "./claim.ts";
import type { S3Request } from "./request.ts";

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

const signingParameters = new Set([
  "X-Amz-Algorithm",
  "X-Amz-Credential",
  "X-Amz-Date",
  "X-Amz-Expires",
  "X-Amz-SignedHeaders",
  "X-Amz-Signature",
]);

/** The signature that the holder of the secret would have put on this request, in hex. */
export async function expectedSignature(
  request: S3Request,
  claim: Claim,
  credentials: Credentials,
): Promise<string> {
  const signer = new SignatureV4({
    credentials,
    region: claim.region,
    service: "s3",
    sha256: Hash.bind(null, "sha256"),
    uriEscapePath: false,
    applyChecksum: false,
  });
  const { signedAt: signingDate, signedHeaders: signableHeaders } = claim;
  if (claim.validSeconds === undefined) {
    const signed = await signer.sign(asSigned(request, claim), { signingDate, signableHeaders });
    return signed.headers["authorization"]?.split("Signature=")[1] ?? "";
  }
  const link = await signer.presign(asSigned(request, claim), {
    signingDate,
    signableHeaders,
    unhoistableHeaders: signableHeaders,
    expiresIn: claim.validSeconds,
  });
  const signature = link.query?.["X-Amz-Signature"];
  return typeof signature === "string" ? signature : "";
}

/** The request as its sender had it when signing: only the signed headers, no signature yet. */
function asSigned({ method, path, query, headers }: S3Request, { signedHeaders }: Claim) {
  return {
    method,
    protocol: "http:",
    hostname: "127.0.0.1",
    path,
    query: pick(query, (name) => !signingParameters.has(name)),
    headers: pick(headers, (name) => signedHeaders.has(name)),
    // A stream has no hash: a link signs UNSIGNED-PAYLOAD, a header names the payload's hash itself.
    body: Readable.from([]),
  };
}

function pick(
  all: Readonly<Record<string, string>>,
  wanted: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted(name)));
}

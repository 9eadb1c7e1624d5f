import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { accepted, type Result } from "#functions/domain/result.ts";
import { refuse, type S3Refusal } from "./refusal.ts";
import type { S3Request } from "./request.ts";

export const checksumAlgorithms = ["crc32", "sha256"] as const;
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number];

/** A checksum of a whole object, in base64 as the headers carry it. */
export type Checksum = { readonly algorithm: ChecksumAlgorithm; readonly value: string };

const prefix = "x-amz-checksum-";

/** Verifies Content-MD5 and `x-amz-checksum-*`; gives the latter, to be kept with the object. */
export function verifiedChecksum(
  bytes: Uint8Array,
  headers: S3Request["headers"],
): Result<Checksum | undefined, S3Refusal> {
  const md5 = headers["content-md5"];
  if (md5 !== undefined && md5 !== digest("md5", bytes)) {
    return refuse("BadDigest", "The Content-MD5 you specified did not match what we received");
  }
  const given = Object.entries(headers).filter(([name]) => /^x-amz-checksum-(?!mode$)/.test(name));
  const [first, ...more] = given;
  if (more.length > 0) return refuse("InvalidRequest", `Expecting a single ${prefix} header`);
  const announced = headers["x-amz-sdk-checksum-algorithm"];
  const algorithmName = first?.[0].slice(prefix.length);
  if (announced !== undefined && announced.toLowerCase() !== algorithmName) {
    return refuse("InvalidRequest", `${announced} is announced but no ${prefix} header carries it`);
  }
  return first === undefined || algorithmName === undefined
    ? accepted(undefined)
    : matching(bytes, algorithmName, first[1]);
}

function matching(
  bytes: Uint8Array,
  name: string,
  value: string,
): Result<Checksum | undefined, S3Refusal> {
  const algorithm = checksumAlgorithms.find((known) => known === name);
  if (algorithm === undefined) {
    return refuse("NotImplemented", `${prefix}${name}: only ${checksumAlgorithms.join(" and ")}`);
  }
  const wellFormed = Buffer.from(value, "base64").toString("base64") === value;
  const length = Buffer.from(value, "base64").length;
  if (!wellFormed || length !== (algorithm === "crc32" ? 4 : 32)) {
    return refuse("InvalidRequest", `Value for ${prefix}${name} header is invalid`);
  }
  return checksumOf(algorithm, bytes) === value
    ? accepted({ algorithm, value })
    : refuse("BadDigest", `The ${name.toUpperCase()} you specified did not match what we computed`);
}

function checksumOf(algorithm: ChecksumAlgorithm, bytes: Uint8Array): string {
  if (algorithm === "sha256") return digest("sha256", bytes);
  const big = Buffer.alloc(4);
  big.writeUInt32BE(crc32(bytes));
  return big.toString("base64");
}

function digest(algorithm: "md5" | "sha256", bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest("base64");
}

/** How an answer carries the checksum that is kept with an object. */
export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {};
  return {
    [`${prefix}${checksum.algorithm}`]: checksum.value,
    [`${prefix}type`]: "FULL_OBJECT",
  };
}

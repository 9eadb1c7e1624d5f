import { accepted, type Result } from "#functions/domain/result.ts";
import { findBucket } from "./bucket.ts";
import { type ObjectHead, readHead } from "./object-file.ts";
import { keysIn, objectPath } from "./object-name.ts";
import type { Operation, VerifiedRequest } from "./operation.ts";
import { refuse, type S3Refusal } from "./refusal.ts";
import { xmlDocument } from "./xml.ts";

const largestPage = 1000;

export const listObjects: Operation = {
  name: "ListObjectsV2",
  method: "GET",
  on: "bucket",
  query: ["continuation-token", "encoding-type", "list-type", "max-keys", "prefix", "start-after"],
  headers: [],
  async answer({ bucket: name, query }, { folder }) {
    const bucket = await findBucket(folder, name);
    if (!bucket.ok) return bucket;
    const asked = askedPage(query);
    if (!asked.ok) return asked;
    const keys = (await keysIn(bucket.value.folder)).filter((key) => isWanted(key, asked.value));
    const page = keys.slice(0, asked.value.size);
    const heads = await Promise.all(
      page.map((key) => readHead(objectPath(bucket.value.folder, key))),
    );
    const body = listing(
      name,
      asked.value,
      heads,
      page.length < keys.length ? page.at(-1) : undefined,
    );
    return accepted({ status: 200, headers: { "content-type": "application/xml" }, body });
  },
};

type AskedPage = {
  readonly prefix: string;
  readonly after: string | undefined;
  readonly size: number;
  /** How keys are written: percent-encoded where asked, since XML 1.0 lacks some characters. */
  readonly encoding: "url" | undefined;
};

function askedPage(query: VerifiedRequest["query"]): Result<AskedPage, S3Refusal> {
  if (query["list-type"] !== "2") {
    return refuse("NotImplemented", "Of the lists only ListObjectsV2 is implemented here");
  }
  const size = Number(query["max-keys"] ?? largestPage);
  if (!Number.isInteger(size) || size < 0) {
    return refuse("InvalidArgument", "Provided max-keys not an integer or within integer range");
  }
  const token = query["continuation-token"];
  const after = token === undefined ? query["start-after"] : keyInToken(token);
  if (token !== undefined && after === undefined) {
    return refuse("InvalidArgument", "The continuation token provided is incorrect");
  }
  return accepted({
    prefix: query["prefix"] ?? "",
    after,
    size: Math.min(size, largestPage),
    encoding: query["encoding-type"] === "url" ? "url" : undefined,
  });
}

function isWanted(key: string, { prefix, after }: AskedPage): boolean {
  const isLater = after === undefined || Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0;
  return isLater && key.startsWith(prefix);
}

function listing(
  bucket: string,
  { prefix, size, encoding }: AskedPage,
  heads: readonly (ObjectHead | undefined)[],
  last: string | undefined,
): string {
  const written = encoding === "url" ? encodeURIComponent : String;
  const there = heads.filter((head) => head !== undefined);
  return xmlDocument("ListBucketResult", {
    "@xmlns": "http://s3.amazonaws.com/doc/2006-03-01/",
    Name: bucket,
    Prefix: written(prefix),
    MaxKeys: size,
    KeyCount: there.length,
    IsTruncated: last !== undefined,
    ...(encoding && { EncodingType: encoding }),
    ...(last !== undefined && { NextContinuationToken: tokenFor(last) }),
    Contents: there.map((head) => ({
      Key: written(head.key),
      LastModified: head.lastModified,
      ETag: head.etag,
      ...(head.checksum && { ChecksumAlgorithm: head.checksum.algorithm.toUpperCase() }),
      Size: head.size,
      StorageClass: "STANDARD",
    })),
  });
}

function tokenFor(key: string): string {
  return Buffer.from(key).toString("base64url");
}

function keyInToken(token: string): string | undefined {
  const key = Buffer.from(token, "base64url").toString();
  return tokenFor(key) === token ? key : undefined;
}

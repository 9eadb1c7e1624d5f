import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { bucket as Bucket, refusal, runningS3 } from "./running-s3.ts";

describe("an object", () => {
  it("comes back as it was put, with its type and metadata", async () => {
    const { client } = await runningS3();
    const Key = "sif/2026/beslut.pdf";
    const { ETag } = await client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: "beslutet",
        ContentType: "application/pdf",
        CacheControl: "private",
        Metadata: { policy: "3" },
      }),
    );
    const got = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await got.Body?.transformToString()).toBe("beslutet");
    expect(got).toMatchObject({
      ETag,
      ContentType: "application/pdf",
      CacheControl: "private",
      ContentLength: 8,
      Metadata: { policy: "3" },
    });
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ETag, ContentLength: 8, Metadata: { policy: "3" } });
    expect(head.LastModified?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each([
    "åtgärder för barn och unga/rådets yttrande (1).pdf",
    "../../../etc/passwd",
    "..",
    "a/../b",
    "/begins/with/a/slash",
    "two//slashes/",
    "50 % + 1 = it's *all* & <more>?#.pdf",
    "lång/".repeat(150),
  ])("may have the key %s, and stays in the folder of its bucket", async (Key) => {
    const { client, folder } = await runningS3();
    await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    const got = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await got.Body?.transformToString()).toBe(Key);
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents?.map((one) => one.Key)).toEqual([Key]);
    expect(await readdir(folder)).toEqual([Bucket]);
    expect(await readdir(`${folder}/${Bucket}`)).toHaveLength(2);
  });

  it("is given in part when a part is asked for", async () => {
    const { client } = await runningS3();
    await client.send(new PutObjectCommand({ Bucket, Key: "k", Body: "0123456789" }));
    const part = async (Range: string) => {
      const got = await client.send(new GetObjectCommand({ Bucket, Key: "k", Range }));
      return [got.ContentRange, await got.Body?.transformToString()];
    };
    expect(await part("bytes=2-4")).toEqual(["bytes 2-4/10", "234"]);
    expect(await part("bytes=7-")).toEqual(["bytes 7-9/10", "789"]);
    expect(await part("bytes=-2")).toEqual(["bytes 8-9/10", "89"]);
    expect(await part("bytes=8-100")).toEqual(["bytes 8-9/10", "89"]);
    expect(await refusal(part("bytes=10-"))).toBe("416 InvalidRange");
  });

  it("is gone after it is deleted, and deleting nothing is no error", async () => {
    const { client } = await runningS3();
    const at = { Bucket, Key: "k" };
    await client.send(new PutObjectCommand({ ...at, Body: "x" }));
    await client.send(new DeleteObjectCommand(at));
    await client.send(new DeleteObjectCommand(at));
    expect(await refusal(client.send(new GetObjectCommand(at)))).toBe("404 NoSuchKey");
    expect(await refusal(client.send(new HeadObjectCommand(at)))).toBe("404 NotFound");
  });

  it("is replaced whole by a put without a condition", async () => {
    const { client } = await runningS3();
    for (const Body of ["the first, which was longer", "second"]) {
      await client.send(new PutObjectCommand({ Bucket, Key: "k", Body }));
    }
    const got = await client.send(new GetObjectCommand({ Bucket, Key: "k" }));
    expect(await got.Body?.transformToString()).toBe("second");
  });

  it("travels in chunks with a trailing checksum when it is a stream", async () => {
    const { client } = await runningS3();
    const chunks = [Buffer.from("åtgärd "), Buffer.alloc(70_000, "x"), Buffer.from(" slut")];
    const whole = Buffer.concat(chunks);
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: "k",
        Body: Readable.from(chunks),
        ContentLength: whole.length,
        ChecksumAlgorithm: "SHA256",
      }),
    );
    const got = await client.send(
      new GetObjectCommand({ Bucket, Key: "k", ChecksumMode: "ENABLED" }),
    );
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(whole)).toBe(true);
    expect(got.ChecksumSHA256).toBe(createHash("sha256").update(whole).digest("base64"));
    expect(got.ContentEncoding).toBeUndefined();
  });
});

describe("a list of objects", () => {
  it("is paged, in the order of the keys' bytes, within a prefix", async () => {
    const { client } = await runningS3();
    const keys = ["a/2", "a/10", "a-1", "a/å", "a/z", "b/1"];
    for (const Key of keys) await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    const list = (input: object) =>
      client.send(new ListObjectsV2Command({ Bucket, Prefix: "a/", MaxKeys: 3, ...input }));
    const first = await list({});
    expect(first.Contents?.map((one) => one.Key)).toEqual(["a/10", "a/2", "a/z"]);
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 3 });
    const second = await list({ ContinuationToken: first.NextContinuationToken });
    expect(second.Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([["a/å", 4]]);
    expect(second).toMatchObject({ IsTruncated: false, KeyCount: 1 });
    expect(second.NextContinuationToken).toBeUndefined();
    const url = await list({ EncodingType: "url", StartAfter: "a/z" });
    expect(url.Contents?.map((one) => one.Key)).toEqual(["a%2F%C3%A5"]);
    expect(await refusal(list({ ContinuationToken: "not one of ours" }))).toBe(
      "400 InvalidArgument",
    );
  });
});

describe("what this S3 does not cover", () => {
  it("is refused, never ignored", async () => {
    const { client } = await runningS3();
    const at = { Bucket, Key: "k" };
    const put = (input: object) =>
      client.send(new PutObjectCommand({ ...at, Body: "x", ...input }));
    const refusals = [
      client.send(new ListBucketsCommand()),
      client.send(new ListObjectsCommand({ Bucket })),
      client.send(new ListObjectsV2Command({ Bucket, Delimiter: "/" })),
      client.send(new GetObjectAclCommand(at)),
      client.send(new GetObjectCommand({ ...at, VersionId: "1" })),
      client.send(new CopyObjectCommand({ ...at, CopySource: `${Bucket}/other` })),
      put({ ACL: "private" }),
      put({ ServerSideEncryption: "AES256" }),
      put({ IfMatch: '"etag"' }),
      put({ IfNoneMatch: '"etag"' }),
      put({ ChecksumAlgorithm: "SHA1" }),
    ].map(refusal);
    expect(new Set(await Promise.all(refusals))).toEqual(new Set(["501 NotImplemented"]));
  });

  it("is a bucket that nobody made", async () => {
    const { client } = await runningS3();
    const other = { Bucket: "other-bucket", Key: "k" };
    const putting = client.send(new PutObjectCommand({ ...other, Body: "x" }));
    expect(await refusal(putting)).toBe("404 NoSuchBucket");
    expect(await refusal(client.send(new HeadBucketCommand(other)))).toBe("404 NotFound");
    await client.send(new HeadBucketCommand({ Bucket }));
  });
});

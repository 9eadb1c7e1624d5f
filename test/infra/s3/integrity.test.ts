import { createHash } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, it, vi } from "vitest";
import { decodeAwsChunked } from "#infra/local/s3/aws-chunked.ts";
import { bucket as Bucket, changedOnTheWay, refusal, runningS3 } from "./running-s3.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");
const crc = (text: string) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.toString("base64");
};

describe("a checksum", () => {
  it("that is right is kept and given with the object", async () => {
    const { client } = await runningS3();
    const at = { Bucket, Key: "k" };
    await client.send(new PutObjectCommand({ ...at, Body: "x", ChecksumSHA256: sha256("x") }));
    const head = await client.send(new HeadObjectCommand({ ...at, ChecksumMode: "ENABLED" }));
    expect(head.ChecksumSHA256).toBe(sha256("x"));
    await client.send(new PutObjectCommand({ ...at, Body: "y" }));
    const byDefault = await client.send(new GetObjectCommand(at));
    expect(byDefault.ChecksumCRC32).toBe(crc("y"));
    await byDefault.Body?.transformToString();
  });

  it("that is wrong refuses the bytes, and nothing is stored", async () => {
    const { client, folder } = await runningS3();
    const put = (input: object) =>
      refusal(client.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", ...input })));
    expect(await put({ ChecksumSHA256: sha256("y") })).toBe("400 BadDigest");
    expect(await put({ ChecksumCRC32: crc("y") })).toBe("400 BadDigest");
    expect(await put({ ContentMD5: "1B2M2Y8AsgTpgAmY7PhCfg==" })).toBe("400 BadDigest");
    expect(await put({ ChecksumSHA256: "short" })).toBe("400 InvalidRequest");
    expect(await readdir(join(folder, Bucket))).toEqual(["bucket.json"]);
  });

  it("in the signature is verified too: bytes changed on their way are refused", async () => {
    const { client } = await runningS3();
    changedOnTheWay(client, (request) => {
      request.body = "xxx as given";
    });
    const putting = client.send(new PutObjectCommand({ Bucket, Key: "k", Body: "put as given" }));
    expect(await refusal(putting)).toBe("400 XAmzContentSHA256Mismatch");
  });
});

describe("a body in chunks", () => {
  const headers = {
    "x-amz-decoded-content-length": "5",
    "x-amz-trailer": "x-amz-checksum-crc32",
  };
  const decode = (body: string, more = {}) => {
    const decoded = decodeAwsChunked({ ...headers, ...more }, Buffer.from(body));
    return decoded.ok ? decoded.value.bytes.toString() : decoded.refusal.code;
  };

  it("is put together again", () => {
    expect(decode("3\r\nhej\r\n2\r\n!!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n")).toBe(
      "hej!!",
    );
  });

  it.each([
    ["cut inside a chunk", "5\r\nhej", "IncompleteBody"],
    ["cut before the end", "5\r\nhej!!\r\n", "IncompleteBody"],
    [
      "shorter than it says",
      "3\r\nhej\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n",
      "IncompleteBody",
    ],
    ["without its trailer", "5\r\nhej!!\r\n0\r\n\r\n", "InvalidRequest"],
    [
      "with chunks signed one by one",
      "5;chunk-signature=00\r\nhej!!\r\n0\r\n\r\n",
      "IncompleteBody",
    ],
  ])("is refused when %s", (_, body, code) => {
    expect(decode(body)).toBe(code);
  });
});

describe("a file that something else has cut", () => {
  it("is never given out as an object", async () => {
    const { client, folder } = await runningS3();
    await client.send(new PutObjectCommand({ Bucket, Key: "k", Body: "all of it" }));
    const file = await open(join(folder, Bucket, "k.object"), "r+");
    await file.truncate((await file.stat()).size - 1);
    await file.close();
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const getting = client.send(new GetObjectCommand({ Bucket, Key: "k" }));
    expect(await refusal(getting)).toBe("500 InternalError");
    expect(String(logged.mock.calls[0]?.at(-1))).toContain("8 of 9 bytes");
    logged.mockRestore();
  });
});

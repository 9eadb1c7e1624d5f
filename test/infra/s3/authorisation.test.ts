import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, it } from "vitest";
import { bucket as Bucket, changedOnTheWay, refusal, runningS3, s3Client } from "./running-s3.ts";

const Key = "sif/rådets yttrande.pdf";
const get = new GetObjectCommand({
  Bucket,
  Key,
  ResponseContentDisposition: 'inline; filename="a b"',
});

async function s3WithDocument(machineNow?: () => Date) {
  const s3 = await runningS3({ ...(machineNow && { machineNow }) });
  await s3.client.send(new PutObjectCommand({ Bucket, Key, Body: "yttrandet" }));
  return s3;
}

async function codeFrom(url: string | URL, init?: RequestInit): Promise<string> {
  const response = await fetch(url, init);
  expect(response.headers.get("content-type")).toBe("application/xml");
  return `${response.status} ${/<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]}`;
}

describe("a signed request", () => {
  it("is refused when the secret or the key id is another", async () => {
    const { endpoint } = await s3WithDocument();
    expect(await refusal(s3Client(endpoint, "guessed").send(get))).toBe(
      "403 SignatureDoesNotMatch",
    );
    const stranger = s3Client(endpoint);
    stranger.config.credentials = async () => ({ accessKeyId: "other", secretAccessKey: "x" });
    expect(await refusal(stranger.send(get))).toBe("403 InvalidAccessKeyId");
  });

  it("is refused when it was signed long ago", async () => {
    let machineNow = new Date();
    const { client } = await s3WithDocument(() => machineNow);
    machineNow = new Date(Date.now() + 16 * 60_000);
    expect(await refusal(client.send(get))).toBe("403 RequestTimeTooSkewed");
  });

  it("is refused when a header of S3 was added that the signature does not cover", async () => {
    const { client } = await s3WithDocument();
    changedOnTheWay(client, ({ headers }) => {
      headers["x-amz-bypass-governance-retention"] = "true";
    });
    expect(await refusal(client.send(get))).toBe("403 AccessDenied");
  });

  it("is needed: without one nothing is told", async () => {
    const { endpoint } = await s3WithDocument();
    expect(await codeFrom(`${endpoint}/${Bucket}/${Key}`)).toBe("403 AccessDenied");
    expect(await codeFrom(`${endpoint}/${Bucket}/none`)).toBe("403 AccessDenied");
    const headers = { authorization: "Bearer me" };
    expect(await codeFrom(endpoint, { headers })).toBe("400 AuthorizationHeaderMalformed");
  });
});

describe("a presigned link", () => {
  it("gives the document to whoever holds it, under the headers it names", async () => {
    const { client } = await s3WithDocument();
    const link = await getSignedUrl(client, get, { expiresIn: 60 });
    const response = await fetch(link);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toBe('inline; filename="a b"');
    expect(await response.text()).toBe("yttrandet");
    const part = await fetch(link, { headers: { range: "bytes=0-3" } });
    expect([part.status, await part.text()]).toEqual([206, "yttr"]);
    const etag = response.headers.get("etag") ?? "";
    const again = await fetch(link, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("expires", async () => {
    let machineNow = new Date();
    const { client } = await s3WithDocument(() => machineNow);
    const link = await getSignedUrl(client, get, { expiresIn: 60 });
    machineNow = new Date(Date.now() + 59_000);
    expect((await fetch(link)).status).toBe(200);
    machineNow = new Date(Date.now() + 62_000);
    expect(await codeFrom(link)).toBe("403 AccessDenied");
  });

  it.each([
    ["X-Amz-Expires", "600", "403 SignatureDoesNotMatch"],
    ["X-Amz-Expires", "700000", "400 AuthorizationQueryParametersError"],
    ["X-Amz-Signature", "0".repeat(64), "403 SignatureDoesNotMatch"],
    ["X-Amz-SignedHeaders", "accept", "403 AccessDenied"],
    ["response-content-disposition", "attachment", "403 SignatureDoesNotMatch"],
    ["response-content-type", "text/html", "403 SignatureDoesNotMatch"],
  ])("is refused with %s changed to %s", async (name, value, refused) => {
    const { client } = await s3WithDocument();
    const link = new URL(await getSignedUrl(client, get, { expiresIn: 60 }));
    link.searchParams.set(name, value);
    expect(await codeFrom(link)).toBe(refused);
  });

  it("opens only what it was made for", async () => {
    const { client } = await s3WithDocument();
    const link = new URL(await getSignedUrl(client, get, { expiresIn: 60 }));
    const put = { method: "PUT", body: "other" };
    expect(await codeFrom(link, put)).toBe("403 SignatureDoesNotMatch");
    link.pathname += "x";
    expect(await codeFrom(link)).toBe("403 SignatureDoesNotMatch");
  });
});

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { HeadObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, it, onTestFinished } from "vitest";
import { instant } from "#functions/domain/dates.ts";
import { makeDocumentStore } from "#functions/store/document-store.ts";
import { listen } from "#infra/local/s3/listening.ts";
import { bucket, refusal, runningS3, s3Client } from "#test/infra/s3/running-s3.ts";

const key = "stockholm/01JDECISION/beslut 1.pdf";

function pdf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, about: { contentType: "application/pdf", sha256 }, sha256 };
}

async function documentStore(options = {}) {
  const { client, endpoint } = await runningS3(options);
  return { client, endpoint, documents: makeDocumentStore({ client, bucket }) };
}

describe("an issued document", () => {
  it("is read with the bytes and the hash that it was stored with", async () => {
    const { client, documents } = await documentStore();
    const { bytes, about, sha256 } = pdf("beslutet");
    expect(await documents.putOnce(key, bytes, about)).toEqual({ sha256, alreadyThere: false });
    expect(await documents.read(key)).toEqual({ bytes, sha256 });
    const head = await client.send(
      new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: "ENABLED" }),
    );
    expect(head.ContentType).toBe("application/pdf");
    expect(head.ChecksumSHA256).toBe(Buffer.from(sha256, "hex").toString("base64"));
  });

  it("stays the first one when a later rendering differs, and the first one's hash is told", async () => {
    const { documents } = await documentStore();
    const first = pdf("as rendered before the deploy");
    const second = pdf("as rendered after it");
    await documents.putOnce(key, first.bytes, first.about);
    const outcome = await documents.putOnce(key, second.bytes, second.about);
    expect(outcome).toEqual({ sha256: first.sha256, alreadyThere: true });
    expect((await documents.read(key)).sha256).toBe(first.sha256);
  });

  it("is put by exactly one of many at once, and all agree on its hash", async () => {
    const { endpoint } = await documentStore();
    let conflicts = 0;
    const random = () => {
      conflicts += 1;
      return Math.random();
    };
    const puts = Array.from({ length: 16 }, (_, number) => {
      const documents = makeDocumentStore({ client: s3Client(endpoint), bucket, random });
      const { bytes, about } = pdf(`rendering ${number}`);
      return documents.putOnce(key, bytes, about);
    });
    const outcomes = await Promise.all(puts);
    expect(outcomes.filter(({ alreadyThere }) => !alreadyThere)).toHaveLength(1);
    expect(new Set(outcomes.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(conflicts).toBeGreaterThan(0);
  });

  it("is refused when its bytes are not those of the hash", async () => {
    const { documents } = await documentStore();
    const { about } = pdf("beslutet");
    const putting = documents.putOnce(key, pdf("something else").bytes, about);
    expect(await refusal(putting)).toBe("400 BadDigest");
    await expect(documents.read(key)).rejects.toMatchObject({ name: "DocumentMissing" });
  });

  it("is locked in governance mode until its retention ends", async () => {
    const { client, documents } = await documentStore({ objectLock: true });
    const { bytes, about } = pdf("beslutet");
    const retainUntil = instant("2126-01-01T00:00:00Z");
    await documents.putOnce(key, bytes, { ...about, retainUntil });
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    expect(head.ObjectLockMode).toBe("GOVERNANCE");
    expect(head.ObjectLockRetainUntilDate).toEqual(new Date(retainUntil));
  });

  it("is missed by name when nothing is stored there", async () => {
    const { documents } = await documentStore();
    await expect(documents.read(key)).rejects.toThrow(`No document is stored as ${key}`);
  });

  it("is given up when others never stop writing it, instead of trying for ever", async () => {
    let tries = 0;
    const busy = createServer((request, response) => {
      tries += 1;
      request.resume();
      response.writeHead(409, { "content-type": "application/xml" });
      response.end("<Error><Code>ConditionalRequestConflict</Code></Error>");
    });
    const { endpoint, close } = await listen(busy, 0);
    onTestFinished(close);
    const documents = makeDocumentStore({ client: s3Client(endpoint), bucket, random: () => 0 });
    const { bytes, about } = pdf("beslutet");
    await expect(documents.putOnce(key, bytes, about)).rejects.toThrow(
      /kept writing .* 8 attempts/,
    );
    expect(tries).toBe(8);
  });
});

describe("a link to a document", () => {
  it("downloads it under its Swedish name", async () => {
    const { documents } = await documentStore();
    const { bytes, about } = pdf("yttrandet");
    await documents.putOnce(key, bytes, about);
    const fileName = "Rådets yttrande – SIF 2026/0042.pdf";
    const response = await fetch(await documents.presignedLink(key, { seconds: 60, fileName }));
    expect(await response.text()).toBe("yttrandet");
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const disposition = response.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename=/);
    const encoded = /filename\*=UTF-8''(\S+)/i.exec(disposition)?.[1] ?? "";
    expect(decodeURIComponent(encoded)).toBe("Rådets yttrande – SIF 2026-0042.pdf");
  });

  it("may show it in the browser instead, and no longer than it should", async () => {
    let machineNow = new Date();
    const { documents } = await documentStore({ machineNow: () => machineNow });
    const { bytes, about } = pdf("yttrandet");
    await documents.putOnce(key, bytes, about);
    const how = { seconds: 60, fileName: "yttrande.pdf", disposition: "inline" } as const;
    const link = await documents.presignedLink(key, how);
    const response = await fetch(link);
    expect(response.headers.get("content-disposition")).toBe("inline; filename=yttrande.pdf");
    await response.text();
    machineNow = new Date(Date.now() + 62_000);
    expect((await fetch(link)).status).toBe(403);
  });
});

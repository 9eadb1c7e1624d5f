import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { expect, it, onTestFinished } from "vitest";
import { startS3 } from "#infra/local/s3/server.ts";
import { credentials } from "./credentials.ts";
import { bucket as Bucket, s3Client, temporaryFolder } from "./running-s3.ts";

const s3Process = fileURLToPath(new URL("./s3-process.ts", import.meta.url));

async function spawnedS3(folder: string) {
  const child = spawn(process.execPath, [s3Process, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [endpoint] = await once(createInterface(child.stdout), "line");
  return { client: s3Client(String(endpoint)), child };
}

function bodyFor(number: number): Buffer {
  return Buffer.alloc(200_000 + number * 1000, `document ${number} `);
}

/** Puts documents until the server is gone; gives the keys whose put was acknowledged. */
async function putUntilItDies(client: S3Client, round: number, onPut: () => void) {
  const acknowledged: string[] = [];
  async function writer(first: number): Promise<void> {
    for (let number = first; ; number += 4) {
      const Key = `${round}/${number}`;
      const put = new PutObjectCommand({ Bucket, Key, Body: bodyFor(number), IfNoneMatch: "*" });
      try {
        await client.send(put);
      } catch {
        return;
      }
      acknowledged.push(Key);
      onPut();
    }
  }
  await Promise.all([0, 1, 2, 3].map(writer));
  return acknowledged;
}

it("keeps every acknowledged object, whole, through kill -9 in the middle of puts", async () => {
  const folder = await temporaryFolder();
  const acknowledged: string[] = [];
  for (const round of [0, 1, 2]) {
    const { client, child } = await spawnedS3(folder);
    if (round === 0) await client.send(new CreateBucketCommand({ Bucket }));
    let left = 5 + round;
    const died = once(child, "exit");
    const killAfterSome = () => void (--left === 0 && child.kill("SIGKILL"));
    acknowledged.push(...(await putUntilItDies(client, round, killAfterSome)));
    await died;
  }
  await writeFile(join(folder, Bucket, ".unfinished-by-a-crash"), "half of it");

  const { endpoint, close } = await startS3({ folder, credentials });
  onTestFinished(close);
  const client = s3Client(endpoint);
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  const stored = Contents.map(({ Key = "" }) => Key);
  expect(acknowledged.length).toBeGreaterThan(15);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  for (const Key of stored) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    const whole = bodyFor(Number(Key.split("/")[1]));
    expect(sha256(await Body?.transformToByteArray())).toBe(sha256(whole));
  }
  const left = (await readdir(join(folder, Bucket))).filter((name) => name.startsWith(".unf"));
  expect(left).toEqual([]);
});

function sha256(bytes: Uint8Array = new Uint8Array()): string {
  return createHash("sha256").update(bytes).digest("hex");
}

import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** The command line of veraPDF, whole in one jar, as Maven Central has it. */
const version = "1.30.2";
const sha256 = "287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332";
const central = "https://repo1.maven.org/maven2";
const path = `org/verapdf/apps/cli/${version}/cli-${version}.jar`;
const cached = resolve("node_modules/.cache/verapdf", `cli-${version}.jar`);

/**
 * Where the jar is, fetched at its first use: from `MAVEN_MIRROR` when that is set, else from Maven
 * Central. Throws an Error that says what to do when it cannot be had or is not the pinned one.
 */
export async function veraPdfJar(): Promise<string> {
  const present = await readFile(cached).catch(() => undefined);
  if (present && isPinned(present)) return cached;
  const url = `${process.env["MAVEN_MIRROR"]?.replace(/\/+$/, "") || central}/${path}`;
  const fetched = await download(url);
  if (!isPinned(fetched)) {
    throw new Error(`What ${url} gave is not veraPDF ${version}: its SHA-256 is not ${sha256}.`);
  }
  await writeWhole(cached, fetched);
  return cached;
}

function isPinned(bytes: Uint8Array): boolean {
  return createHash("sha256").update(bytes).digest("hex") === sha256;
}

async function download(url: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(300_000) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw new Error(
      `veraPDF could not be fetched from ${url}. Set MAVEN_MIRROR to a mirror of Maven Central that this machine reaches, or put the file at ${cached}.`,
      { cause },
    );
  }
}

/** Renamed when whole, so that a fetch cut short leaves nothing behind that looks like the jar. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

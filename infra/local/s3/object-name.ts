import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readHead } from "./object-file.ts";

const suffix = ".object";
/** For a key too long to be a file name, whose file alone knows it. */
const hashedSuffix = ".hashed";
const longestName = 240;

/** Percent-encoding leaves no slash in a name, so that no key leads out of the bucket's folder. */
export function objectPath(bucketFolder: string, key: string): string {
  const encoded = encodeURIComponent(key);
  const name =
    encoded.length <= longestName
      ? `${encoded}${suffix}`
      : `${createHash("sha256").update(key).digest("hex")}${hashedSuffix}`;
  return join(bucketFolder, name);
}

/** All keys of a bucket in S3's order, that of their UTF-8 bytes. */
export async function keysIn(bucketFolder: string): Promise<string[]> {
  const names = await readdir(bucketFolder);
  const keys = await Promise.all(names.map((name) => keyOf(bucketFolder, name)));
  return keys
    .filter((key) => key !== undefined)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

async function keyOf(bucketFolder: string, name: string): Promise<string | undefined> {
  if (name.endsWith(suffix)) return decodeURIComponent(name.slice(0, -suffix.length));
  if (!name.endsWith(hashedSuffix)) return undefined;
  return (await readHead(join(bucketFolder, name)))?.key;
}

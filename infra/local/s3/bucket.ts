import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { accepted, type Result } from "#functions/domain/result.ts";
import { isFileError, openFolder, writeDurably } from "./durable-file.ts";
import { refuse, type S3Refusal } from "./refusal.ts";

const settingsSchema = z.strictObject({ objectLock: z.boolean() });

export type Bucket = { readonly folder: string } & z.infer<typeof settingsSchema>;

/** S3's rule for names, which also keeps every bucket inside the folder. */
const nameRule = /^[a-z0-9](?:[a-z0-9-]|\.(?!\.)){1,61}[a-z0-9]$/;

export async function makeBucket(
  folder: string,
  name: string,
  settings: z.infer<typeof settingsSchema>,
): Promise<Result<Bucket, S3Refusal>> {
  if (!nameRule.test(name)) {
    return refuse("InvalidBucketName", `The specified bucket is not valid: ${name}`);
  }
  const bucketFolder = join(folder, name);
  await openFolder(bucketFolder);
  const written = await writeDurably(
    settingsFile(bucketFolder),
    Buffer.from(JSON.stringify(settings)),
    { once: true },
  );
  return written === "written"
    ? accepted({ folder: bucketFolder, ...settings })
    : refuse("BucketAlreadyOwnedByYou", `You already own the bucket ${name}`);
}

export async function findBucket(folder: string, name: string): Promise<Result<Bucket, S3Refusal>> {
  const missing = refuse("NoSuchBucket", `The specified bucket does not exist: ${name}`);
  if (!nameRule.test(name)) return missing;
  const bucketFolder = join(folder, name);
  try {
    const settings = JSON.parse(await readFile(settingsFile(bucketFolder), "utf8"));
    return accepted({ folder: bucketFolder, ...settingsSchema.parse(settings) });
  } catch (error) {
    if (isFileError(error, "ENOENT")) return missing;
    throw error;
  }
}

function settingsFile(bucketFolder: string): string {
  return join(bucketFolder, "bucket.json");
}

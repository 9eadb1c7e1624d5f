import { type FileHandle, open, readFile } from "node:fs/promises";
import * as z from "zod";
import { checksumAlgorithms } from "./checksum.ts";
import { isFileError } from "./durable-file.ts";

const headSchema = z.strictObject({
  key: z.string(),
  /** In bytes. */
  size: z.int().nonnegative(),
  etag: z.string(),
  lastModified: z.iso.datetime(),
  /** Content-Type, user metadata and such, as they came and as they go. */
  headers: z.record(z.string(), z.string()),
  checksum: z.strictObject({ algorithm: z.enum(checksumAlgorithms), value: z.string() }).optional(),
  retention: z
    .strictObject({ mode: z.enum(["GOVERNANCE", "COMPLIANCE"]), until: z.iso.datetime() })
    .optional(),
});

/** What is known of a stored object besides its bytes. */
export type ObjectHead = z.infer<typeof headSchema>;

export type StoredObject = { readonly head: ObjectHead; readonly bytes: Buffer };

/** More than a request's headers and a key of 1024 bytes can become in JSON. In bytes. */
const longestHead = 64 * 1024;

/** One file an object, so that one link or rename publishes both: the head as a line of JSON, then the bytes. */
export function objectFile({ head, bytes }: StoredObject): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
}

/** Throws when the file is torn, since an acknowledged object never is. */
export async function readObject(file: string): Promise<StoredObject | undefined> {
  const content = await ifThere(readFile(file));
  if (content === undefined) return undefined;
  const { head, start } = parseHead(file, content, content.length);
  return { head, bytes: content.subarray(start) };
}

export async function readHead(file: string): Promise<ObjectHead | undefined> {
  const handle = await ifThere(open(file, "r"));
  if (handle === undefined) return undefined;
  try {
    return await headIn(file, handle);
  } finally {
    await handle.close();
  }
}

async function headIn(file: string, handle: FileHandle): Promise<ObjectHead> {
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, longestHead)), {
    position: 0,
  });
  return parseHead(file, buffer.subarray(0, bytesRead), size).head;
}

function parseHead(file: string, beginning: Buffer, fileSize: number) {
  const end = beginning.indexOf("\n");
  const start = end + 1;
  if (end < 0) throw new Error(`Torn object file, its head has no end: ${file}`);
  const head = headSchema.parse(JSON.parse(beginning.toString("utf8", 0, end)));
  if (start + head.size !== fileSize) {
    throw new Error(`Torn object file, ${fileSize - start} of ${head.size} bytes: ${file}`);
  }
  return { head, start };
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isFileError(error, "ENOENT")) return undefined;
    throw error;
  }
}

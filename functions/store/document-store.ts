import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { create as contentDisposition } from "content-disposition";
import type { Instant } from "#functions/domain/dates.ts";

/** A document's bytes and their SHA-256 in lower-case hex, computed from the bytes themselves. */
export type StoredDocument = { readonly bytes: Uint8Array; readonly sha256: string };

export type DocumentStore = {
  /**
   * Stores a document once: the first to put a key wins, and everyone gets the winner's SHA-256.
   * `sha256` (hex) is of `bytes`, and the store refuses bytes that do not have it.
   * `retainUntil` locks the document in governance mode; the bucket must have object lock.
   */
  putOnce(
    key: string,
    bytes: Uint8Array,
    about: { contentType: string; sha256: string; retainUntil?: Instant },
  ): Promise<{ sha256: string; alreadyThere: boolean }>;
  /** Throws `DocumentMissing` when nothing is stored there, since a registered document always is. */
  read(key: string): Promise<StoredDocument>;
  /** A link to the document for whoever holds it, at most seven days. Ask whether they may read it first. */
  presignedLink(
    key: string,
    how: { seconds: number; fileName: string; disposition?: "attachment" | "inline" },
  ): Promise<string>;
};

/** Conflicting puts are tried again this often, after random waits of up to these milliseconds. */
const attempts = 8;
const firstWait = 20;
const longestWait = 1000;

export function makeDocumentStore({
  client,
  bucket,
  random = Math.random,
}: {
  client: S3Client;
  bucket: string;
  random?: () => number;
}): DocumentStore {
  const at = (key: string) => ({ Bucket: bucket, Key: key });

  async function read(key: string): Promise<StoredDocument> {
    const bytes = await bytesAt(client, at(key));
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  }

  return {
    async putOnce(key, bytes, { contentType, sha256, retainUntil }) {
      const put = new PutObjectCommand({
        ...at(key),
        Body: bytes,
        ContentType: contentType,
        IfNoneMatch: "*",
        ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64"),
        ...(retainUntil && retained(retainUntil)),
      });
      for (let attempt = 0; attempt < attempts; attempt++) {
        const outcome = await outcomeOf(client.send(put));
        if (outcome === "stored") return { sha256, alreadyThere: false };
        if (outcome === "already there")
          return { sha256: (await read(key)).sha256, alreadyThere: true };
        await wait(random() * Math.min(longestWait, firstWait * 2 ** attempt));
      }
      throw new Error(`Others kept writing ${key} during ${attempts} attempts; try again later`);
    },

    read,

    presignedLink(key, { seconds, fileName, disposition = "attachment" }) {
      const get = new GetObjectCommand({
        ...at(key),
        ResponseContentDisposition: contentDisposition(asFileName(fileName), { type: disposition }),
      });
      return getSignedUrl(client, get, { expiresIn: seconds });
    },
  };
}

/** A registration number such as `SIF 2026/0042` holds a slash, which no file name may. */
function asFileName(name: string): string {
  return name.replace(/[/\\\p{Cc}]/gu, "-");
}

function retained(until: Instant) {
  return { ObjectLockMode: "GOVERNANCE", ObjectLockRetainUntilDate: new Date(until) } as const;
}

async function outcomeOf(
  putting: Promise<unknown>,
): Promise<"stored" | "already there" | "conflict"> {
  try {
    await putting;
    return "stored";
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    if (error.name === "PreconditionFailed") return "already there";
    if (error.name === "ConditionalRequestConflict") return "conflict";
    throw error;
  }
}

async function bytesAt(client: S3Client, at: { Bucket: string; Key: string }): Promise<Uint8Array> {
  try {
    const { Body: body } = await client.send(
      new GetObjectCommand({ ...at, ChecksumMode: "ENABLED" }),
    );
    return body === undefined ? new Uint8Array() : await body.transformToByteArray();
  } catch (cause) {
    if (!(cause instanceof NoSuchKey)) throw cause;
    const missing = new Error(`No document is stored as ${at.Key} in ${at.Bucket}`, { cause });
    missing.name = "DocumentMissing";
    throw missing;
  }
}

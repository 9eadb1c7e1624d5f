import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { proveDocument } from "#functions/documents/prove-document.ts";
import { makeDocumentStore } from "#functions/store/document-store.ts";
import { funds } from "#functions/store/policies.ts";
import { type ToldProof, toldProof } from "#functions/web/told-proof.ts";
import { type DynamoDb, startDynamoDb } from "../dynamodb/server.ts";
import { names } from "../names.ts";
import { startS3 } from "../s3/server.ts";
import { firstKnown } from "./first-known.ts";

/**
 * What the folder's registers say of the file, each fund's in turn; whoever has the folder may read
 * all its cases. Undefined when another process has the folder open.
 */
export async function proofFromFolder(
  folder: string,
  bytes: Uint8Array,
): Promise<ToldProof | undefined> {
  const dynamodb = await unlessHeld(join(folder, "table"));
  if (!dynamodb) return undefined;
  const { region, credentials } = names;
  const s3 = await startS3({ folder: join(folder, "documents"), credentials });
  const at = (endpoint: string) => ({ endpoint, region, credentials });
  try {
    const db = DynamoDBDocumentClient.from(new DynamoDBClient(at(dynamodb.endpoint)));
    const client = new S3Client({ ...at(s3.endpoint), forcePathStyle: true });
    const documents = makeDocumentStore({ client, bucket: names.bucket });
    return await firstKnown(funds, async (fund) =>
      toldProof(
        await proveDocument({ documents }, { db, name: names.table, fund }, { bytes }),
        () => true,
      ),
    );
  } finally {
    await s3.close();
    await dynamodb.close();
  }
}

async function unlessHeld(folder: string): Promise<DynamoDb | undefined> {
  try {
    return await startDynamoDb({ folder });
  } catch (error) {
    if (isHeld(error)) return undefined;
    throw error;
  }
}

/** LevelDB's own code lies within the errors that tell of it. */
function isHeld(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "LEVEL_LOCKED") || isHeld(error.cause);
}

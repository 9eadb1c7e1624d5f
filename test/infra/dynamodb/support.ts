import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  paginateScan,
} from "@aws-sdk/lib-dynamodb";
import { expect, onTestFinished } from "vitest";
import { type DynamoDbOptions, startDynamoDb } from "#infra/local/dynamodb/server.ts";

export const cases = "cases";

/** A table with one global index over all, and one over keys only. */
export const casesTable = {
  TableName: cases,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: "pk", AttributeType: "S" },
    { AttributeName: "sk", AttributeType: "S" },
    { AttributeName: "role", AttributeType: "S" },
    { AttributeName: "due", AttributeType: "S" },
  ],
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: "worklist",
      KeySchema: [
        { AttributeName: "role", KeyType: "HASH" },
        { AttributeName: "due", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    },
    {
      IndexName: "roles",
      KeySchema: [{ AttributeName: "role", KeyType: "HASH" }],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ],
} satisfies CreateTableCommandInput;

export type Item = Record<string, unknown>;
export type Key = { readonly pk: string; readonly sk: string };

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "dynamodb-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** The low client gives AWS's wire shapes, the documents client plain values. Neither retries. */
export function clients(endpoint: string) {
  const low = new DynamoDBClient({
    endpoint,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  return { low, documents: DynamoDBDocumentClient.from(low) };
}

export type Documents = ReturnType<typeof clients>["documents"];

/** A database without tables, closed when the test ends. */
export async function started(options: Partial<DynamoDbOptions> = {}) {
  const folder = options.folder ?? (await temporaryFolder());
  const database = await startDynamoDb({ ...options, folder });
  let open = true;
  const close = async () => {
    if (open) await database.close();
    open = false;
  };
  onTestFinished(close);
  return { folder, close, endpoint: database.endpoint, ...clients(database.endpoint) };
}

/** A database with the cases table. */
export async function startedWithCases(options: Partial<DynamoDbOptions> = {}) {
  const database = await started(options);
  await createCases(database.low);
  return database;
}

export async function createCases(low: DynamoDBClient): Promise<void> {
  await low.send(new CreateTableCommand(casesTable));
  await waitUntilTableExists(
    { client: low, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.05 },
    { TableName: cases },
  );
}

export async function put(documents: Documents, ...items: readonly Item[]): Promise<void> {
  for (const Item of items) await documents.send(new PutCommand({ TableName: cases, Item }));
}

export async function get(documents: Documents, Key: Key): Promise<Item | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: cases, Key, ConsistentRead: true }),
  );
  return Item;
}

/** All entries of an index for a role, in order. */
export async function byRole(
  documents: Documents,
  role: string,
  IndexName = "worklist",
): Promise<Item[]> {
  const pages = paginateQuery(
    { client: documents, pageSize: 100 },
    {
      TableName: cases,
      IndexName,
      KeyConditionExpression: "#role = :role",
      ExpressionAttributeNames: { "#role": "role" },
      ExpressionAttributeValues: { ":role": role },
    },
  );
  const items: Item[] = [];
  for await (const page of pages) items.push(...(page.Items ?? []));
  return items;
}

export async function allItems(documents: Documents): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of paginateScan({ client: documents }, { TableName: cases }))
    items.push(...(page.Items ?? []));
  return items;
}

/** Expects of what is read again and again, for as long as a busy machine may need. */
export function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: 4_000, interval: 20 });
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { FundTable } from "#functions/store/table.ts";
import { startDynamoDb } from "#infra/local/dynamodb/server.ts";
import { createTable } from "#infra/local/table.ts";

/** A request as it went over the wire, and how many items came back of how many read. */
export type Sent = {
  readonly command: string;
  readonly body: string;
  readonly items: number;
  readonly read: number;
};

/** The fund's table in an embedded DynamoDB of its own, and all that is asked of it. */
export type ATable = {
  readonly of: (fund: string) => FundTable;
  /** What has been sent since the last time this was asked. */
  sent(): readonly Sent[];
  close(): Promise<void>;
};

const credentials = { accessKeyId: "embedded", secretAccessKey: "embedded" };
const onTheWire = z.object({ body: z.instanceof(Uint8Array) });
const answered = z.object({ Count: z.int().default(0), ScannedCount: z.int().default(0) });

export async function aTable(): Promise<ATable> {
  const folder = await mkdtemp(join(tmpdir(), "table-"));
  const server = await startDynamoDb({ folder });
  const client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: "eu-north-1",
    credentials,
  });
  await createTable(client, "fund");
  const db = DynamoDBDocumentClient.from(client);
  let sent: Sent[] = [];
  db.middlewareStack.add(
    (next, context) => async (args) => {
      const { body } = onTheWire.parse(args.request);
      const result = await next(args);
      const { Count: items, ScannedCount: read } = answered.parse(result.output);
      const text = new TextDecoder().decode(body);
      sent.push({ command: String(context["commandName"]), body: text, items, read });
      return result;
    },
    { step: "build", name: "whatIsSent" },
  );
  return {
    of: (fund) => ({ db, name: "fund", fund }),
    sent() {
      const all = sent;
      sent = [];
      return all;
    },
    async close() {
      client.destroy();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

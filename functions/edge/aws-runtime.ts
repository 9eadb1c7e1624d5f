import { randomBytes } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SFNClient } from "@aws-sdk/client-sfn";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { ulid } from "ulid";
import * as z from "zod";
import { clockFrom } from "#functions/domain/clock.ts";
import { instant } from "#functions/domain/dates.ts";
import type { Runtime } from "#functions/runtime.ts";
import { makeDocumentStore } from "#functions/store/document-store.ts";
import { makeMailer } from "#functions/store/mailer.ts";
import { makeWorkflow } from "#functions/store/workflow.ts";
import { logLine } from "./log.ts";

/** The environment variables that every function is deployed with. */
export const settings = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  STATE_MACHINE_ARN: z.string().regex(/^arn:[^:]+:states:[^:]+:\d{12}:stateMachine:[^:]+$/),
  MAIL_FROM: z.email(),
  SITE_URL: z.url(),
});

let built: Runtime | undefined;

/**
 * The runtime in AWS, built at the first call and kept for the life of the process, so that its
 * connections are too. Business time is machine time. Throws when a setting is missing or malformed.
 */
export function awsRuntime(): Runtime {
  built ??= build(settingsOf(process.env));
  return built;
}

function settingsOf(environment: NodeJS.ProcessEnv): z.output<typeof settings> {
  const parsed = settings.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(
    `The function's environment is not as deployed: ${z.prettifyError(parsed.error)}`,
  );
}

function build(names: z.output<typeof settings>): Runtime {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient());
  return {
    clock: clockFrom(() => instant(new Date())),
    machineNow: () => new Date(),
    newId: () => ulid(),
    newSalt: () => randomBytes(16).toString("hex"),
    random: Math.random,
    table: (fund) => ({ db, name: names.TABLE_NAME, fund }),
    documents: makeDocumentStore({ client: new S3Client(), bucket: names.BUCKET_NAME }),
    mailer: makeMailer({ client: new SESv2Client(), from: names.MAIL_FROM }),
    workflow: makeWorkflow(new SFNClient(), names.STATE_MACHINE_ARN),
    siteUrl: names.SITE_URL,
    log: (event, ids) => logLine("INFO", event, ids),
  };
}

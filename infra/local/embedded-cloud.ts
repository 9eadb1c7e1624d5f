import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SFNClient } from "@aws-sdk/client-sfn";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { ulid } from "ulid";
import type { Ore } from "#functions/domain/money.ts";
import { onFailedExecution, statusEvent } from "#functions/recovery/on-failed-execution.ts";
import { sweep } from "#functions/recovery/sweep.ts";
import type { Log, Runtime } from "#functions/runtime.ts";
import { adoptPolicies } from "#functions/store/adopted-policies.ts";
import { openFund } from "#functions/store/capital.ts";
import { makeDocumentStore } from "#functions/store/document-store.ts";
import { makeMailer } from "#functions/store/mailer.ts";
import { funds } from "#functions/store/policies.ts";
import { makeWorkflow } from "#functions/store/workflow.ts";
import { caseProcess, caseProcessName } from "#infra/workflow/case-process.ts";
import { type BusinessClock, type ClockOptions, openClock } from "./clock.ts";
import { startDynamoDb } from "./dynamodb/server.ts";
import { functionsOf } from "./functions.ts";
import { type RunningMail, startMail } from "./mail/server.ts";
import { names } from "./names.ts";
import { openingOf } from "./openings.ts";
import { appointPeople } from "./people.ts";
import { startS3 } from "./s3/server.ts";
import { stateMachineArn } from "./stepfunctions/arns.ts";
import { embedded } from "./stepfunctions/service.ts";
import { startStepFunctions } from "./stepfunctions/step-functions.ts";
import { createTable } from "./table.ts";

export type CloudOptions = {
  /** All data of the fund lies in this one folder, and survives `kill -9`. */
  readonly folder: string;
  readonly clock: Omit<ClockOptions, "folder">;
  readonly siteUrl: string;
  readonly log?: Log;
  /** What each fund is opened with, öre; what its own decision says unless told otherwise. */
  readonly capital?: Ore;
  /** Delays index entries, as DynamoDB may; for tests. Milliseconds. */
  readonly indexLagMs?: () => number;
};

export type EmbeddedCloud = {
  readonly runtime: Runtime;
  readonly clock: BusinessClock;
  readonly mail: Pick<RunningMail, "listMails" | "readMail">;
  readonly endpoints: Readonly<Record<"dynamodb" | "s3" | "ses" | "stepfunctions", string>>;
  /** Resolves when the workflow has done all that it can do without people or time. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

const { table: tableName, bucket, credentials, region } = names;
const sender = "fonden@stockholm.example";
const everyMinute = 60_000;

/**
 * The whole fund on one machine: table, documents, mail and workflow on 127.0.0.1, through the
 * SDK's own protocols, and the clock. What an earlier process left unfinished goes on.
 */
export async function startEmbeddedCloud(options: CloudOptions): Promise<EmbeddedCloud> {
  const { folder, siteUrl, log = () => {}, indexLagMs } = options;
  await mkdir(folder, { recursive: true });
  const clock = openClock({ ...options.clock, folder });
  const [dynamodb, s3, mail] = await Promise.all([
    startDynamoDb({ folder: join(folder, "table"), ...(indexLagMs ? { indexLagMs } : {}) }),
    startS3({ folder: join(folder, "documents"), credentials }),
    startMail({ folder: join(folder, "mail"), clock }),
  ]);
  const built = Promise.withResolvers<Runtime>();
  const steps = await startStepFunctions({
    clock,
    machines: [
      {
        name: caseProcessName,
        definition: caseProcess((name) => name),
        functions: functionsOf(built.promise),
      },
    ],
    onStatusChange: async (event) =>
      onFailedExecution(await built.promise, statusEvent.parse(event)),
  });

  const at = (endpoint: string) => ({ endpoint, region, credentials });
  const dynamo = new DynamoDBClient(at(dynamodb.endpoint));
  const db = DynamoDBDocumentClient.from(dynamo);
  const s3Client = new S3Client({ ...at(s3.endpoint), forcePathStyle: true });
  await createTable(dynamo, tableName);
  await createBucket(s3Client);
  const runtime: Runtime = {
    clock,
    machineNow: () => new Date(),
    newId: () => ulid(),
    newSalt: () => randomBytes(16).toString("hex"),
    random: Math.random,
    table: (fund) => ({ db, name: tableName, fund }),
    documents: makeDocumentStore({ client: s3Client, bucket }),
    mailer: makeMailer({ client: new SESv2Client(at(mail.endpoint)), from: sender }),
    workflow: makeWorkflow(
      new SFNClient(at(steps.endpoint)),
      stateMachineArn(embedded, caseProcessName),
    ),
    siteUrl,
    log,
  };
  built.resolve(runtime);
  await Promise.all(funds.map((fund) => opened(runtime, fund, options.capital)));
  await sweep(runtime, { everything: true });
  const sweeper = setInterval(() => {
    sweep(runtime, {}).catch((error: unknown) => log("sweep-failed", { error: String(error) }));
  }, everyMinute).unref();

  return {
    runtime,
    clock,
    mail,
    endpoints: {
      dynamodb: dynamodb.endpoint,
      s3: s3.endpoint,
      ses: mail.endpoint,
      stepfunctions: steps.endpoint,
    },
    idle: steps.idle,
    async close() {
      clearInterval(sweeper);
      clock.close();
      await steps.close();
      await Promise.all([s3.close(), mail.close()]);
      await dynamodb.close();
    },
  };
}

/** The fund as it is installed, and as every start leaves it: capital, policies and people. */
async function opened(runtime: Runtime, fund: string, amount: Ore | undefined): Promise<void> {
  const table = runtime.table(fund);
  const { capital } = openingOf(fund);
  await adoptPolicies(table);
  await openFund(table, { ...capital, amount: amount ?? capital.amount });
  await appointPeople(table, runtime.clock.today());
}

async function createBucket(client: S3Client): Promise<void> {
  try {
    await client.send(
      new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "BucketAlreadyOwnedByYou") throw error;
  }
}

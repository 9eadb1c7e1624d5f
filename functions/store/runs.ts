import {
  DeleteCommand,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { Instant } from "#functions/domain/dates.ts";
import { isPersonAct, type PersonActName } from "#functions/process/acts.ts";
import { steps } from "#functions/process/steps.ts";
import * as keys from "./keys.ts";
import { type FundTable, indexes } from "./table.ts";
import { unlessRefused } from "./transaction.ts";

/**
 * A case's run: which execution of the workflow carries it now. `generation` counts executions;
 * only the newest may work. `pending` counts acts that the workflow has not picked up.
 */
const runSchema = z.object({
  caseId: z.string(),
  step: z.enum(steps),
  visit: z.int(),
  generation: z.int(),
  pending: z.int(),
  arn: z.string().optional(),
  token: z.string().optional(),
});
export type Run = z.output<typeof runSchema>;

const keyOf = (table: FundTable, id: string) => ({
  pk: keys.caseKey(table.fund, id),
  sk: keys.runSort,
});

export async function loadRun(table: FundTable, id: string): Promise<Run | undefined> {
  const { Item } = await table.db.send(
    new GetCommand({ TableName: table.name, Key: keyOf(table, id), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : runSchema.parse(Item);
}

export type TokenStored = "stored" | "act-already-made" | "superseded";

/**
 * The opener stores its token only while nothing is pending and its generation is the newest; so an
 * act is either seen here, or it sees the token. `wakeUp` is when the wait ends by itself.
 */
export async function storeToken(
  table: FundTable,
  id: string,
  generation: number,
  token: string,
  wakeUp: Instant,
): Promise<TokenStored> {
  const stored = await unlessRefused(() =>
    table.db.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(table, id),
        UpdateExpression: "SET #token = :token, pendingKey = :runs, pendingSort = :wakeUp",
        ConditionExpression: "generation = :generation AND pending = :none",
        ExpressionAttributeNames: { "#token": "token" },
        ExpressionAttributeValues: {
          ":token": token,
          ":runs": keys.runsOf(table.fund),
          ":wakeUp": `${wakeUp}#${id}`,
          ":generation": generation,
          ":none": 0,
        },
      }),
    ),
  );
  if (stored) return "stored";
  return (await isNewest(table, id, generation)) ? "act-already-made" : "superseded";
}

async function isNewest(table: FundTable, id: string, generation: number): Promise<boolean> {
  return (await loadRun(table, id))?.generation === generation;
}

/** The place in the process that an execution is started for. */
export type Visit = { readonly step: Run["step"]; readonly visit: number };

/**
 * Makes the next generation the newest, and marks the case as waiting for its execution to start,
 * so that a crash before the start is seen by the sweeper. False when another one was faster.
 */
export async function bumpGeneration(
  table: FundTable,
  id: string,
  from: number,
  visit: Visit,
  machineNow: string,
): Promise<boolean> {
  return unlessRefused(() =>
    table.db.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(table, id),
        UpdateExpression:
          "SET generation = :next, #step = :step, visit = :visit, pendingKey = :pending, pendingSort = :since REMOVE #token, arn",
        ConditionExpression: "generation = :from",
        ExpressionAttributeNames: { "#token": "token", "#step": "step" },
        ExpressionAttributeValues: {
          ":next": from + 1,
          ":from": from,
          ":step": visit.step,
          ":visit": visit.visit,
          ":pending": keys.pendingOf(table.fund),
          ":since": `${machineNow}#${id}#RUN`,
        },
      }),
    ),
  );
}

/** The generation's execution has been started: the case no longer waits for a start. */
export async function recordStarted(
  table: FundTable,
  id: string,
  generation: number,
  arn: string,
  now: Instant,
): Promise<void> {
  await unlessRefused(() =>
    table.db.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(table, id),
        UpdateExpression: "SET arn = :arn, pendingKey = :runs, pendingSort = :now",
        ConditionExpression: "generation = :generation AND attribute_not_exists(arn)",
        ExpressionAttributeValues: {
          ":arn": arn,
          ":runs": keys.runsOf(table.fund),
          ":now": `${now}#${id}`,
          ":generation": generation,
        },
      }),
    ),
  );
}

/** An act that waits for the workflow. */
export type PendingAct = { readonly seq: number; readonly act: PersonActName };

const pendingItem = z.object({ seq: z.int(), act: z.string().refine(isPersonAct) });

/** The earliest act that the workflow has not picked up. */
export async function firstPending(table: FundTable, id: string): Promise<PendingAct | undefined> {
  const { Items } = await table.db.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": keys.caseKey(table.fund, id), ":prefix": "PENDING#" },
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  const first = Items?.[0];
  return first === undefined ? undefined : pendingItem.parse(first);
}

/** The workflow has done all that the act gives rise to. Repeating it changes nothing. */
export async function pickedUp(
  table: FundTable,
  id: string,
  seq: number,
  generation: number,
): Promise<"done" | "superseded"> {
  const pending = { pk: keys.caseKey(table.fund, id), sk: keys.pendingSort(seq) };
  const done = await unlessRefused(() =>
    table.db.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Delete: {
              TableName: table.name,
              Key: pending,
              ConditionExpression: "attribute_exists(pk)",
            },
          },
          {
            Update: {
              TableName: table.name,
              Key: keyOf(table, id),
              UpdateExpression: "ADD pending :less",
              ConditionExpression: "generation = :generation",
              ExpressionAttributeValues: { ":less": -1, ":generation": generation },
            },
          },
        ],
      }),
    ),
  );
  return done || (await isNewest(table, id, generation)) ? "done" : "superseded";
}

/** A closed case has no run. */
export async function endRun(table: FundTable, id: string, generation: number): Promise<void> {
  await unlessRefused(() =>
    table.db.send(
      new DeleteCommand({
        TableName: table.name,
        Key: keyOf(table, id),
        ConditionExpression: "generation = :generation AND pending = :none",
        ExpressionAttributeValues: { ":generation": generation, ":none": 0 },
      }),
    ),
  );
}

const waiting = z.object({ caseId: z.string() });

/** Cases that wait for the workflow since before an instant of machine time; oldest first. */
export async function pendingBefore(
  table: FundTable,
  machineTime: string,
): Promise<readonly string[]> {
  return caseIds(table, keys.pendingOf(table.fund), machineTime);
}

/** Cases whose run should have woken before that instant of business time; `~` sorts after all. */
export async function runsBefore(
  table: FundTable,
  businessTime: string,
): Promise<readonly string[]> {
  return caseIds(table, keys.runsOf(table.fund), businessTime);
}

async function caseIds(table: FundTable, key: string, before: string): Promise<readonly string[]> {
  const ids = new Set<string>();
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: indexes.pending.name,
        KeyConditionExpression: "pendingKey = :key AND pendingSort < :before",
        ExpressionAttributeValues: { ":key": key, ":before": before },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) ids.add(waiting.parse(item).caseId);
    from = page.LastEvaluatedKey;
  } while (from);
  return [...ids];
}

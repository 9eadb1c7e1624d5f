import { type ActionName, checkedRequest, perform } from "./actions.ts";
import { refuseToWrite } from "./atomic-writes.ts";
import { openContinuousBackups } from "./continuous-backups.ts";
import { deleteTable } from "./delete-table.ts";
import type { Engine } from "./engine.ts";
import { writeItem } from "./single-writes.ts";
import { describeTimeToLive, updateTimeToLive } from "./time-to-live.ts";
import { transactGetItems } from "./transactional-reads.ts";
import { transactWriteItems } from "./transactions.ts";

/** Answers the parameters of a request; rejects with a refusal, or with what is broken here. */
export type Operation = (input: object) => Promise<object>;

/** All that the embedded DynamoDB does, under the names of the protocol. */
export function operations(engine: Engine): ReadonlyMap<string, Operation> {
  const { database, writes } = engine;
  const backups = openContinuousBackups(database, writes);

  const read =
    (name: ActionName): Operation =>
    async (input) =>
      perform(name, checkedRequest(name, input), database, refuseToWrite);

  const write =
    (name: ActionName): Operation =>
    async (input) => {
      const request = checkedRequest(name, input);
      return writes.write((add) => perform(name, request, database, add));
    };

  const all: Record<string, Operation> = {
    CreateTable: write("CreateTable"),
    DeleteTable: (input) => deleteTable(engine, input),
    DescribeTable: read("DescribeTable"),
    ListTables: read("ListTables"),
    GetItem: read("GetItem"),
    BatchGetItem: read("BatchGetItem"),
    Query: read("Query"),
    Scan: read("Scan"),
    TransactGetItems: (input) => transactGetItems(database, writes.alone, input),
    PutItem: (input) => writeItem("PutItem", engine, input),
    UpdateItem: (input) => writeItem("UpdateItem", engine, input),
    DeleteItem: (input) => writeItem("DeleteItem", engine, input),
    BatchWriteItem: write("BatchWriteItem"),
    TransactWriteItems: (input) => transactWriteItems(engine, input),
    DescribeTimeToLive: (input) => describeTimeToLive(engine, input),
    UpdateTimeToLive: (input) => updateTimeToLive(engine, input),
    DescribeContinuousBackups: backups.describe,
    UpdateContinuousBackups: backups.update,
  };
  return new Map(Object.entries(all));
}

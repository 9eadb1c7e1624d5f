import { once } from "node:events";
import { connect } from "node:net";
import {
  CreateTableCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  ListTablesCommand,
} from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, BatchWriteCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { allItems, cases, casesTable, get, put, started, startedWithCases } from "./support.ts";

describe("the protocol", () => {
  it("gives back every kind of value as it was written", async () => {
    const { documents } = await startedWithCases();
    const item = {
      pk: "case#1",
      sk: "CASE",
      text: "återföring – 60 %",
      empty: "",
      number: -12.5,
      yes: true,
      nothing: null,
      names: new Set(["Å", "Ö"]),
      years: new Set([2026, 2027]),
      bytes: new Uint8Array([0, 255]),
      list: [1, ["a"], { deep: [] }],
      map: { board: { id: "n1" } },
    };
    await put(documents, item);
    expect(await get(documents, { pk: "case#1", sk: "CASE" })).toEqual(item);
  });

  it("writes and reads in batches", async () => {
    const { documents } = await startedWithCases();
    const keys = Array.from({ length: 25 }, (_, i) => ({ pk: `case#${i}`, sk: "CASE" }));
    await documents.send(
      new BatchWriteCommand({
        RequestItems: { [cases]: keys.map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
    await documents.send(
      new BatchWriteCommand({
        RequestItems: { [cases]: keys.slice(5).map((Key) => ({ DeleteRequest: { Key } })) },
      }),
    );
    const { Responses } = await documents.send(
      new BatchGetCommand({ RequestItems: { [cases]: { Keys: keys } } }),
    );
    expect(Responses?.[cases]).toHaveLength(5);
    expect(await allItems(documents)).toHaveLength(5);
  });

  it("reads the items of a case in the order of their sort keys, by range and by prefix", async () => {
    const { documents } = await startedWithCases();
    for (const sk of ["EVENT#3", "CASE", "EVENT#1", "TASK#1", "EVENT#2"])
      await put(documents, { pk: "case#1", sk });
    await put(documents, { pk: "case#10", sk: "EVENT#9" });

    const query = async (condition: string, values: Record<string, string>, more = {}) => {
      const { Items } = await documents.send(
        new QueryCommand({
          TableName: cases,
          ConsistentRead: true,
          KeyConditionExpression: `pk = :pk AND ${condition}`,
          ExpressionAttributeValues: { ":pk": "case#1", ...values },
          ...more,
        }),
      );
      return Items?.map((item) => item["sk"]);
    };
    expect(await query("begins_with(sk, :a)", { ":a": "EVENT#" })).toEqual([
      "EVENT#1",
      "EVENT#2",
      "EVENT#3",
    ]);
    expect(await query("sk BETWEEN :a AND :b", { ":a": "EVENT#2", ":b": "EVENT#3" })).toEqual([
      "EVENT#2",
      "EVENT#3",
    ]);
    expect(await query("sk < :a", { ":a": "EVENT#1" })).toEqual(["CASE"]);
    expect(await query("sk > :a", { ":a": "EVENT#3" })).toEqual(["TASK#1"]);
    expect(await query("sk >= :a", { ":a": "EVENT#3" }, { ScanIndexForward: false })).toEqual([
      "TASK#1",
      "EVENT#3",
    ]);
  });

  it("describes and lists tables", async () => {
    const { low } = await startedWithCases();
    const { Table } = await low.send(new DescribeTableCommand({ TableName: cases }));
    expect(Table).toMatchObject({
      TableStatus: "ACTIVE",
      BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
      GlobalSecondaryIndexes: [{ IndexStatus: "ACTIVE" }, { IndexStatus: "ACTIVE" }],
    });
    expect((await low.send(new ListTablesCommand({}))).TableNames).toEqual([cases]);
  });
});

describe("what is not supported", () => {
  it("is refused by name: an operation", async () => {
    const { low } = await started();
    await expect(
      low.send(new ExecuteStatementCommand({ Statement: "SELECT * FROM cases" })),
    ).rejects.toMatchObject({
      name: "UnknownOperationException",
      message: "The embedded DynamoDB does not support ExecuteStatement",
    });
  });

  it("is refused by name: a parameter, and one inside another", async () => {
    const { low } = await started();
    const withStream = { StreamEnabled: true, StreamViewType: "NEW_IMAGE" } as const;
    await expect(
      low.send(new CreateTableCommand({ ...casesTable, StreamSpecification: withStream })),
    ).rejects.toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("StreamSpecification"),
    });
    const GlobalSecondaryIndexes = casesTable.GlobalSecondaryIndexes.map((index) => ({
      ...index,
      OnDemandThroughput: { MaxReadRequestUnits: 1 },
    }));
    await expect(
      low.send(new CreateTableCommand({ ...casesTable, GlobalSecondaryIndexes })),
    ).rejects.toThrow("GlobalSecondaryIndexes.0.OnDemandThroughput");
  });

  it("is refused: a request without a signature, one of another kind, one that is no JSON", async () => {
    const { endpoint } = await started();
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.ListTables",
      authorization: "AWS4-HMAC-SHA256 Credential=local",
    };
    const refused = async (init: RequestInit) => {
      const response = await fetch(endpoint, { method: "POST", body: "{}", ...init });
      return [response.status, await response.json()];
    };
    const type = (name: string) =>
      expect.objectContaining({ __type: expect.stringContaining(name) });
    const { authorization: _, ...unsigned } = headers;
    const form = { ...headers, "content-type": "text/plain" };
    expect(await refused({ headers: unsigned })).toEqual([
      400,
      type("MissingAuthenticationTokenException"),
    ]);
    expect(await refused({ headers: form })).toEqual([400, type("UnknownOperationException")]);
    expect(await refused({ headers, body: "{" })).toEqual([400, type("SerializationException")]);
  });

  it("is refused: a table that does not exist", async () => {
    const { low } = await started();
    const Key = { pk: { S: "case#1" } };
    await expect(low.send(new GetItemCommand({ TableName: "nothing", Key }))).rejects.toMatchObject(
      { name: "ResourceNotFoundException" },
    );
  });
});

describe("the close", () => {
  it("does not wait for a caller who has sent half a request", async () => {
    const { endpoint, close } = await started();
    const half = connect(Number(new URL(endpoint).port), "127.0.0.1");
    await once(half, "connect");
    const lines = [
      "POST / HTTP/1.1",
      "host: localhost",
      "content-type: application/x-amz-json-1.0",
      "x-amz-target: DynamoDB_20120810.ListTables",
      "authorization: AWS4-HMAC-SHA256 Credential=local",
      "content-length: 100",
    ];
    half.write(`${lines.join("\r\n")}\r\n\r\n{`);
    const gone = new Promise((resolve) => half.once("close", resolve).on("error", resolve));
    await close();
    await gone;
  });

  it("answers what has been asked first", async () => {
    const { documents, close, folder } = await startedWithCases();
    const written = Array.from({ length: 20 }, (_, i) =>
      put(documents, { pk: `case#${i}`, sk: "CASE" }).then(
        () => 1,
        () => 0,
      ),
    );
    await written[0];
    await close();
    const acknowledged = (await Promise.all(written)).filter((one) => one === 1).length;
    const again = await started({ folder });
    expect((await allItems(again.documents)).length).toBeGreaterThanOrEqual(acknowledged);
  });
});

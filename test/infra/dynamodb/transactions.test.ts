import {
  TransactGetCommand,
  type TransactGetCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import {
  allItems,
  byRole,
  cases,
  type Documents,
  get,
  put,
  started,
  startedWithCases,
} from "./support.ts";

type Actions = NonNullable<TransactWriteCommandInput["TransactItems"]>;
type Gets = NonNullable<TransactGetCommandInput["TransactItems"]>;

const TableName = cases;
const Key = { pk: "case#1", sk: "CASE" };

function transact(documents: Documents, TransactItems: Actions, ClientRequestToken?: string) {
  return documents.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
}

async function transactGet(documents: Documents, TransactItems: Gets) {
  const { Responses } = await documents.send(new TransactGetCommand({ TransactItems }));
  return (Responses ?? []).map(({ Item }) => Item);
}

const newItem = (sk: string, more: object = {}) => ({
  Put: {
    TableName,
    Item: { pk: "case#1", sk, ...more },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});

const setVersion = (from: number, to: number) => ({
  Update: {
    TableName,
    Key,
    UpdateExpression: "SET version = :to",
    ConditionExpression: "version = :from",
    ExpressionAttributeValues: { ":from": from, ":to": to },
  },
});

describe("a write transaction", () => {
  it("puts, updates, deletes and checks together, indexes included", async () => {
    const { documents } = await startedWithCases();
    const task = { pk: "case#1", sk: "TASK#1", role: "registrar", due: "2026-12-01" };
    await put(documents, { ...Key, version: 1 }, task, { pk: "fund", sk: "FUND" });
    await transact(documents, [
      setVersion(1, 2),
      newItem("EVENT#1"),
      newItem("TASK#2", { role: "coordinator", due: "2026-12-02" }),
      { Delete: { TableName, Key: { pk: "case#1", sk: "TASK#1" } } },
      {
        ConditionCheck: {
          TableName,
          Key: { pk: "fund", sk: "FUND" },
          ConditionExpression: "attribute_exists(pk)",
        },
      },
    ]);
    const keys = (await allItems(documents)).map((item) => `${item["pk"]} ${item["sk"]}`);
    expect(keys.toSorted()).toEqual([
      "case#1 CASE",
      "case#1 EVENT#1",
      "case#1 TASK#2",
      "fund FUND",
    ]);
    expect((await get(documents, Key))?.["version"]).toBe(2);
    expect(await byRole(documents, "registrar")).toEqual([]);
    expect(await byRole(documents, "coordinator")).toHaveLength(1);
  });

  it("writes nothing when one condition fails, and says which", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, version: 5 });
    const stale = setVersion(4, 5);
    await expect(
      transact(documents, [
        newItem("EVENT#1", { role: "registrar", due: "2026-12-01" }),
        { Update: { ...stale.Update, ReturnValuesOnConditionCheckFailure: "ALL_OLD" } },
        {
          ConditionCheck: {
            TableName,
            Key: { pk: "fund", sk: "FUND" },
            ConditionExpression: "attribute_exists(pk)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          },
        },
      ]),
    ).rejects.toMatchObject({
      name: "TransactionCanceledException",
      message: expect.stringContaining("[None, ConditionalCheckFailed, ConditionalCheckFailed]"),
      CancellationReasons: [
        { Code: "None" },
        { Code: "ConditionalCheckFailed", Item: { version: { N: "5" } } },
        { Code: "ConditionalCheckFailed", Message: "The conditional request failed" },
      ],
    });
    expect(await allItems(documents)).toEqual([{ ...Key, version: 5 }]);
    expect(await byRole(documents, "registrar")).toEqual([]);
  });

  it("is cancelled with a validation error by an action that its item does not allow", async () => {
    const { documents } = await startedWithCases();
    const increase = {
      Update: {
        TableName,
        Key,
        UpdateExpression: "SET version = version + :one",
        ExpressionAttributeValues: { ":one": 1 },
      },
    };
    await expect(transact(documents, [newItem("EVENT#1"), increase])).rejects.toMatchObject({
      CancellationReasons: [{ Code: "None" }, { Code: "ValidationError" }],
    });
    const incomplete = { Delete: { TableName, Key: { pk: "case#1" } } };
    await expect(transact(documents, [incomplete])).rejects.toMatchObject({
      CancellationReasons: [{ Code: "ValidationError" }],
    });
    expect(await allItems(documents)).toEqual([]);
  });

  it("is refused when two actions touch one item", async () => {
    const { documents } = await startedWithCases();
    await expect(
      transact(documents, [newItem("CASE"), { Delete: { TableName, Key } }]),
    ).rejects.toThrow("cannot include multiple operations on one item");
    expect(await allItems(documents)).toEqual([]);
  });

  it("holds a hundred actions and not one more", async () => {
    const { documents } = await startedWithCases();
    const actions = Array.from({ length: 101 }, (_, i) => newItem(`EVENT#${i}`));
    await expect(transact(documents, actions)).rejects.toMatchObject({
      name: "ValidationException",
    });
    await expect(transact(documents, [])).rejects.toMatchObject({ name: "ValidationException" });
    await transact(documents, actions.slice(1));
    expect(await allItems(documents)).toHaveLength(100);
  });

  it("holds 4 MB of items and not more", async () => {
    const { documents } = await startedWithCases();
    const large = (i: number) => newItem(`PAYLOAD#${i}`, { text: "x".repeat(390 * 1024) });
    const eleven = Array.from({ length: 11 }, (_, i) => large(i));
    await expect(transact(documents, eleven)).rejects.toThrow("4 MB");
    expect(await allItems(documents)).toEqual([]);
    await transact(documents, eleven.slice(1));
    expect(await allItems(documents)).toHaveLength(10);
  });

  it("refuses a table that is not there and an action with two kinds", async () => {
    const { documents } = await startedWithCases();
    await expect(
      transact(documents, [newItem("EVENT#1"), { Delete: { TableName: "nothing", Key } }]),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await expect(
      transact(documents, [{ ...newItem("EVENT#1"), Delete: { TableName, Key } }]),
    ).rejects.toThrow("only contain one of");
    expect(await allItems(documents)).toEqual([]);
  });

  it("never shows a part to a transaction that reads", async () => {
    const { documents } = await startedWithCases();
    const keys = Array.from({ length: 40 }, (_, i) => ({ pk: "whole", sk: `PART#${i}` }));
    const write = (n: number) =>
      transact(
        documents,
        keys.map((key) => ({ Put: { TableName, Item: { ...key, n } } })),
      );
    const read = () =>
      transactGet(
        documents,
        keys.map((key) => ({ Get: { TableName, Key: key, ProjectionExpression: "n" } })),
      );
    await write(0);
    let writing = true;
    const reader = async () => {
      while (writing) {
        const numbers = (await read()).map((item) => item?.["n"]);
        expect(new Set(numbers).size).toBe(1);
      }
    };
    const readers = Promise.all([reader(), reader()]);
    for (let n = 1; n <= 15; n++) await write(n);
    writing = false;
    await readers;
  });
});

describe("a read transaction", () => {
  it("gives each item in the order asked for, and a gap for one that is not there", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, version: 1, secret: true }, { pk: "fund", sk: "FUND" });
    const items = await transactGet(documents, [
      { Get: { TableName, Key: { pk: "fund", sk: "FUND" } } },
      { Get: { TableName, Key: { pk: "nothing", sk: "there" } } },
      { Get: { TableName, Key, ProjectionExpression: "version" } },
    ]);
    expect(items).toEqual([{ pk: "fund", sk: "FUND" }, undefined, { version: 1 }]);
  });
});

describe("a client request token", () => {
  it("makes a transaction that is sent again do nothing", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, version: 1 });
    await transact(documents, [setVersion(1, 2)], "token");
    await transact(documents, [setVersion(1, 2)], "token");
    expect((await get(documents, Key))?.["version"]).toBe(2);
  });

  it("is refused with another transaction", async () => {
    const { documents } = await startedWithCases();
    await transact(documents, [newItem("EVENT#1")], "token");
    await expect(transact(documents, [newItem("EVENT#2")], "token")).rejects.toMatchObject({
      name: "IdempotentParameterMismatchException",
    });
  });

  it("is free again after a transaction that was cancelled", async () => {
    const { documents } = await startedWithCases();
    await expect(transact(documents, [setVersion(1, 2)], "token")).rejects.toThrow();
    await put(documents, { ...Key, version: 1 });
    await transact(documents, [setVersion(1, 2)], "token");
    expect((await get(documents, Key))?.["version"]).toBe(2);
  });

  it("is remembered for ten minutes, over a restart", async () => {
    let time = Date.parse("2026-11-24T10:00:00Z");
    const options = { now: () => new Date(time), sweepEveryMs: 20 };
    const first = await startedWithCases(options);
    await transact(first.documents, [newItem("EVENT#1")], "token");
    await first.close();

    const { documents } = await started({ ...options, folder: first.folder });
    time += 9 * 60_000;
    await transact(documents, [newItem("EVENT#1")], "token");
    time += 60_000;
    await expect(transact(documents, [newItem("EVENT#1")], "token")).rejects.toMatchObject({
      name: "TransactionCanceledException",
    });
  });
});

import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { cases, type Documents, get, put, startedWithCases } from "./support.ts";

const Key = { pk: "case#1", sk: "CASE" };

const unlessThere = {
  ConditionExpression: "attribute_not_exists(pk)",
  ReturnValuesOnConditionCheckFailure: "ALL_OLD",
} as const;

function newVersion(documents: Documents, expected: number) {
  return documents.send(
    new UpdateCommand({
      TableName: cases,
      Key,
      UpdateExpression: "SET version = :next",
      ConditionExpression: "version = :expected",
      ExpressionAttributeValues: { ":expected": expected, ":next": expected + 1 },
    }),
  );
}

describe("a conditional write", () => {
  it("happens when its condition holds and not otherwise", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, version: 1 });
    await newVersion(documents, 1);
    await expect(newVersion(documents, 1)).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    expect(await get(documents, Key)).toEqual({ ...Key, version: 2 });
  });

  it.each([
    [
      "put",
      (documents: Documents) =>
        documents.send(new PutCommand({ TableName: cases, Item: Key, ...unlessThere })),
    ],
    [
      "delete",
      (documents: Documents) =>
        documents.send(new DeleteCommand({ TableName: cases, Key, ...unlessThere })),
    ],
    [
      "update",
      (documents: Documents) =>
        documents.send(
          new UpdateCommand({
            TableName: cases,
            Key,
            UpdateExpression: "REMOVE version",
            ...unlessThere,
          }),
        ),
    ],
  ])("shows what was there instead, when asked to: %s", async (_, write) => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, version: 7 });
    await expect(write(documents)).rejects.toMatchObject({
      name: "ConditionalCheckFailedException",
      Item: { pk: { S: "case#1" }, sk: { S: "CASE" }, version: { N: "7" } },
    });
    expect(await get(documents, Key)).toEqual({ ...Key, version: 7 });
  });

  it("lets one of sixteen at once through for each version", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, version: 0 });
    let written = 0;
    let refused = 0;
    const writer = async () => {
      for (let i = 0; i < 10; i++) {
        const version = Number((await get(documents, Key))?.["version"]);
        await newVersion(documents, version).then(
          () => written++,
          (error) => {
            expect(error).toBeInstanceOf(ConditionalCheckFailedException);
            refused++;
          },
        );
      }
    };
    await Promise.all(Array.from({ length: 16 }, writer));
    expect(written + refused).toBe(160);
    expect(await get(documents, Key)).toEqual({ ...Key, version: written });
  });

  it("refuses to compare lists and maps, which it would get wrong", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, boards: ["n1"] });
    const comparison = { ExpressionAttributeValues: { ":boards": ["n1"] } };
    await expect(
      documents.send(
        new DeleteCommand({
          TableName: cases,
          Key,
          ConditionExpression: "boards = :boards",
          ...comparison,
        }),
      ),
    ).rejects.toThrow("does not compare lists or maps");
    await expect(
      documents.send(
        new QueryCommand({
          TableName: cases,
          KeyConditionExpression: "pk = :pk",
          FilterExpression: "NOT boards <> :boards",
          ExpressionAttributeValues: { ":pk": "case#1", ":boards": ["n1"] },
        }),
      ),
    ).rejects.toThrow("does not compare lists or maps");
  });
});

describe("an update", () => {
  it("sets, appends, counts and removes in one go", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, n: 1, gone: true, letter: "abc" });
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName: cases,
        Key,
        UpdateExpression:
          "SET #state = :new, history = list_append(if_not_exists(history, :none), :entry), n = n + :one REMOVE gone ADD times :one",
        ConditionExpression: "n = :one AND #state <> :new AND begins_with(letter, :a)",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: {
          ":new": "idea",
          ":none": [],
          ":entry": [{ at: 1 }],
          ":one": 1,
          ":a": "a",
        },
        ReturnValues: "ALL_NEW",
      }),
    );
    const expected = { ...Key, n: 2, letter: "abc", state: "idea", history: [{ at: 1 }], times: 1 };
    expect(Attributes).toEqual(expected);
    expect(await get(documents, Key)).toEqual(expected);
  });

  it("is refused when its expression uses a reserved word bare", async () => {
    const { documents } = await startedWithCases();
    await expect(
      documents.send(
        new UpdateCommand({
          TableName: cases,
          Key,
          UpdateExpression: "SET status = :s",
          ExpressionAttributeValues: { ":s": 1 },
        }),
      ),
    ).rejects.toThrow("reserved keyword");
  });
});

import { BatchWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { itemSize } from "#infra/local/dynamodb/item-size.ts";
import { allItems, cases, put, startedWithCases } from "./support.ts";

const Key = { pk: "case#1", sk: "PAYLOAD" };
const limit = 400 * 1024;
const room = limit - itemSize({ pk: { S: Key.pk }, sk: { S: Key.sk }, text: { S: "" } });

describe("an item", () => {
  it("holds 400 KB, counted in bytes of UTF-8, and not one more", async () => {
    const { documents } = await startedWithCases();
    await put(documents, { ...Key, text: "x".repeat(room) });
    await put(documents, { ...Key, text: "å".repeat(Math.floor(room / 2)) });
    for (const text of ["x".repeat(room + 1), "å".repeat(Math.floor(room / 2) + 1)])
      await expect(put(documents, { ...Key, text })).rejects.toMatchObject({
        name: "ValidationException",
        message: "Item size has exceeded the maximum allowed size",
      });
  });

  it("cannot be made larger by an update or in a batch", async () => {
    const { documents } = await startedWithCases();
    const grow = (text: string) =>
      documents.send(
        new UpdateCommand({
          TableName: cases,
          Key,
          UpdateExpression: "SET #more = :text",
          ExpressionAttributeNames: { "#more": "text" },
          ExpressionAttributeValues: { ":text": text },
        }),
      );
    await grow("x".repeat(room));
    await expect(grow("x".repeat(room + 1))).rejects.toThrow(
      "Item size to update has exceeded the maximum allowed size",
    );
    const tooLarge = { PutRequest: { Item: { ...Key, sk: "OTHER", text: "x".repeat(limit) } } };
    const small = { PutRequest: { Item: { pk: "case#2", sk: "CASE" } } };
    await expect(
      documents.send(new BatchWriteCommand({ RequestItems: { [cases]: [small, tooLarge] } })),
    ).rejects.toMatchObject({ name: "ValidationException" });
    expect(await allItems(documents)).toHaveLength(1);
  });
});

describe("the size of an item", () => {
  it.each([
    [{ a: { S: "åäö" } }, 1 + 6],
    [{ å: { S: "" } }, 2],
    [{ a: { N: "0" } }, 1 + 1],
    [{ a: { N: "100" } }, 1 + 2],
    [{ a: { N: "-123.45" } }, 1 + 5],
    [{ a: { B: "AAAA" } }, 1 + 3],
    [{ a: { BOOL: false } }, 1 + 1],
    [{ a: { NULL: true } }, 1 + 1],
    [{ a: { SS: ["ab", "c"] } }, 1 + 3],
    [{ a: { L: [] } }, 1 + 3],
    [{ a: { L: [{ S: "ab" }, { NULL: true }] } }, 1 + 3 + (1 + 2) + (1 + 1)],
    [{ a: { M: { bc: { S: "d" } } } }, 1 + 3 + 1 + (2 + 1)],
  ])("%j is %i bytes", (item, size) => {
    expect(itemSize(item)).toBe(size);
  });
});

import { createHash } from "node:crypto";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { byRole, cases, eventually, put, started, startedWithCases } from "./support.ts";

const task = (n: number, more: object = {}) => ({
  pk: `case#${n}`,
  sk: "TASK#1",
  role: "registrar",
  due: `2026-12-${String(n).padStart(2, "0")}`,
  ...more,
});

const query = {
  TableName: cases,
  IndexName: "worklist",
  KeyConditionExpression: "#role = :role AND due BETWEEN :from AND :to",
  ExpressionAttributeNames: { "#role": "role" },
  ExpressionAttributeValues: { ":role": "registrar", ":from": "2026-12-03", ":to": "2026-12-30" },
};

describe("a global index", () => {
  it("is read page by page, in either direction", async () => {
    const { documents } = await startedWithCases();
    for (let n = 1; n <= 25; n++) await put(documents, task(n));
    const due: unknown[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    let pages = 0;
    do {
      const page = await documents.send(
        new QueryCommand({ ...query, Limit: 10, ScanIndexForward: false, ExclusiveStartKey }),
      );
      due.push(...(page.Items ?? []).map((item) => item["due"]));
      ExclusiveStartKey = page.LastEvaluatedKey;
      pages++;
    } while (ExclusiveStartKey);
    expect(pages).toBe(3);
    expect(due).toHaveLength(23);
    expect(due).toEqual(due.toSorted().toReversed());
  });

  it("is sparse, follows its items, and shows what it projects", async () => {
    const { documents } = await startedWithCases();
    await put(documents, task(1, { title: "Skolfam" }), { pk: "case#2", sk: "CASE" });
    expect(await byRole(documents, "registrar")).toEqual([task(1, { title: "Skolfam" })]);
    expect(await byRole(documents, "registrar", "roles")).toEqual([
      { pk: "case#1", sk: "TASK#1", role: "registrar" },
    ]);
    await put(documents, task(1, { role: "coordinator" }));
    expect(await byRole(documents, "registrar")).toEqual([]);
    expect(await byRole(documents, "registrar", "roles")).toEqual([]);
    await put(documents, { pk: "case#1", sk: "TASK#1" });
    expect(await byRole(documents, "coordinator")).toEqual([]);
  });

  it("keeps entries apart whose items' keys share the start of their hash", async () => {
    const [one, other] = keysOfLikeHash();
    const { documents } = await startedWithCases();
    const same = { role: "registrar", due: "2026-12-01" };
    await put(documents, { pk: one, sk: "TASK", ...same }, { pk: other, sk: "TASK", ...same });
    const found = await byRole(documents, "registrar");
    expect(found.map((item) => item["pk"]).toSorted()).toEqual([one, other].toSorted());
  });

  it("cannot be read consistently, nor hold an empty key", async () => {
    const { documents } = await startedWithCases();
    await expect(
      documents.send(new QueryCommand({ ...query, ConsistentRead: true })),
    ).rejects.toMatchObject({
      name: "ValidationException",
      message: "Consistent reads are not supported on global secondary indexes",
    });
    await expect(put(documents, task(1, { role: "" }))).rejects.toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("IndexKey: role"),
    });
  });
});

describe("a lagging index", () => {
  it("shows a write after a while, which the table shows at once", async () => {
    const { documents } = await startedWithCases({ indexLagMs: () => 500 });
    await put(documents, task(1));
    expect(await byRole(documents, "registrar")).toEqual([]);
    await eventually(() => byRole(documents, "registrar")).toEqual([task(1)]);
  });

  it("shows writes in their order, whatever each one's lag", async () => {
    const lags = [500, 0, 200, 0];
    const { documents } = await startedWithCases({ indexLagMs: () => lags.shift() ?? 0 });
    for (const role of ["registrar", "coordinator", "registrar", "controller"])
      await put(documents, task(1, { role }));
    expect(await byRole(documents, "controller")).toEqual([]);
    await eventually(() => byRole(documents, "controller")).toHaveLength(1);
    expect(await byRole(documents, "registrar")).toEqual([]);
    expect(await byRole(documents, "coordinator")).toEqual([]);
  });

  it("shows what it held back after a restart", async () => {
    const lagging = await startedWithCases({ indexLagMs: () => 60_000 });
    await put(lagging.documents, task(1), task(2));
    expect(await byRole(lagging.documents, "registrar")).toEqual([]);
    await lagging.close();
    const { documents } = await started({ folder: lagging.folder });
    expect(await byRole(documents, "registrar")).toEqual([task(1), task(2)]);
  });
});

/** Two keys whose hashes agree in the 24 bits that dynalite alone would tell them apart by. */
function keysOfLikeHash(): [string, string] {
  const seen = new Map<string, string>();
  for (let n = 0; ; n++) {
    const key = `case#${n}`;
    const hash = createHash("md5").update("Outliers").update(key).update("TASK");
    const start = hash.digest("hex").slice(0, 6);
    const earlier = seen.get(start);
    if (earlier) return [earlier, key];
    seen.set(start, key);
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { expect, it, onTestFinished } from "vitest";
import {
  allItems,
  byRole,
  cases,
  clients,
  createCases,
  type Documents,
  get,
  type Item,
  put,
  temporaryFolder,
} from "./support.ts";

const writers = Array.from({ length: 16 }, (_, n) => `writer#${n}`);
const program = fileURLToPath(new URL("./server-process.ts", import.meta.url));

/** Starts the database in a process of its own. */
async function startProcess(folder: string, indexLagMs: number) {
  const child = spawn(process.execPath, [program, folder, String(indexLagMs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [endpoint] = await once(createInterface(child.stdout), "line");
  return { child, ...clients(String(endpoint)) };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** One act: the counter goes up by one, with an event, a task in the worklist, and the last task gone. */
function act(documents: Documents, pk: string, n: number) {
  const TableName = cases;
  return documents.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: { pk, sk: "CASE" },
            UpdateExpression: "SET version = :n",
            ConditionExpression: "version = :before",
            ExpressionAttributeValues: { ":n": n, ":before": n - 1 },
          },
        },
        { Put: { TableName, Item: { pk, sk: `EVENT#${String(n).padStart(6, "0")}` } } },
        { Put: { TableName, Item: { pk, sk: `TASK#${n}`, role: pk, due: String(n) } } },
        { Delete: { TableName, Key: { pk, sk: `TASK#${n - 1}` } } },
      ],
    }),
  );
}

/** Acts until the process is gone; gives the last act that was acknowledged. */
async function actUntilGone(documents: Documents, pk: string): Promise<number> {
  let acknowledged = Number((await get(documents, { pk, sk: "CASE" }))?.["version"]);
  for (;;) {
    try {
      await act(documents, pk, acknowledged + 1);
    } catch {
      return acknowledged;
    }
    acknowledged++;
  }
}

function isWhole(items: readonly Item[], pk: string, version: number): void {
  const expected = [
    { pk, sk: "CASE", version },
    ...Array.from({ length: version }, (_, i) => ({
      pk,
      sk: `EVENT#${String(i + 1).padStart(6, "0")}`,
    })),
    ...(version > 0 ? [{ pk, sk: `TASK#${version}`, role: pk, due: String(version) }] : []),
  ];
  expect(items.filter((item) => item["pk"] === pk)).toEqual(expected);
}

it.each([
  ["at once", 0, 3],
  ["after a while", 40, 2],
])(
  "a kill loses nothing acknowledged and tears nothing, with indexes that follow %s",
  async (_, lag, rounds) => {
    const folder = await temporaryFolder();
    let server = await startProcess(folder, lag);
    await createCases(server.low);
    for (const pk of writers) await put(server.documents, { pk, sk: "CASE", version: 0 });

    let acts = 0;
    for (let round = 0; round < rounds; round++) {
      const { documents, child } = server;
      const writing = writers.map((pk) => actUntilGone(documents, pk));
      await new Promise((resolve) => setTimeout(resolve, 250 + 150 * round));
      await kill(child);
      const acknowledged = await Promise.all(writing);

      server = await startProcess(folder, lag);
      const items = await allItems(server.documents);
      for (const [i, pk] of writers.entries()) {
        const version = Number((await get(server.documents, { pk, sk: "CASE" }))?.["version"]);
        // The last act may have been committed and its answer lost.
        expect(version - Number(acknowledged[i])).toBeOneOf([0, 1]);
        isWhole(items, pk, version);
        const task = items.filter((item) => item["role"] === pk);
        expect(await byRole(server.documents, pk)).toEqual(task);
        acts += version;
      }
    }
    expect(acts).toBeGreaterThan(writers.length);
    await kill(server.child);
  },
  15_000,
);

import {
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { allItems, byRole, cases, eventually, put, started, startedWithCases } from "./support.ts";

const noon = Date.parse("2026-11-24T12:00:00Z") / 1000;
const year = 365 * 24 * 60 * 60;

function setTimeToLive(low: DynamoDBClient, Enabled: boolean, AttributeName = "expires") {
  const TimeToLiveSpecification = { Enabled, AttributeName };
  return low.send(new UpdateTimeToLiveCommand({ TableName: cases, TimeToLiveSpecification }));
}

async function status(low: DynamoDBClient) {
  const answer = await low.send(new DescribeTimeToLiveCommand({ TableName: cases }));
  return answer.TimeToLiveDescription;
}

/** A clock at noon that can be moved, and a sweeper that is quick enough to wait for. */
function clockAtNoon() {
  let seconds = noon;
  return {
    set: (to: number) => {
      seconds = to;
    },
    options: { now: () => new Date(seconds * 1000), sweepEveryMs: 10 },
  };
}

const session = (id: string, expires?: unknown) => ({
  pk: `SESSION#${id}`,
  sk: "SESSION",
  role: "session",
  due: id,
  ...(expires !== undefined && { expires }),
});

describe("time to live", () => {
  it("deletes items when their time has passed, from the indexes too, and no other", async () => {
    const clock = clockAtNoon();
    const { low, documents } = await startedWithCases(clock.options);
    await setTimeToLive(low, true);
    const staying = [
      session("c", noon + 20),
      session("d"),
      session("e", "2020-01-01"),
      session("f", noon - 6 * year),
    ];
    await put(documents, session("a", noon - 1), session("b", noon + 10), ...staying);
    await eventually(() => allItems(documents)).toHaveLength(5);
    clock.set(noon + 11);
    await eventually(() => byRole(documents, "session")).toEqual(staying);
    expect(await allItems(documents)).toHaveLength(4);
  });

  it("spares an item that has been given more time, until that has passed", async () => {
    const clock = clockAtNoon();
    const { low, documents } = await startedWithCases(clock.options);
    await setTimeToLive(low, true);
    await put(documents, session("a", noon + 10), session("a", noon + 30), session("b", noon + 10));
    clock.set(noon + 11);
    await eventually(() => allItems(documents)).toEqual([session("a", noon + 30)]);
    clock.set(noon + 31);
    await eventually(() => allItems(documents)).toEqual([]);
  });

  it("also ends items that were there before it was turned on, however many", async () => {
    const clock = clockAtNoon();
    const { low, documents } = await startedWithCases(clock.options);
    const expired = Array.from({ length: 60 }, (_, i) => session(String(i), noon - 100));
    await put(documents, ...expired, session("stays", noon + 1));
    await setTimeToLive(low, true);
    await eventually(() => allItems(documents)).toEqual([session("stays", noon + 1)]);
  });

  it("is kept over a restart, and stops when it is turned off", async () => {
    const clock = clockAtNoon();
    const first = await startedWithCases(clock.options);
    await setTimeToLive(first.low, true);
    await put(first.documents, session("a", noon + 10), session("b", noon + 20));
    await first.close();

    const { low, documents } = await started({ ...clock.options, folder: first.folder });
    expect(await status(low)).toEqual({ TimeToLiveStatus: "ENABLED", AttributeName: "expires" });
    clock.set(noon + 11);
    await eventually(() => allItems(documents)).toEqual([session("b", noon + 20)]);
    await setTimeToLive(low, false);
    clock.set(noon + 21);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await allItems(documents)).toEqual([session("b", noon + 20)]);
    expect(await status(low)).toEqual({ TimeToLiveStatus: "DISABLED" });
  });

  it("is refused when it changes nothing, or names another attribute", async () => {
    const { low } = await startedWithCases();
    await expect(setTimeToLive(low, false)).rejects.toThrow("TimeToLive is already disabled");
    await setTimeToLive(low, true);
    await expect(setTimeToLive(low, true)).rejects.toThrow("TimeToLive is already enabled");
    await expect(setTimeToLive(low, false, "other")).rejects.toThrow(
      "current AttributeName is expires",
    );
  });
});

import {
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTablesCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableNotExists,
} from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#infra/local/dynamodb/database.ts";
import { checkDynaliteVersion } from "#infra/local/dynamodb/dynalite-version.ts";
import {
  allItems,
  byRole,
  cases,
  createCases,
  put,
  started,
  startedWithCases,
  temporaryFolder,
} from "./support.ts";

const TableName = cases;

async function deleteCases(low: DynamoDBClient): Promise<void> {
  await low.send(new DeleteTableCommand({ TableName }));
  await waitUntilTableNotExists(
    { client: low, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.05 },
    { TableName },
  );
}

async function statusOfCases(low: DynamoDBClient): Promise<string | undefined> {
  const { TableNames } = await low.send(new ListTablesCommand({}));
  if (!TableNames?.includes(cases)) return "gone";
  return (await low.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus;
}

async function recovery(low: DynamoDBClient) {
  const answer = await low.send(new DescribeContinuousBackupsCommand({ TableName }));
  return answer.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
}

function setRecovery(low: DynamoDBClient, PointInTimeRecoveryEnabled: boolean) {
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled };
  return low.send(
    new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }),
  );
}

describe("a table", () => {
  it("takes all that is remembered of it along when it is deleted", async () => {
    const lags = [0, 60_000];
    const { low, documents } = await startedWithCases({ indexLagMs: () => lags.shift() ?? 0 });
    const TimeToLiveSpecification = { Enabled: true, AttributeName: "expires" };
    await low.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    await setRecovery(low, true);
    const task = { sk: "TASK#1", role: "registrar", due: "2026-12-01", expires: 4_000_000_000 };
    await put(documents, { pk: "case#1", ...task }, { pk: "case#2", ...task });
    await deleteCases(low);
    expect((await low.send(new ListTablesCommand({}))).TableNames).toEqual([]);

    await createCases(low);
    expect(await allItems(documents)).toEqual([]);
    expect(await byRole(documents, "registrar")).toEqual([]);
    expect(await recovery(low)).toEqual({ PointInTimeRecoveryStatus: "DISABLED" });
    const { TimeToLiveDescription } = await low.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: "DISABLED" });
  });

  it("cannot be created twice", async () => {
    const { low } = await startedWithCases();
    await expect(createCases(low)).rejects.toMatchObject({ name: "ResourceInUseException" });
  });

  it.each([
    ["CREATING", "ACTIVE"],
    ["UPDATING", "ACTIVE"],
    ["DELETING", "gone"],
  ] as const)("that a kill left %s is %s after the next start", async (left, settled) => {
    const first = await startedWithCases();
    await first.close();
    const database = await openDatabase(first.folder);
    const table = await database.tables.get(cases);
    const value = { ...table, TableStatus: left };
    await database.commit([{ type: "put", space: "tables", key: cases, value }]);
    await database.close();

    const { low } = await started({ folder: first.folder });
    expect(await statusOfCases(low)).toBe(settled);
  });
});

describe("point-in-time recovery", () => {
  it("is a setting that is kept", async () => {
    const first = await startedWithCases();
    expect(await recovery(first.low)).toEqual({ PointInTimeRecoveryStatus: "DISABLED" });
    await setRecovery(first.low, true);
    await first.close();
    const { low } = await started({ folder: first.folder });
    const on = { PointInTimeRecoveryStatus: "ENABLED", RecoveryPeriodInDays: 35 };
    expect(await recovery(low)).toEqual(on);
    await setRecovery(low, false);
    expect(await recovery(low)).toEqual({ PointInTimeRecoveryStatus: "DISABLED" });
  });
});

describe("the start", () => {
  it("is refused over a folder that is in use", async () => {
    const folder = await temporaryFolder();
    await started({ folder });
    await expect(started({ folder })).rejects.toThrow("Is another process using it?");
  });

  it("is refused on a port that is taken, and lets the folder go", async () => {
    const { endpoint } = await started();
    const folder = await temporaryFolder();
    const port = Number(new URL(endpoint).port);
    await expect(started({ folder, port })).rejects.toThrow("EADDRINUSE");
    await started({ folder });
  });

  it("is refused over another dynalite than the one that was read", () => {
    expect(() => checkDynaliteVersion()).not.toThrow();
    expect(() => checkDynaliteVersion("4.1.0")).toThrow(/dynalite 4\.0\.0, but 4\.1\.0/);
  });
});

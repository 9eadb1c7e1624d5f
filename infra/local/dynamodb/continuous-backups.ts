import * as z from "zod";
import type { AtomicWrites } from "./atomic-writes.ts";
import { type Database, type Operation, spaces } from "./database.ts";
import { parsed } from "./parsed.ts";
import { usableTable } from "./tables.ts";

const UpdateRequest = z.strictObject({
  TableName: z.string(),
  PointInTimeRecoverySpecification: z.strictObject({
    PointInTimeRecoveryEnabled: z.boolean(),
    RecoveryPeriodInDays: z.int().min(1).max(35).default(35),
  }),
});
const DescribeRequest = z.strictObject({ TableName: z.string() });

/**
 * Whether point-in-time recovery is on for a table. It is a setting, for the checks of a deployment
 * to read: nothing can be restored here, so no restorable times are told. Back the folder up instead.
 */
export function openContinuousBackups(database: Database, writes: AtomicWrites) {
  const space = spaces.continuousBackups;
  const recoveryDays = database.spacesOf<number>()(space);

  async function description(table: string): Promise<object> {
    const days = await recoveryDays.get(table);
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: "ENABLED",
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: days === undefined ? "DISABLED" : "ENABLED",
          RecoveryPeriodInDays: days,
        },
      },
    };
  }

  return {
    async update(request: unknown): Promise<object> {
      const { TableName, PointInTimeRecoverySpecification } = parsed(UpdateRequest, request);
      const { PointInTimeRecoveryEnabled, RecoveryPeriodInDays } = PointInTimeRecoverySpecification;
      await writes.write(async (add) => {
        await usableTable(database, TableName);
        await add(
          PointInTimeRecoveryEnabled
            ? { type: "put", space, key: TableName, value: RecoveryPeriodInDays }
            : forgettingBackups(TableName),
        );
      });
      return description(TableName);
    },

    async describe(request: unknown): Promise<object> {
      const { TableName } = parsed(DescribeRequest, request);
      await usableTable(database, TableName);
      return description(TableName);
    },
  };
}

/** The write that goes with the deletion of the table. */
export function forgettingBackups(table: string): Operation {
  return { type: "del", space: spaces.continuousBackups, key: table };
}

import * as z from "zod";
import type { Engine } from "./engine.ts";
import { parsed } from "./parsed.ts";
import { validationError } from "./refusals.ts";
import { describedTable, usableTable } from "./tables.ts";

const UpdateRequest = z.strictObject({
  TableName: z.string(),
  TimeToLiveSpecification: z.strictObject({
    Enabled: z.boolean(),
    AttributeName: z.string().min(1).max(255),
  }),
});
type Specification = z.infer<typeof UpdateRequest>["TimeToLiveSpecification"];

const DescribeRequest = z.strictObject({ TableName: z.string() });

/** UpdateTimeToLive: at once, where AWS takes up to an hour. */
export async function updateTimeToLive(
  { database, writes, expiries }: Engine,
  request: unknown,
): Promise<object> {
  const { TableName, TimeToLiveSpecification } = parsed(UpdateRequest, request);
  const { Enabled, AttributeName } = TimeToLiveSpecification;
  await writes.write(async (add) => {
    await usableTable(database, TableName);
    refuseNoChange(TimeToLiveSpecification, await expiries.attributeOf(TableName));
    const operations = Enabled
      ? await expiries.starting(TableName, AttributeName)
      : await expiries.ending(TableName);
    for (const operation of operations) await add(operation);
  });
  return { TimeToLiveSpecification };
}

export async function describeTimeToLive(
  { database, expiries }: Engine,
  request: unknown,
): Promise<object> {
  const { TableName } = parsed(DescribeRequest, request);
  await describedTable(database, TableName);
  const AttributeName = await expiries.attributeOf(TableName);
  const TimeToLiveStatus = AttributeName === undefined ? "DISABLED" : "ENABLED";
  return { TimeToLiveDescription: { TimeToLiveStatus, AttributeName } };
}

function refuseNoChange(wanted: Specification, current: string | undefined): void {
  if (wanted.Enabled && current !== undefined)
    throw validationError("TimeToLive is already enabled");
  if (!wanted.Enabled && current === undefined)
    throw validationError("TimeToLive is already disabled");
  if (!wanted.Enabled && current !== wanted.AttributeName)
    throw validationError(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${current}`,
    );
}

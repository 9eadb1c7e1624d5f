import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { outcomes } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { ore } from "#functions/domain/money.ts";
import { roles } from "#functions/process/roles.ts";
import { openStages } from "#functions/process/stages.ts";
import type { Page } from "./fund.ts";
import * as keys from "./keys.ts";
import { type FundTable, type IndexName, indexes } from "./table.ts";

const date = z.string().transform(calendarDate);

/** A case as lists show it. */
const caseRow = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  stage: z.enum([...openStages, "closed"]),
  leadBoard: z.string(),
  opened: date,
  due: date.optional(),
  outcome: z.enum(outcomes).optional(),
  amount: z.int().transform(ore),
});
export type CaseRow = z.output<typeof caseRow>;

/** An open task as worklists show it. */
const taskRow = z.object({
  id: z.string(),
  title: z.string(),
  role: z.enum(roles),
  board: z.string().optional(),
  due: date,
  since: date,
  act: z.string().optional(),
  caseId: z.string(),
  number: z.string(),
  caseTitle: z.string(),
  leadBoard: z.string(),
});
export type TaskRow = z.output<typeof taskRow>;

const found = z.object({ caseId: z.string(), number: z.string() });
const wordRow = found.extend({ title: z.string(), leadBoard: z.string() });
export type FoundCase = z.output<typeof wordRow>;

/** How a page is asked for: how many at most, and where the page before ended. */
export type Paging = { readonly limit: number; readonly from?: string | undefined };

const cursorSchema = z.record(z.string(), z.string());

function fromCursor(cursor: string): Record<string, string> {
  return cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
}

function toCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** A cursor of ours that was tampered with is no cursor. */
export function isCursor(text: string): boolean {
  try {
    fromCursor(text);
    return true;
  } catch {
    return false;
  }
}

async function page<T>(
  table: FundTable,
  index: IndexName,
  key: string,
  row: z.ZodType<T>,
  { limit, from }: Paging,
  options: { readonly prefix?: string; readonly newestFirst?: boolean } = {},
): Promise<Page<T>> {
  const { name, partition, sort } = indexes[index];
  const { prefix, newestFirst } = options;
  const answer = await table.db.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: name,
      KeyConditionExpression:
        prefix === undefined ? "#p = :p" : "#p = :p AND begins_with(#s, :prefix)",
      ExpressionAttributeNames: {
        "#p": partition,
        ...(prefix === undefined ? {} : { "#s": sort }),
      },
      ExpressionAttributeValues: {
        ":p": key,
        ...(prefix === undefined ? {} : { ":prefix": prefix }),
      },
      ScanIndexForward: newestFirst !== true,
      Limit: limit,
      ...(from === undefined ? {} : { ExclusiveStartKey: fromCursor(from) }),
    }),
  );
  const items = (answer.Items ?? []).map((item) => row.parse(item));
  return answer.LastEvaluatedKey ? { items, next: toCursor(answer.LastEvaluatedKey) } : { items };
}

/** All cases of the fund, newest registration number first. */
export function listCases(table: FundTable, paging: Paging): Promise<Page<CaseRow>> {
  return page(table, "list", keys.allCases(table.fund), caseRow, paging, { newestFirst: true });
}

/** Ids of the cases that a board takes part in, newest first. */
export function listCasesOfBoard(table: FundTable, board: string, paging: Paging) {
  const key = keys.casesOfBoard(table.fund, board);
  return page(table, "list", key, found, paging, { newestFirst: true });
}

/** All that is awaited in the fund, by due date. */
export function listTasks(table: FundTable, paging: Paging): Promise<Page<TaskRow>> {
  return page(table, "list", keys.allTasks(table.fund), taskRow, paging);
}

/** What is awaited of a role, for a board where the role is a board's, by due date. */
export function worklist(
  table: FundTable,
  role: string,
  board: string | undefined,
  paging: Paging,
): Promise<Page<TaskRow>> {
  return page(table, "worklist", keys.worklistOf(table.fund, role, board), taskRow, paging);
}

/** Cases whose registration number, or a word of whose title, begins so. */
export function findCases(
  table: FundTable,
  beginning: string,
  paging: Paging,
): Promise<Page<FoundCase>> {
  const prefix = beginning.trim().toLocaleLowerCase("sv-SE");
  return page(table, "word", keys.wordsOf(table.fund), wordRow, paging, { prefix });
}

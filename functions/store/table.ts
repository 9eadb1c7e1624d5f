import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** The one table seen from one fund: whoever holds it cannot address another fund's items. */
export type FundTable = {
  readonly db: DynamoDBDocumentClient;
  readonly name: string;
  readonly fund: string;
};

export const tableKeys = { partition: "pk", sort: "sk" } as const;

/**
 * Sparse indexes: an item is in one only while it holds both attributes. All of them project
 * everything, so that a list costs one query.
 */
export const indexes = {
  /** Open tasks by role and board, by due date. */
  worklist: { name: "worklist", partition: "worklistKey", sort: "worklistSort" },
  /** Lists of a fund: all cases, a board's cases, all tasks. */
  list: { name: "list", partition: "listKey", sort: "listSort" },
  /** Registration numbers and words of titles, by prefix. */
  word: { name: "word", partition: "wordKey", sort: "wordSort" },
  /** What the workflow has not picked up, and the runs by their next wake-up. */
  pending: { name: "pending", partition: "pendingKey", sort: "pendingSort" },
} as const;

export type IndexName = keyof typeof indexes;

import { setTimeout as pause } from "node:timers/promises";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Guard, Part } from "./commit.ts";
import type { FundTable } from "./table.ts";

/** How a transaction ended: whole, or which guard refused it, or in the way of another one. */
export type Committed = "committed" | "conflict" | Exclude<Guard, "unguarded">;

type Reason = { readonly Code?: string };

function hasReasons(error: Error): error is Error & { CancellationReasons: readonly Reason[] } {
  return "CancellationReasons" in error && Array.isArray(error.CancellationReasons);
}

/** Whether a condition said no, alone or within a transaction. */
export function isConditionFailed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "ConditionalCheckFailedException") return true;
  return (
    hasReasons(error) && error.CancellationReasons.some((r) => r.Code === "ConditionalCheckFailed")
  );
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof Error) || isConditionFailed(error)) return false;
  if (error.name === "TransactionConflictException") return true;
  return hasReasons(error) && error.CancellationReasons.some(isConflicting);
}

const isConflicting = ({ Code }: Reason): boolean => Code === "TransactionConflict";

const attempts = 10;
/** Milliseconds; doubled at each attempt. */
const firstPause = 5;

/**
 * Repeats a conditional write while a transaction holds one of its items: the client of DynamoDB
 * does not, and a workflow that stopped for it would call for the coordinator. False when the
 * condition said no; anything unexpected is thrown.
 */
export async function unlessRefused(write: () => Promise<unknown>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await write();
      return true;
    } catch (error) {
      if (isConditionFailed(error)) return false;
      if (attempt === attempts || !isConflict(error)) throw error;
      await pause(firstPause * 2 ** attempt);
    }
  }
}

/** Commits all parts or none. A failed condition is an answer, anything unexpected is thrown. */
export async function commitWhole(table: FundTable, parts: readonly Part[]): Promise<Committed> {
  if (parts.length > 100) {
    throw new Error(`The act needs ${parts.length} items in one transaction; DynamoDB takes 100`);
  }
  try {
    await table.db.send(new TransactWriteCommand({ TransactItems: parts.map(({ item }) => item) }));
    return "committed";
  } catch (error) {
    if (!(error instanceof Error) || !hasReasons(error)) throw error;
    return answerOf(error.CancellationReasons, parts) ?? rethrow(error);
  }
}

/** A repeated command outranks what it would now run into. */
function answerOf(reasons: readonly Reason[], parts: readonly Part[]): Committed | undefined {
  const failed = parts.filter((_, i) => reasons[i]?.Code === "ConditionalCheckFailed");
  const guards = new Set(failed.map((part) => part.guard));
  for (const guard of ["command", "run", "case", "register", "claims", "fund"] as const) {
    if (guards.has(guard)) return guard;
  }
  return reasons.some(isConflicting) ? "conflict" : undefined;
}

function rethrow(error: Error): never {
  throw error;
}

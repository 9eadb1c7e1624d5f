import db, { type Item, type Refusal } from "dynalite/db/index.js";
import { perform } from "./actions.ts";
import { type Database, type Operation, putItemOf, spaces } from "./database.ts";
import type { Engine } from "./engine.ts";
import { itemSize } from "./item-size.ts";
import { isFailedCondition, isRefusal, refusal, validationError } from "./refusals.ts";
import { usableTable } from "./tables.ts";
import { type CheckedAction, checkedWrite } from "./transaction-requests.ts";

const largest = 4 * 1024 * 1024;

/** Why one action stands in the way of its transaction; `None` when it does not. */
interface Reason {
  readonly Code: "None" | "ConditionalCheckFailed" | "ValidationError";
  readonly Message?: string;
  readonly Item?: Item | undefined;
}

interface Outcome {
  readonly reason: Reason;
  readonly operations: readonly Operation[];
  /** Bytes of the item, before or after, whichever is more. */
  readonly size: number;
}

/**
 * TransactWriteItems: all actions or none. Every action is tried, so that a cancelled transaction
 * has a reason for each. Never `TransactionConflict`: transactions wait for each other here.
 */
export async function transactWriteItems(
  { database, writes, tokens }: Engine,
  input: object,
): Promise<object> {
  const { token, actions } = checkedWrite(input);
  await writes.alone(() =>
    tokens.once(token, input, async (entries) => {
      const outcomes = await attemptAll(database, actions);
      refuseCancelled(outcomes.map(({ reason }) => reason));
      refuseTooLarge(outcomes);
      await writes.commit([...outcomes.flatMap(({ operations }) => operations), ...entries]);
    }),
  );
  return {};
}

async function attemptAll(database: Database, actions: readonly CheckedAction[]) {
  const touched = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const action of actions) outcomes.push(await attempt(database, action, touched));
  return outcomes;
}

async function attempt(
  database: Database,
  action: CheckedAction,
  touched: Set<string>,
): Promise<Outcome> {
  const { request } = action;
  const table = await usableTable(database, request.TableName);
  const key = request.Item ?? request.Key ?? {};
  const invalid = request.Item ? db.validateItem(key, table) : db.validateKey(key, table);
  if (invalid) return hindered(invalid);

  const place = { space: spaces.items(table.TableName), key: db.createKey(key, table) };
  refuseSecond(touched, `${place.space}/${place.key}`);
  const before = await database.items(place.space).get(place.key);
  try {
    const operations = await operationsOf(database, action, before);
    const after = operations.map(putItemOf).find((put) => put !== undefined)?.item;
    const size = Math.max(itemSize(before ?? {}), itemSize(after ?? {}));
    return { reason: { Code: "None" }, operations, size };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return hindered(error, action.returnsItemOnFailure ? before : undefined);
  }
}

async function operationsOf(
  database: Database,
  { name, request, onlyChecks }: CheckedAction,
  before: Item | undefined,
): Promise<Operation[]> {
  const operations: Operation[] = [];
  if (onlyChecks) {
    const failed = db.checkConditional(request, before);
    if (failed) throw failed;
  } else {
    await perform(name, request, database, async (operation) => {
      operations.push(operation);
    });
  }
  return operations;
}

function hindered(error: Refusal, item?: Item): Outcome {
  const failed = isFailedCondition(error);
  const reason: Reason = {
    Code: failed ? "ConditionalCheckFailed" : "ValidationError",
    Message: error.message,
    Item: failed ? item : undefined,
  };
  return { reason, operations: [], size: 0 };
}

function refuseSecond(touched: Set<string>, place: string): void {
  if (touched.has(place))
    throw validationError("Transaction request cannot include multiple operations on one item");
  touched.add(place);
}

function refuseCancelled(reasons: readonly Reason[]): void {
  const codes = reasons.map(({ Code }) => Code);
  if (codes.every((code) => code === "None")) return;
  throw refusal(
    "TransactionCanceledException",
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(", ")}]`,
    { CancellationReasons: reasons },
  );
}

function refuseTooLarge(outcomes: readonly Outcome[]): void {
  const size = outcomes.reduce((sum, outcome) => sum + outcome.size, 0);
  if (size <= largest) return;
  throw validationError(
    `The items of the transaction are ${size} bytes together; the most is ${largest} (4 MB)`,
  );
}

import { perform } from "./actions.ts";
import { refuseToWrite } from "./atomic-writes.ts";
import type { Database } from "./database.ts";
import { checkedRead } from "./transaction-requests.ts";
import type { Alone } from "./turns.ts";

/** TransactGetItems: the items as they were at one moment, in the order of the request. */
export async function transactGetItems(
  database: Database,
  alone: Alone,
  input: object,
): Promise<object> {
  const gets = checkedRead(input);
  // No write has a turn meanwhile.
  const Responses = await alone(() =>
    Promise.all(gets.map((get) => perform("GetItem", get, database, refuseToWrite))),
  );
  return { Responses };
}

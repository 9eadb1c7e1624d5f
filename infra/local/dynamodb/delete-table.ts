import { checkedRequest, perform } from "./actions.ts";
import { forgettingBackups } from "./continuous-backups.ts";
import type { Engine } from "./engine.ts";

/** DeleteTable: the table with its items, its indexes and all that is remembered of it. */
export async function deleteTable(engine: Engine, input: object): Promise<object> {
  const { database, writes, expiries, indexes } = engine;
  const request = checkedRequest("DeleteTable", input);
  return writes.write(async (add) => {
    // What is held would come back after the table has gone.
    await indexes.release();
    const answer = await perform("DeleteTable", request, database, add);
    const remembered = [
      ...(await expiries.ending(request.TableName)),
      forgettingBackups(request.TableName),
    ];
    for (const operation of remembered) await add(operation);
    return answer;
  });
}

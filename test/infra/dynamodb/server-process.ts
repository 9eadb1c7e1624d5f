// The database in a process of its own, to be killed: `node server-process.ts <folder> <lag in ms>`.
import * as z from "zod";
import { startDynamoDb } from "#infra/local/dynamodb/server.ts";

const [, , folder, lagMs] = z
  .tuple([z.string(), z.string(), z.string(), z.coerce.number()])
  .parse(process.argv);

const { endpoint } = await startDynamoDb({ folder, indexLagMs: () => lagMs });
console.log(endpoint);

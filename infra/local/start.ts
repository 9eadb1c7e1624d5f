import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isInstant } from "#functions/domain/dates.ts";
import { startFund } from "./fund.ts";

/** `npm start`: the whole fund on this machine, its data in one folder. */
const { values } = parseArgs({
  options: {
    folder: { type: "string", default: ".fund" },
    port: { type: "string", default: "8080" },
    /** Business time of a new fund; machine time when left out. */
    date: { type: "string" },
  },
});

const folder = resolve(values.folder);
const start = values.date === undefined ? undefined : `${values.date}T08:00:00.000Z`;
if (start !== undefined && !isInstant(start)) {
  console.error(`--date ${values.date} is not a date such as 2026-11-24.`);
  process.exit(1);
}
const fund = await startFund({
  folder,
  port: Number(values.port),
  clock: { mode: "running", ...(start === undefined ? {} : { start }) },
});
console.log(`The fund is open at ${fund.url}
  who you are      ${fund.url}/desk/people
  the interface    ${fund.url}/api/openapi.json
  all its data     ${folder}
Stop it with Ctrl+C; what it holds stays.`);

async function stop(): Promise<void> {
  await fund.close();
  process.exit(0);
}
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

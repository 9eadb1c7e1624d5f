import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendarDate, startOfDay } from "#functions/domain/dates.ts";
import { startFund } from "#infra/local/fund.ts";
import { apiOver, sendTo } from "./api.ts";
import { inspect } from "./inspect.ts";
import { play } from "./playing.ts";
import { readScenarios } from "./scenario.ts";
import { closingTable, faultLine, milestoneLine, timings } from "./telling.ts";
import { writeOut } from "./write-out.ts";

/**
 * `npm run demo`: plays the scenarios in an embedded fund and exits non-zero when anything is off.
 * `npm run demo -- trygg-vardag` plays only those named.
 */
const out = "out/demo";
const fundId = "stockholm";
const began = performance.now();

const scenarios = await readScenarios(process.argv.length > 2 ? process.argv.slice(2) : undefined);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), "fund-demo-"));
const failures: string[] = [];
const fund = await startFund({
  folder,
  port: 0,
  clock: { mode: "standing still", start: startOfDay(calendarDate("2026-01-02")) },
  log: (event, ids) => {
    if (event.endsWith("-failed")) failures.push(`${event} ${JSON.stringify(ids)}`);
  },
});
try {
  const api = apiOver(sendTo(fund.url, fundId));
  const played = await play({ cloud: fund.cloud, api }, scenarios, (step) => {
    const line = milestoneLine(step);
    if (line !== undefined) console.log(line);
  });
  const found = await inspect(fund.cloud, fund.cloud.runtime.table(fundId), played);
  await writeOut({ cloud: fund.cloud, mailFolder: join(folder, "mail"), out, cases: found.cases });
  console.log(closingTable(found.cases, found.balances));
  console.log(timings(played.steps));
  const faults = [...played.steps.flatMap(faultLine), ...found.faults, ...failures];
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${scenarios.length} ärenden, ${played.steps.length} åtgärder på ${seconds} s. Handlingar och brev ligger i ${out}.`,
  );
  for (const fault of faults) console.error(`AVVIKER  ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await fund.close();
  await rm(folder, { recursive: true, force: true });
}

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Case } from "#functions/domain/case.ts";
import { calendarDate, instant, startOfDay } from "#functions/domain/dates.ts";
import { funds } from "#functions/store/policies.ts";
import { type RunningFund, startFund } from "#infra/local/fund.ts";
import { apiOver, sendTo } from "#test/demo/api.ts";
import { play } from "#test/demo/playing.ts";
import { chromiumPath } from "#test/support/chromium.ts";
import { type Picture, photograph, withBrowser } from "./camera.ts";
import { casesToShow, today } from "./cases.ts";
import { drawContactSheets, writeIndex } from "./contact-sheet.ts";
import { drawSheets, papersOf, papersOfTheCatalogue } from "./paper.ts";
import { sightsOf } from "./sights.ts";

/**
 * `npm run look`: every page of the fund in two widths, and every sheet of its documents, as PNG
 * under `out/look`. Exits non-zero when a page has an error, scrolls sideways or keeps someone out.
 */
const out = "out/look";
const began = performance.now();

async function playedCases({ url, cloud }: RunningFund): Promise<readonly Case[]> {
  const api = apiOver(sendTo(url, funds[0] ?? ""));
  const { steps, caseIds } = await play({ cloud, api }, await casesToShow());
  const faults = steps.flatMap(({ faults: all, scenario, step }) =>
    all.map((fault) => `${scenario.title}, ${step.act}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(`The cases could not be played:\n${faults.join("\n")}`);
  await cloud.clock.moveTo(instant(Date.parse(startOfDay(today)) + 10 * 3_600_000));
  return Promise.all([...caseIds.values()].map((id) => api.caseOf(id)));
}

async function picturesOfPages(
  { url, cloud }: RunningFund,
  cases: readonly Case[],
  executable: string,
): Promise<readonly Picture[]> {
  const sights = await sightsOf(cloud, cases);
  return withBrowser(executable, (browser) => photograph(browser, url, sights, out));
}

function tell(what: string): void {
  console.log(`${what}, ${Math.round((performance.now() - began) / 1000)} s`);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), "fund-look-"));
const executable = chromiumPath();
const start = startOfDay(calendarDate("2026-01-02"));
const fund = await startFund({ folder, port: 0, clock: { mode: "standing still", start } });
try {
  const cases = await playedCases(fund);
  tell(`${cases.length} cases played`);
  const papers = papersOf(fund.cloud.runtime.documents, cases);
  const sheets = [
    ...(await drawSheets(papers, out, "documents")),
    ...(await drawSheets(papersOfTheCatalogue(), out, "catalogue")),
  ];
  tell(`${sheets.length} sheets of documents drawn`);
  const pages = executable ? await picturesOfPages(fund, cases, executable) : [];
  const faulty = pages.filter(({ faults }) => faults.length > 0);
  for (const { caption, faults } of faulty) console.error(`${caption}: ${faults.join("; ")}`);
  tell(`${pages.length} pictures of pages taken, ${faulty.length} faulty`);
  const pictures = [...pages, ...sheets];
  await writeIndex(out, pictures);
  if (executable) {
    // anew: a browser that has shown all those pages draws the sheets five times slower
    await withBrowser(executable, (browser) => drawContactSheets(browser, out, pictures));
  }
  tell(`${out}/index.html shows them all`);
  process.exitCode = faulty.length > 0 ? 1 : 0;
} finally {
  await fund.close();
  await rm(folder, { recursive: true, force: true });
}
if (executable === undefined) {
  console.log(
    "did not run: pages and contact sheets, since no Chromium was found; install it or set CHROMIUM",
  );
}

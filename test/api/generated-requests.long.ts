import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "#functions/domain/dates.ts";
import { balancesAfter, changeOf, isBalanced, noBalances } from "#functions/domain/ledger.ts";
import { loadCase, verifyCase } from "#functions/store/case-records.ts";
import { allEntries, loadBalances, type Page } from "#functions/store/fund.ts";
import { type CaseRow, listCases } from "#functions/store/lists.ts";
import { loadPeople } from "#functions/store/people.ts";
import { policyInForce } from "#functions/store/policies.ts";
import type { FundTable } from "#functions/store/table.ts";
import { type RunningFund, startFund } from "#infra/local/fund.ts";
import { aClient } from "#test/support/a-client.ts";
import { casesInStages } from "./cases-in-stages.ts";
import { operationsIn } from "./described.ts";
import { plans } from "./plans.ts";
import { noTraffic, sent } from "./traffic.ts";

const requests = 2000;
const everyRound = 1000;
const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

const longAgo = ["repayment-decision", "repaying"] as const;
const recent = [
  "idea-review",
  "application-writing",
  "application-examination",
  "decision-preparation",
  "executive-board",
  "under-way",
] as const;

describe(`${requests} requests generated from the API's own description (SEED=${seed})`, () => {
  let folder: string;
  let fund: RunningFund;
  let table: FundTable;
  const client = aClient(() => fund.url);
  let old: readonly string[];
  let cases: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "generated-requests-"));
    fund = await startFund({
      folder,
      port: 0,
      clock: { mode: "standing still", start: instant("2026-03-02T08:00:00Z") },
      log: (event, ids) => {
        if (event.endsWith("failed")) console.error(event, ids);
      },
    });
    table = fund.cloud.runtime.table("stockholm");
    old = await casesInStages(fund, client, longAgo);
  });
  afterAll(async () => {
    await fund.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("are answered as it says, and what is refused changes nothing", async () => {
    const headers = { cookie: "desk-person=revisor" };
    const served = await fetch(`${fund.url}/api/openapi.json`, { headers });
    const operations = operationsIn(await served.json());
    const people = (await loadPeople(table)).map(({ person }) => person);
    const known = { boards: boardsOfTheFund(), lines: ["placeringar", "stod-i-hemmet"] };
    const planned = fc.sample(plans(operations, known), { seed, numRuns: requests });
    const traffic = noTraffic();
    for (const [i, plan] of planned.entries()) {
      if (i % everyRound === 0) cases = [...old, ...(await casesInStages(fund, client, recent))];
      await sent({ fund, table, operations, people, cases }, traffic, plan, i);
    }
    const { answers, made, compared, complaints, asked } = traffic;
    const counts = [...answers].sort().map(([told, count]) => `${told}: ${count}`);
    console.log(`${made} acts made, ${compared} refusals compared. ${counts.join(", ")}`);
    expect(complaints).toEqual([]);
    expect(operations.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
    expect(made).toBeGreaterThan(requests / 20);
    expect(compared).toBeGreaterThan(requests / 5);
  });

  it("leave a record that holds, and no workflow that has stopped", async () => {
    for (const id of await allCases()) {
      expect(await verifyCase(table, id), id).toMatchObject({ holds: true });
      const c = (await loadCase(table, id))?.case;
      expect(c?.attention, id).toBeUndefined();
      const open = c?.documents.filter(
        (d) => d.issued === undefined && d.withdrawnBy === undefined,
      );
      expect(open, id).toEqual([]);
    }
    const balances = await loadBalances(table);
    const entries = await allEntries(table);
    const summed = entries.map((e) => changeOf(e.movements)).reduce(balancesAfter, noBalances);
    expect(balances).toEqual(summed);
    expect(isBalanced(balances)).toBe(true);
  });

  function boardsOfTheFund(): readonly string[] {
    return policyInForce("stockholm", fund.cloud.clock.today()).boards.map(({ id }) => id);
  }

  async function allCases(): Promise<readonly string[]> {
    const ids: string[] = [];
    let from: string | undefined;
    do {
      const page: Page<CaseRow> = await listCases(table, { limit: 100, from });
      ids.push(...page.items.map(({ caseId }) => caseId));
      from = page.next;
    } while (from !== undefined);
    return ids;
  }
});

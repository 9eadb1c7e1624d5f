import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { calendarDate, startOfDay } from "#functions/domain/dates.ts";
import { noMoney } from "#functions/domain/money.ts";
import { startFund } from "#infra/local/fund.ts";
import { apiOver, sendTo } from "#test/demo/api.ts";
import { inspect } from "#test/demo/inspect.ts";
import { play } from "#test/demo/playing.ts";
import { readScenarios, type Scenario } from "#test/demo/scenario.ts";
import { faultLine } from "#test/demo/telling.ts";

const fundId = "stockholm";

/** Plays the scenarios in a fund of their own, and says all that is off with it afterwards. */
async function played(scenarios: readonly Scenario[]) {
  const folder = await mkdtemp(join(tmpdir(), "fund-scenarios-"));
  const fund = await startFund({
    folder,
    port: 0,
    clock: { mode: "standing still", start: startOfDay(calendarDate("2026-01-02")) },
  });
  onTestFinished(async () => {
    await fund.close();
    await rm(folder, { recursive: true, force: true });
  });
  const api = apiOver(sendTo(fund.url, fundId));
  const { steps, caseIds } = await play({ cloud: fund.cloud, api }, scenarios);
  const table = fund.cloud.runtime.table(fundId);
  const { cases, faults } = await inspect(fund.cloud, table, { steps, caseIds });
  return { steps, cases, faults: [...steps.flatMap(faultLine), ...faults] };
}

it("an idea declined and a small case repaid, side by side through the API", async () => {
  const { steps, cases, faults } = await played(
    await readScenarios(["nattoppet-bibliotek", "trygg-vardag"]),
  );
  expect(faults).toEqual([]);
  expect(cases.map(({ name, case: c }) => [name, c.outcome])).toEqual([
    ["nattoppet-bibliotek", "declined"],
    ["trygg-vardag", "completed"],
  ]);
  const refused = steps.flatMap(({ answer }) => (answer.ok ? [] : [answer.code]));
  expect(refused).toEqual(["invalid-input", "conflict-of-interest", "above-policy"]);
  expect(cases.flatMap((each) => each.case.documents)).toHaveLength(15);
}, 120_000);

it("what is off is found: an answer that was not told, and a case left waiting", async () => {
  const [scenario] = await readScenarios(["trygg-vardag"]);
  const [submitted, ...rest] = scenario?.steps ?? [];
  if (!scenario || !submitted) throw new Error("The scenario has no steps");
  const told = { ...submitted, expect: { findings: [], granted: noMoney } };
  const { steps, faults } = await played([{ ...scenario, steps: [told, ...rest] }]);
  expect(steps).toHaveLength(1);
  expect(faults).toEqual([
    'trygg-vardag 2026-04-13 sokande-skarpnack submit-idea: findings is ["single-district-board"], not []',
    "trygg-vardag: the case is not closed but in idea-review",
    "SIF 2026/0001 still waits: Registrera rådets yttrande över idén, due 2026-05-28",
  ]);
});

it("every scenario of the demo is of the form, and its acts of their forms", async () => {
  const titles = (await readScenarios()).map(({ title }) => title);
  expect(titles.length).toBeGreaterThanOrEqual(6);
  expect(new Set(titles).size).toBe(titles.length);
});

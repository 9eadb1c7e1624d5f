import { expect } from "vitest";
import { type Case, currentPlan, isAdopted, type PlanRow } from "#functions/domain/case.ts";
import { loadCase } from "#functions/store/case-records.ts";
import { allEntries, loadBalances } from "#functions/store/fund.ts";
import { loadMemo } from "#functions/store/memo.ts";
import { proveTheBooks } from "#functions/store/proof.ts";
import type { AFund } from "#test/support/a-fund.ts";
import { type CaseModel, planOf, reservedOf } from "./case-model.ts";
import { balancesOf, type FundModel, memoOfFund } from "./fund-model.ts";

/** Everything that a refusal may not change, as text: the cases to the last letter, and the books. */
export async function fingerprint({ table }: AFund, { cases }: FundModel): Promise<string> {
  const stored = await Promise.all(cases.map(({ id }) => loadCase(table, id)));
  const entries = await allEntries(table);
  return JSON.stringify([stored, entries, await loadBalances(table), await loadMemo(table)]);
}

/** The stored money, the entries, the memo accounts and each case against the model's. */
export async function expectSame(fund: AFund, model: FundModel, what: string): Promise<void> {
  const balances = balancesOf(model);
  expect(await loadBalances(fund.table), `balances after ${what}`).toEqual(balances);
  expect(balances.free, `free after ${what}`).toBeGreaterThanOrEqual(0);
  const proof = await proveTheBooks(fund.table, fund.cloud.clock.today());
  expect(proof.money.equal && proof.memo.equal, `proof after ${what}`).toBe(true);
  expect(proof.memo.stored, `memo after ${what}`).toEqual(memoOfFund(model));
  expect(await movedIn(fund, model), `entries after ${what}`).toEqual(
    model.cases.map(({ moved }) => moved),
  );
  const cases = await Promise.all(model.cases.map(({ id }) => fund.caseOf(id)));
  expect(cases.map(figuresOf), `cases after ${what}`).toEqual(model.cases.map(figuresInModel));
}

/** What the ledger's own entries say that each case has moved, öre. */
async function movedIn({ table }: AFund, { cases }: FundModel) {
  const entries = await allEntries(table);
  return cases.map(({ id }) => {
    const movements = entries.filter((e) => e.caseId === id).flatMap((e) => e.movements);
    const of = (kind: string) =>
      movements.filter((m) => m.kind === kind).reduce((all, { amount }) => all + amount, 0);
    return {
      reserve: of("reserve"),
      release: of("release"),
      use: of("use"),
      return: of("return"),
    };
  });
}

type Row = { readonly year?: number; readonly board: string; readonly amount: number };

/** Öre by year and board, nothing left out but nothings. */
function summed(rows: readonly Row[], isByYear: boolean): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { year, board, amount } of rows) {
    const key = isByYear ? `${year} ${board}` : board;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
}

function figuresOf(c: Case) {
  const plan = currentPlan(c);
  const coming = (rows: readonly PlanRow[] = []) => rows.filter(({ year }) => !isAdopted(c, year));
  return {
    stage: c.stage,
    stopped: c.attention?.state ?? "",
    granted: c.grant?.amount ?? 0,
    reserved: c.grant?.reserved ?? 0,
    used: c.grant?.used ?? 0,
    released: c.grant?.released ?? 0,
    returned: summed(c.returns, false),
    letGo: summed(c.exempted ?? [], false),
    planned: summed(coming(plan?.rows), true),
    plannedToLetGo: summed(coming(plan?.exempted), true),
  };
}

function figuresInModel(c: CaseModel): ReturnType<typeof figuresOf> {
  const plan = planOf(c);
  const rows = (amounts: CaseModel["returned"]) =>
    [...amounts].map(([board, amount]) => ({ board, amount }));
  const coming = (all: readonly Row[] = []) =>
    all.filter(({ year = 0 }) => year > c.adoptedThrough);
  return {
    stage: c.stage,
    // no act may stop the workflow
    stopped: "",
    granted: c.granted,
    reserved: reservedOf(c),
    used: c.used,
    released: c.released,
    returned: summed(rows(c.returned), false),
    letGo: summed(rows(c.letGo), false),
    planned: summed(coming(plan?.rows), true),
    plannedToLetGo: summed(coming(plan?.letGo), true),
  };
}

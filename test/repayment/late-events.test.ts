import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Case, planYears } from "#functions/domain/case.ts";
import { kronor, noMoney, sum } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { verifyCase } from "#functions/store/case-records.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { loadRun } from "#functions/store/runs.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";

let fund: AFund;
let c: Case;

const returnedBy = (of: Case) => sum(of.returns.map(({ amount }) => amount));

async function yearAdopted(year: number): Promise<void> {
  await fund.moveTo(`${year + 1}-02-20`);
  const boards = new Set(c.application?.costLines.map(({ board }) => board));
  for (const board of boards) {
    await fund.done(c.id, "report-actuals", {});
    await fund.done(c.id, "certify-actuals", { board, year });
  }
  await fund.moveTo(`${year + 1}-04-20`);
  c = await fund.done(c.id, "adopt-actuals", { year });
}

describe("what comes late in a repayment, over the embedded fund", () => {
  beforeAll(async () => {
    fund = await aFund();
    c = await fund.awaitingDecision();
    await fund.done(c.id, "approve");
    await fund.done(c.id, "appoint-steering-group");
    await fund.done(c.id, "stop-early");
    await fund.done(c.id, "submit-evaluation");
    await fund.done(c.id, "accept-evaluation");
    c = await fund.done(c.id, "decide-plan");
    await yearAdopted(planYears(c)[0] ?? 0);
  });
  afterAll(() => fund.close());

  it("a closed year is corrected beside the record: what it should have returned falls due now", async () => {
    const [year = 0] = planYears(c);
    const before = returnedBy(c);
    const earlier = c.returns;
    await fund.done(c.id, "report-correction");
    await fund.done(c.id, "certify-correction");
    c = await fund.done(c.id, "adopt-correction");
    expect(c.returns.slice(0, earlier.length)).toEqual(earlier);
    // 200 000 kr lower cost, of which 60 % is attributed, is 120 000 kr to return
    expect(returnedBy(c) - before).toBe(kronor(120_000));
    expect((await loadBalances(fund.table)).returned).toBe(returnedBy(c));
    expect(c.followUp?.explanation).toContain(`Det rättade utfallet för ${year}`);
    expect(c.documents.at(-1)?.kind).toBe("yearly-follow-up");
    expect(c.documents.at(-1)?.issued).toBeDefined();
  });

  it("a board is let go for the coming year, and taken up again by a new decision", async () => {
    const planned = c.plans.at(-1)?.rows ?? [];
    c = await fund.done(c.id, "exempt-part");
    const after = c.plans.at(-1);
    const let_go = sum(after?.exempted.map(({ amount }) => amount) ?? []);
    expect(let_go).toBeGreaterThan(0);
    for (const row of after?.rows ?? []) {
      const same = planned.filter((p) => p.year === row.year && p.board === row.board);
      const returned = c.returns.filter((r) => r.year === row.year && r.board === row.board);
      const most = Math.max(sum(same.map((p) => p.amount)), sum(returned.map((r) => r.amount)));
      expect(row.amount).toBeLessThanOrEqual(most);
    }
    c = await fund.done(c.id, "reopen-exemption");
    expect(c.plans.at(-1)?.exempted).toEqual([]);
    expect(c.exemptions[0]?.reopened).toBeDefined();
  });

  it("a closed case that was let go is taken up again when the effect comes late", async () => {
    await fund.done(c.id, "exempt-remainder");
    await fund.done(c.id, "reconcile-case", { budgetBasis: [] });
    c = await fund.done(c.id, "close-case");
    expect([c.stage, c.outcome]).toEqual(["closed", "completed"]);
    expect(reconciliationOf(c).exempted).toBeGreaterThan(0);

    c = await fund.done(c.id, "reopen-repayment");
    expect([c.stage, c.outcome]).toEqual(["repaying", undefined]);
    const run = await loadRun(fund.table, c.id);
    expect([run?.step, run?.visit]).toEqual(["repayment", c.visit]);
    expect(c.attention).toBeUndefined();
    await yearAdopted(
      planYears(c).find((year) => year > 2027 && !c.adoptions?.some((a) => a.year === year)) ?? 0,
    );
    expect(c.documents.filter(({ issued }) => issued === undefined)).toEqual([]);
    expect((await loadBalances(fund.table)).returned).toBe(returnedBy(c));
    await verifyCase(fund.table, c.id);
  });

  it("nothing is lost on the way: the fund's books hold what the case says", async () => {
    const { used, reserved } = await loadBalances(fund.table);
    expect(used).toBe(c.grant?.used);
    expect(reserved).toBe(noMoney);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Case, planYears } from "#functions/domain/case.ts";
import { kronor, mnkr } from "#functions/domain/money.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { listCases } from "#functions/store/lists.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";
import { sayingsInExempelkommun, sayingsInExempelstad } from "./stories.ts";

/** The kinds of documents that are stored as they were issued, one for each that the case gave rise to. */
async function stored({ cloud }: AFund, c: Case): Promise<readonly string[]> {
  const kinds = c.documents.map(async ({ kind, issued }) => {
    if (!issued) return `${kind} is missing`;
    const { sha256 } = await cloud.runtime.documents.read(issued.key);
    return sha256 === issued.sha256 ? kind : `${kind} is another`;
  });
  return Promise.all(kinds);
}

describe("a case in the embedded fund of Exempelkommunen", () => {
  let fund: AFund;
  beforeAll(async () => {
    fund = await aFund({ fund: "exempelkommun", amount: mnkr(0.9) });
  });
  afterAll(() => fund.close());

  it("goes from idea to closed without repayment, and its fund says so", async () => {
    const say = sayingsInExempelkommun();
    const { id, number } = await fund.done(undefined, "submit-idea", say["submit-idea"]);
    expect(number).toBe("SI 2026:0001");
    await fund.done(id, "approve-idea");
    await fund.done(id, "submit-application", say["submit-application"]);
    await fund.done(id, "agree-to-split", { board: "social" });
    await fund.done(id, "complete-examination");
    await fund.done(id, "approve");
    await fund.done(id, "appoint-steering-group");
    await fund.done(id, "requisition");
    await fund.done(id, "certify-requisition");
    await fund.done(id, "certify-requisition");
    const { grant } = await fund.caseOf(id);
    await fund.moveTo(`${grant?.to}`);
    await fund.done(id, "finish-implementation");
    await fund.done(id, "submit-evaluation");
    const evaluated = await fund.done(id, "accept-evaluation");
    expect(evaluated.proposal).toMatchObject({ total: 0, exempt: true });
    const letGo = await fund.done(id, "decide-exemption", say["decide-exemption"]);
    expect(letGo.stage).toBe("reconciling");
    await fund.done(id, "reconcile-case", { budgetBasis: [] });
    const closed = await fund.done(id, "close-case");
    expect(closed).toMatchObject({ stage: "closed", outcome: "completed", returns: [] });
    expect(await stored(fund, closed)).toEqual(closed.documents.map(({ kind }) => kind));
    expect(await loadBalances(fund.table)).toMatchObject({
      capital: mnkr(40),
      returned: 0,
      reserved: 0,
      used: closed.grant?.used,
    });
  });

  it("is in no other fund", async () => {
    for (const other of ["stockholm", "exempelstad"]) {
      const table = fund.cloud.runtime.table(other);
      expect((await listCases(table, { limit: 10 })).items).toEqual([]);
      expect(await loadBalances(table)).toMatchObject({ used: 0, reserved: 0 });
    }
  });
});

describe("a case in the embedded fund of Exempelstad", () => {
  let fund: AFund;
  beforeAll(async () => {
    fund = await aFund({ fund: "exempelstad", amount: mnkr(2.4) });
  });
  afterAll(() => fund.close());

  it("is applied for in a round, and returns by the lower of plan and achieved, under the cap", async () => {
    const say = sayingsInExempelstad(2026);
    const { id, number } = await fund.done(undefined, "submit-idea", say["submit-idea"]);
    expect(number).toBe("KS-2026-0001");
    await fund.done(id, "approve-idea");
    await fund.moveTo("2026-03-16");
    const applied = await fund.done(id, "submit-application", say["submit-application"]);
    expect(applied.findings).toMatchObject([{ code: "next-round", severity: "warning" }]);
    await fund.done(id, "agree-to-split", { board: "social" });
    await fund.done(id, "complete-examination");
    await fund.done(id, "propose");
    const granted = await fund.done(id, "register-minutes");
    expect(granted.policyVersion).toBe("Exempelstad 2026:1");
    await fund.done(id, "appoint-steering-group");
    await fund.moveTo(`${granted.grant?.to}`);
    await fund.done(id, "finish-implementation");
    await fund.done(id, "submit-evaluation");
    await fund.done(id, "accept-evaluation");
    const planned = await fund.done(id, "decide-plan");
    const [first = 0] = planYears(planned);
    const rows = planned.plans[0]?.rows ?? [];
    expect(rows.reduce((all, { amount }) => all + amount, 0)).toBe(mnkr(2.16));
    await fund.moveTo(`${first + 1}-02-20`);
    const actuals = planned.plans[0]?.expected.filter(({ year }) => year === first) ?? [];
    await fund.done(id, "report-actuals", {
      lines: actuals.map(({ costLine, cost, driver }) => ({
        costLine,
        driver,
        cost: kronor(cost / 100 - 1_000_000),
      })),
    });
    await fund.done(id, "certify-actuals");
    await fund.moveTo(`${first + 1}-04-20`);
    const adopted = await fund.done(id, "adopt-actuals");
    expect(adopted.returns).toEqual([{ year: first, board: "social", amount: rows[0]?.amount }]);
    expect(await loadBalances(fund.table)).toMatchObject({ returned: rows[0]?.amount });
    expect(await stored(fund, adopted)).toEqual(adopted.documents.map(({ kind }) => kind));
  });
});

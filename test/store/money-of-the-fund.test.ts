import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { balancesFrom, isBalanced } from "#functions/domain/ledger.ts";
import { kronor, mnkr, noMoney } from "#functions/domain/money.ts";
import { verifyCase } from "#functions/store/case-records.ts";
import { allEntries, loadBalances } from "#functions/store/fund.ts";
import { comingReturns } from "#functions/store/memo.ts";
import { proveTheBooks } from "#functions/store/proof.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";

const amount = mnkr(4.5);
let fund: AFund;

async function entriesProveTheBalances(): Promise<void> {
  const entries = await allEntries(fund.table);
  const balances = await loadBalances(fund.table);
  expect(balances).toEqual(balancesFrom(entries));
  expect(isBalanced(balances)).toBe(true);
  const { money, memo } = await proveTheBooks(fund.table, fund.cloud.clock.today());
  expect(money).toMatchObject({ equal: true, stored: balances, entries: entries.length });
  expect(memo.equal).toBe(true);
}

describe("the fund's free capital", () => {
  beforeAll(async () => {
    fund = await aFund({ amount, capital: mnkr(8) });
  });
  afterAll(() => fund.close());

  it("is checked at submission but reserved at approval: of two that exceed it, one is refused", async () => {
    const first = await fund.awaitingDecision();
    const second = await fund.awaitingDecision();
    expect((await loadBalances(fund.table)).reserved).toBe(noMoney);

    const answers = await Promise.all([
      fund.act(first.id, "approve"),
      fund.act(second.id, "approve"),
    ]);

    const refused = answers.flatMap((a) => (a.ok ? [] : [a.refusal.code]));
    expect(refused).toEqual(["free-capital-exceeded"]);
    expect(await loadBalances(fund.table)).toMatchObject({ free: mnkr(3.5), reserved: amount });
    await entriesProveTheBalances();

    const [granted, waiting] = answers[0]?.ok ? [first, second] : [second, first];
    expect((await fund.caseOf(waiting.id)).stage).toBe("decision-preparation");

    await fund.moveTo("2026-02-10");
    await fund.done(granted.id, "appoint-steering-group");
    await fund.moveTo("2027-01-20");
    const asked = await fund.done(granted.id, "requisition", {
      costs: [{ purpose: "Löner", amount: kronor(1_000_000) }],
    });
    expect((await loadBalances(fund.table)).used).toBe(noMoney);
    await fund.done(asked.id, "certify-requisition", { requisition: 1 });
    expect((await loadBalances(fund.table)).used).toBe(noMoney);
    await fund.done(asked.id, "certify-requisition", { requisition: 1 });
    expect((await loadBalances(fund.table)).used).toBe(kronor(1_000_000));

    await fund.done(granted.id, "stop-early");
    expect(await loadBalances(fund.table)).toMatchObject({
      free: mnkr(7),
      reserved: noMoney,
      used: mnkr(1),
    });
    await entriesProveTheBalances();

    const approved = await fund.done(waiting.id, "approve");
    expect(approved.stage).toBe("start-up");
    await entriesProveTheBalances();
  });
});

describe("a counter-act", () => {
  beforeAll(async () => {
    fund = await aFund({ amount });
  });
  afterAll(() => fund.close());

  it("an approval by mistake is taken back by a counter-act, with entries of its own", async () => {
    const before = await loadBalances(fund.table);
    const approved = await fund.act((await fund.awaitingDecision()).id, "approve-with-changes", {
      amount: mnkr(2),
    });
    if (!approved.ok) throw new Error(approved.refusal.message);
    const { id, lastAct } = approved.value;
    expect((await loadBalances(fund.table)).reserved).toBe(before.reserved + mnkr(2));
    expect((await comingReturns(fund.table).next()).value).toEqual({ granted: mnkr(2) });

    const back = await fund.done(id, "reverse-act", { event: lastAct.seq });

    expect(back.stage).toBe("decision-preparation");
    expect(back.grant).toBeUndefined();
    expect(back.documents.filter((d) => d.withdrawnBy !== undefined)).toHaveLength(1);
    expect(await loadBalances(fund.table)).toEqual(before);
    expect((await comingReturns(fund.table).next()).done).toBe(true);
    await entriesProveTheBalances();
    expect(await verifyCase(fund.table, id)).toMatchObject({ holds: true });
  });
});

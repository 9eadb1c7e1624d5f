import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeCapital } from "#functions/acts/change-capital.ts";
import { makeAnAct } from "#functions/acts/make-an-act.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import type { CapitalForm } from "#functions/domain/fund/capital.ts";
import { balancesFrom } from "#functions/domain/ledger.ts";
import { mnkr, noMoney } from "#functions/domain/money.ts";
import { allEntries, loadBalances } from "#functions/store/fund.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { performerOf } from "#test/support/samples-performers.ts";

const decision = { reference: "Kommunfullmäktige § 14", date: calendarDate("2026-01-12") };
const amount = mnkr(4.5);
let fund: AFund;
beforeAll(async () => {
  fund = await aFund({ amount, capital: mnkr(100) });
});
afterAll(() => fund.close());

function change(
  form: Partial<CapitalForm>,
  commandId = ulid(),
  actor = actorWith("city-controller"),
) {
  const whole = { act: "top-up" as const, amount: mnkr(1), decision, ...form };
  return changeCapital(fund.cloud.runtime, fund.table, { commandId, actor, form: whole });
}

async function proven() {
  const balances = await loadBalances(fund.table);
  expect(balancesFrom(await allEntries(fund.table))).toEqual(balances);
  return balances;
}

describe("a change of the fund's capital", () => {
  it("moves capital and what is free by the same, with an entry that tells the decision", async () => {
    expect(await change({ act: "top-up", amount: mnkr(20) })).toMatchObject({ ok: true });
    expect(await change({ act: "withdraw-capital", amount: mnkr(5) })).toMatchObject({ ok: true });
    expect(await proven()).toMatchObject({ capital: mnkr(115), free: mnkr(115) });
    const [entry] = (await allEntries(fund.table)).filter(({ act }) => act === "top-up");
    expect(entry).toMatchObject({
      date: "2026-01-15",
      decided: "2026-01-12",
      reference: "Kommunfullmäktige § 14",
      by: { role: "city-controller" },
      movements: [{ kind: "top-up", amount: mnkr(20) }],
    });
    expect(entry?.caseId).toBeUndefined();
  });

  it("is made once by its id, and the id is for nothing else", async () => {
    const id = ulid();
    const before = await proven();
    const answers = await Promise.all([change({}, id), change({}, id)]);
    expect(answers.map((a) => a.ok && a.value.repeated).toSorted()).toEqual([false, true]);
    await fund.moveTo("2026-01-20");
    expect(await change({}, id)).toEqual({
      ok: true,
      value: { date: "2026-01-15", repeated: true },
    });
    expect((await proven()).capital).toBe(before.capital + mnkr(1));
    expect(await change({ amount: mnkr(2) }, id)).toMatchObject({
      ok: false,
      refusal: { code: "command-reused" },
    });
    const c = await fund.awaitingDecision();
    const command = sampleCommand("approve", { today: fund.cloud.clock.today(), amount, case: c });
    const reused = await makeAnAct(fund.cloud.runtime, fund.table, {
      commandId: id,
      caseId: c.id,
      actor: performerOf(command, c),
      act: "approve",
      data: command.data,
      revision: c.revision,
    });
    expect(reused).toMatchObject({ ok: false, refusal: { code: "command-reused" } });
  });

  it("that is repeated is answered as the first time, also when the money has gone since", async () => {
    const { free } = await proven();
    const id = ulid();
    const all = { act: "withdraw-capital" as const, amount: free };
    expect(await change(all, id)).toMatchObject({ ok: true, value: { repeated: false } });
    expect((await proven()).free).toBe(noMoney);
    expect(await change(all, id)).toMatchObject({ ok: true, value: { repeated: true } });
    await change({ amount: free });
  });

  it("is refused for others, and for more than is free, and then nothing has changed", async () => {
    const before = await allEntries(fund.table);
    const { free } = await loadBalances(fund.table);
    const byOther = await change({}, ulid(), actorWith("city-director"));
    const tooMuch = await change({ act: "withdraw-capital", amount: mnkr(1 + free / 1e8) });
    const again = await change({ act: "set-aside" });
    expect([byOther, tooMuch, again].map((a) => (a.ok ? "" : a.refusal.code))).toEqual([
      "not-allowed",
      "free-capital-exceeded",
      "already-done",
    ]);
    expect(await allEntries(fund.table)).toEqual(before);
  });

  it("cannot take the krona that an approval takes at the same time", async () => {
    for (let round = 0; round < 3; round++) {
      const c = await fund.awaitingDecision();
      const { free } = await loadBalances(fund.table);
      await change({ act: "withdraw-capital", amount: mnkr(free / 1e8 - 4.5) });
      expect((await loadBalances(fund.table)).free).toBe(amount);

      const [approved, withdrawn] = await Promise.all([
        fund.act(c.id, "approve"),
        change({ act: "withdraw-capital", amount }),
      ]);

      expect([approved.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
      const refused = [approved, withdrawn].flatMap((a) => (a.ok ? [] : [a.refusal.code]));
      expect(refused).toEqual(["free-capital-exceeded"]);
      expect((await proven()).free).toBe(noMoney);
      await change({ amount: mnkr(50) });
    }
  });
});

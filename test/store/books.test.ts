import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { comingOf } from "#functions/domain/fund/coming.ts";
import { memoOf } from "#functions/domain/fund/memo-of-case.ts";
import { mnkr, noMoney, ore, plus, sum } from "#functions/domain/money.ts";
import { openFund } from "#functions/store/capital.ts";
import { loadForecast } from "#functions/store/forecast.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { fundKey, fundSort } from "#functions/store/keys.ts";
import { comingReturns, loadMemo } from "#functions/store/memo.ts";
import { proveTheBooks } from "#functions/store/proof.ts";
import type { FundTable } from "#functions/store/table.ts";
import { loadEntriesOf, loadYearEnd } from "#functions/store/year-end.ts";
import { aCase, type Story } from "#test/support/a-case.ts";
import { type ATable, aTable } from "./a-table.ts";
import { committed, nowhere, type Place } from "./commits.ts";

describe("the books of a case that repays", () => {
  const planned = aCase().inStage("repaying");
  const reported = planned.on("2030-02-20").did("report-actuals").did("report-actuals");
  const certified = reported.did("certify-actuals").did("certify-actuals");
  const adopted = certified.did("adopt-actuals");
  const letGo = adopted
    .on("2032-03-01")
    .did("exempt-remainder", { test: "budget-cannot-be-adjusted" });
  let table: ATable;
  let fund: FundTable;
  let place: Place = nowhere;

  beforeAll(async () => {
    table = await aTable();
    fund = table.of("stockholm");
    await openFund(fund, {
      amount: mnkr(300),
      date: calendarDate("2015-01-01"),
      reference: "Årsredovisning 2014",
    });
  });
  afterAll(() => table.close());

  async function stored(story: Story): Promise<Case> {
    const world = story.build();
    place = await committed(fund, world, place);
    const { money, memo } = await proveTheBooks(fund, world.today);
    expect(money).toMatchObject({ equal: true, atDate: world.balances, stored: world.balances });
    expect(memo).toMatchObject({ equal: true, stored: memoOf(world.case) });
    const coming = comingOf(world.case);
    expect(await found(comingReturns(fund))).toEqual(coming ? [coming] : []);
    return world.case;
  }

  it("count a return as free when it is adopted, neither planned nor certified, the forecast following", async () => {
    await stored(planned.on("2029-12-01"));
    const today = calendarDate("2030-01-02");
    const before = await loadForecast(fund, today);
    expect(before.planned).toBe((await loadMemo(fund)).planned);
    expect(before.planned).toBeGreaterThan(0);
    expect(before.years.at(-1)?.expected).toBeGreaterThan(before.free);

    await stored(certified);
    expect((await loadBalances(fund)).free).toBe(before.free);

    const c = await stored(adopted);
    const after = await loadForecast(fund, today);
    const returned = sum(c.returns.map(({ amount }) => amount));
    expect(after.free).toBe(plus(before.free, returned));
    expect(after.planned).toBe((await loadMemo(fund)).planned);
    expect(after.planned).toBeLessThan(before.planned);
  });

  it("are proven when the rest is let go: the memo moves, the money does not", async () => {
    const before = await loadBalances(fund);
    const { planned: outstanding } = await loadMemo(fund);
    await stored(letGo);
    expect(await loadBalances(fund)).toEqual(before);
    expect(await loadMemo(fund)).toEqual({ planned: noMoney, exempted: outstanding });
  });

  it("give the balances of any day that has been", async () => {
    const then = await proveTheBooks(fund, calendarDate("2025-12-31"));
    expect(then.money).toMatchObject({ entriesToDate: 1, atDate: { free: mnkr(300) } });
    const end = await proveTheBooks(fund, calendarDate("2029-12-31"));
    expect(end.money.atDate.returned).toBe(noMoney);
    expect(end.money.entries).toBeGreaterThan(end.money.entriesToDate);
  });

  it("give each year's list, which goes on from the year before", async () => {
    const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032];
    const lists = await Promise.all(years.map((year) => loadYearEnd(fund, year)));
    for (const [i, list] of lists.entries()) {
      if (i > 0) expect(list.opening).toEqual(lists[i - 1]?.closing);
    }
    const last = lists.at(-1);
    expect(last?.closing).toEqual(await loadBalances(fund));
    expect(last?.memo.closing).toEqual(await loadMemo(fund));
    const [c] = last?.cases ?? [];
    expect(c?.total.granted).toBe(mnkr(4.5));
    expect(c?.total.exempted).toBe(last?.memo.closing.exempted);
    const of2030 = await loadEntriesOf(fund, 2030);
    expect(of2030.map(({ act }) => act)).toEqual(["adopt-actuals"]);
  });

  it("are not proven when a balance is other than the entries say", async () => {
    await fund.db.send(
      new UpdateCommand({
        TableName: fund.name,
        Key: { pk: fundKey(fund.fund), sk: fundSort },
        UpdateExpression: "ADD #free :one",
        ExpressionAttributeNames: { "#free": "free" },
        ExpressionAttributeValues: { ":one": 1 },
      }),
    );
    const { money, memo } = await proveTheBooks(fund, calendarDate("2032-12-31"));
    expect(money.equal).toBe(false);
    expect(money.stored.free).toBe(plus(money.fromEntries.free, ore(1)));
    expect(memo.equal).toBe(true);
  });
});

async function found<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const each of all) list.push(each);
  return list;
}

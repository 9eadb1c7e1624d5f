import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { mnkr } from "#functions/domain/money.ts";
import { adoptPolicies, findAdopted, loadAdopted } from "#functions/store/adopted-policies.ts";
import { openFund } from "#functions/store/capital.ts";
import { loadCase, loadHistory } from "#functions/store/case-records.ts";
import { loadCommand } from "#functions/store/commands.ts";
import { allEntries, lastNumber, loadBalances } from "#functions/store/fund.ts";
import {
  findCases,
  listCases,
  listCasesOfBoard,
  listTasks,
  worklist,
} from "#functions/store/lists.ts";
import { loadNotices, recordNotice } from "#functions/store/notices.ts";
import { loadPeople, loadPerson, putPerson } from "#functions/store/people.ts";
import {
  firstPending,
  loadRun,
  pendingBefore,
  pickedUp,
  runsBefore,
} from "#functions/store/runs.ts";
import type { FundTable } from "#functions/store/table.ts";
import { aCase, caseOf } from "#test/support/a-case.ts";
import { personWith } from "#test/support/samples-of-persons.ts";
import { type ATable, aTable } from "./a-table.ts";
import { committed, nowhere } from "./commits.ts";

const world = aCase().inStage("under-way").build();
const { id, number, leadBoard } = caseOf(world);
const page = { limit: 100 };

let table: ATable;
let stockholm: FundTable;
let goteborg: FundTable;

beforeAll(async () => {
  table = await aTable();
  stockholm = table.of("stockholm");
  goteborg = table.of("goteborg");
  const decision = { date: calendarDate("2015-01-01"), reference: "Kommunfullmäktige § 1" };
  await openFund(stockholm, { ...decision, amount: mnkr(300) });
  await openFund(goteborg, { ...decision, amount: mnkr(50) });
  await putPerson(stockholm, personWith("coordinator"));
  await committed(stockholm, world, nowhere);
  await adoptPolicies(stockholm);
  await recordNotice(stockholm, id, {
    id: "n",
    to: "a@b.example",
    subject: "s",
    text: "t",
    kind: "due",
    event: 1,
  });
});
afterAll(() => table.close());

/** All that a fund's table gives to whoever holds it and knows every id. */
async function everythingIn(fund: FundTable) {
  return {
    case: await loadCase(fund, id),
    history: await loadHistory(fund, id),
    command: await loadCommand(fund, `${id}-1`),
    run: await loadRun(fund, id),
    pending: await firstPending(fund, id),
    notices: await loadNotices(fund, id),
    cases: (await listCases(fund, page)).items,
    ofBoard: (await listCasesOfBoard(fund, leadBoard, page)).items,
    tasks: (await listTasks(fund, page)).items,
    worklist: (await worklist(fund, "applicant", leadBoard, page)).items,
    byNumber: (await findCases(fund, number, page)).items,
    byWord: (await findCases(fund, "skol", page)).items,
    waiting: await pendingBefore(fund, "~"),
    running: await runsBefore(fund, "~"),
    people: await loadPeople(fund),
    person: await loadPerson(fund, "samordnare"),
    policies: await loadAdopted(fund),
    policy: await findAdopted(fund, "Stockholm 2026:1"),
    numbers: await lastNumber(fund, 2026),
    entries: (await allEntries(fund)).filter((entry) => entry.caseId !== undefined),
  };
}

describe("two funds in one table", () => {
  it("the one that has a case finds it by every way", async () => {
    const { running, ...own } = await everythingIn(stockholm);
    const empty = Object.entries(own).filter(([, found]) => {
      return found === undefined || found === 0 || (Array.isArray(found) && found.length === 0);
    });
    expect(empty).toEqual([]);
    expect(running).toEqual([]);
  });

  it("the other finds nothing of it by any way, though it knows every id", async () => {
    const found = await everythingIn(goteborg);
    const there = Object.entries(found).filter(([, what]) => {
      return !(what === undefined || what === 0 || (Array.isArray(what) && what.length === 0));
    });
    expect(there).toEqual([]);
    expect(await loadBalances(goteborg)).toMatchObject({ capital: mnkr(50), free: mnkr(50) });
  });

  it("a place in the one's lists is no place in the other's", async () => {
    const { next } = await listTasks(stockholm, { limit: 1 });
    expect(next).toBeDefined();
    await expect(listTasks(goteborg, { limit: 1, from: next })).rejects.toThrow("starting key");
  });

  it("a case of the same id in the other is another case, and what it does is its own", async () => {
    const before = await everythingIn(stockholm);
    const idea = aCase().build();
    await committed(goteborg, idea, nowhere);
    expect((await loadCase(goteborg, id))?.case.stage).toBe("idea-review");
    expect(await pickedUp(goteborg, id, 1, 0)).toBe("done");
    expect(await everythingIn(stockholm)).toEqual(before);
    expect(await loadBalances(goteborg)).toMatchObject({ reserved: 0 });
  });
});

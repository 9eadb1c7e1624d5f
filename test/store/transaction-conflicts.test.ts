import { ulid } from "ulid";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { makeAnAct } from "#functions/acts/make-an-act.ts";
import type { Case } from "#functions/domain/case.ts";
import { mnkr } from "#functions/domain/money.ts";
import { loadHistory, verifyCase } from "#functions/store/case-records.ts";
import { allEntries, loadBalances } from "#functions/store/fund.ts";
import { loadNotices } from "#functions/store/notices.ts";
import { loadRun } from "#functions/store/runs.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { performerOf } from "#test/support/samples-performers.ts";
import { type Fate, interfered } from "./interference.ts";

let fund: AFund;
let restore = () => {};
beforeAll(async () => {
  fund = await aFund();
});
afterEach(() => restore());
afterAll(() => fund.close());

function meeting(fateOf: (command: string) => Fate): void {
  restore = interfered(fund.table.db, fateOf);
}

/** The first so many transactions have that fate; then all go through. */
function first(count: number, fate: Fate): () => number {
  let met = 0;
  meeting((command) => {
    if (command !== "TransactWriteItemsCommand" || met === count) return "through";
    met += 1;
    return fate;
  });
  return () => met;
}

function requestOf(act: "approve-idea" | "approve", c: Case) {
  const command = sampleCommand(act, {
    today: fund.cloud.clock.today(),
    amount: mnkr(4.5),
    case: c,
  });
  const actor = performerOf(command, c);
  return { commandId: ulid(), caseId: c.id, actor, act, data: command.data, revision: c.revision };
}

async function made(id: string, act: string): Promise<number> {
  return (await loadHistory(fund.table, id)).filter((event) => event.act === act).length;
}

describe("a transaction that meets another one", () => {
  it("is tried again, and the act is made once", async () => {
    const c = await fund.awaitingDecision();
    const before = await loadBalances(fund.table);
    const met = first(5, "conflict");
    const answer = await makeAnAct(fund.cloud.runtime, fund.table, requestOf("approve", c));
    await fund.cloud.idle();
    expect(met()).toBe(5);
    expect(answer).toMatchObject({ ok: true, value: { repeated: false, seq: c.seq + 1 } });
    expect(await made(c.id, "approve")).toBe(1);
    expect((await loadBalances(fund.table)).reserved).toBe(before.reserved + mnkr(4.5));
    const own = (await allEntries(fund.table)).filter((entry) => entry.caseId === c.id);
    expect(own).toHaveLength(1);
  });

  it("is given up loudly when it never gets through, and nothing is changed", async () => {
    const c = await fund.done(undefined, "submit-idea");
    meeting((command) => (command === "TransactWriteItemsCommand" ? "conflict" : "through"));
    const runtime = { ...fund.cloud.runtime, random: () => 0 };
    const asked = makeAnAct(runtime, fund.table, requestOf("approve-idea", c));
    await expect(asked).rejects.toThrow("met other commits 12 times: try again");
    restore();
    expect(await fund.caseOf(c.id)).toEqual(c);
  });
});

describe("a transaction whose answer is lost", () => {
  it("is sent again by the client itself, and is committed once", async () => {
    const c = await fund.done(undefined, "submit-idea");
    const met = first(1, "answer lost");
    const answer = await makeAnAct(fund.cloud.runtime, fund.table, requestOf("approve-idea", c));
    await fund.cloud.idle();
    expect(met()).toBe(1);
    expect(answer).toMatchObject({ ok: true, value: { seq: c.seq + 1 } });
    expect(await made(c.id, "approve-idea")).toBe(1);
  });

  it("may be asked for again with the same id by whoever heard nothing", async () => {
    const c = await fund.done(undefined, "submit-idea");
    const request = requestOf("approve-idea", c);
    const met = first(100, "answer lost");
    await expect(makeAnAct(fund.cloud.runtime, fund.table, request)).rejects.toThrow("hang up");
    expect(met()).toBeGreaterThan(1);
    restore();
    const again = await makeAnAct(fund.cloud.runtime, fund.table, request);
    await fund.cloud.idle();
    expect(again).toMatchObject({ ok: true, value: { repeated: true, seq: c.seq + 1 } });
    expect(await made(c.id, "approve-idea")).toBe(1);
    expect((await fund.caseOf(c.id)).documents[0]?.issued).toBeDefined();
  });
});

describe("a whole case of which every write meets another one first", () => {
  it("comes as far as any other, and the workflow never stops for it", async () => {
    let writes = 0;
    meeting(() => (writes++ % 2 === 0 ? "conflict" : "through"));
    const c = await fund.awaitingDecision();
    const granted = await fund.done(c.id, "approve");
    restore();
    expect(writes).toBeGreaterThan(50);
    expect(granted).toMatchObject({ stage: "start-up", documents: [{}, {}, {}, {}] });
    expect(granted.attention).toBeUndefined();
    expect(granted.documents.every((document) => document.issued !== undefined)).toBe(true);
    expect(await verifyCase(fund.table, c.id)).toMatchObject({ holds: true });
    expect(await loadRun(fund.table, c.id)).toMatchObject({ pending: 0, step: "implementation" });
    const notices = await loadNotices(fund.table, c.id);
    expect(notices.filter(({ sentAt }) => sentAt === undefined)).toEqual([]);
  });
});

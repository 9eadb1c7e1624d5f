import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAnAct } from "#functions/acts/make-an-act.ts";
import { Superseded } from "#functions/acts/record.ts";
import type { Case } from "#functions/domain/case.ts";
import { mnkr } from "#functions/domain/money.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { signal, startNext } from "#functions/recovery/signal.ts";
import { sweep } from "#functions/recovery/sweep.ts";
import { remind } from "#functions/reminders/remind.ts";
import type { Runtime } from "#functions/runtime.ts";
import { listCases } from "#functions/store/lists.ts";
import { firstPending, loadRun } from "#functions/store/runs.ts";
import { handOver } from "#functions/visit/hand-over.ts";
import { openTheStep } from "#functions/visit/open-the-step.ts";
import { ActAlreadyMade, waitForAnAct } from "#functions/visit/wait-for-an-act.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { performerOf } from "#test/support/samples-performers.ts";

let fund: AFund;
beforeAll(async () => {
  fund = await aFund();
});
afterAll(() => fund.close());

/** A process that dies after the commit: nobody is woken, nothing is started. */
function dyingBeforeSignal(runtime: Runtime): Runtime {
  const dead = async (): Promise<never> => {
    throw new Error("the process died here");
  };
  return { ...runtime, workflow: { ...runtime.workflow, wake: dead, start: dead } };
}

async function committedButNotSignalled(c: Case | undefined, act: PersonActName): Promise<void> {
  const runtime = dyingBeforeSignal(fund.cloud.runtime);
  const command = sampleCommand(act, { today: runtime.clock.today(), amount: mnkr(4.5), case: c });
  const request = {
    commandId: ulid(),
    caseId: c?.id,
    actor: performerOf(command, c),
    act,
    data: command.data,
    revision: c?.revision ?? 0,
  };
  expect(await makeAnAct(runtime, fund.table, request)).toMatchObject({ ok: true });
}

/** The sweeper with a machine clock that has gone on, so that nothing is too young to be seen. */
async function sweptLater(): Promise<void> {
  const later = () => new Date(Date.now() + 60_000);
  await sweep({ ...fund.cloud.runtime, machineNow: later }, {});
  await fund.cloud.idle();
}

async function visitOf(c: Case) {
  const run = await loadRun(fund.table, c.id);
  if (!run) throw new Error(`Case ${c.id} has no run`);
  const { step, visit, generation } = run;
  return { fundId: c.fund, caseId: c.id, step, visit, generation };
}

describe("a crash between the commit and the signal", () => {
  it("leaves the act pending, and the sweeper lets the workflow hear of it", async () => {
    const c = await fund.done(undefined, "submit-idea");
    await committedButNotSignalled(c, "approve-idea");
    await fund.cloud.idle();
    expect((await firstPending(fund.table, c.id))?.act).toBe("approve-idea");
    await sweptLater();
    const after = await fund.caseOf(c.id);
    expect(after.documents[0]?.issued?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await firstPending(fund.table, c.id)).toBeUndefined();
  });

  it("starts the first execution of a case that was only committed", async () => {
    await committedButNotSignalled(undefined, "submit-idea");
    await sweptLater();
    const { items } = await listCases(fund.table, { limit: 1 });
    const newest = await fund.caseOf(`${items[0]?.caseId}`);
    expect(newest.stage).toBe("idea-review");
    expect(newest.seq).toBe(2);
  });

  it("is found by the timeout too, and nobody is reminded of what has been done", async () => {
    const c = await fund.done(undefined, "submit-idea");
    await committedButNotSignalled(c, "approve-idea");
    const before = (await fund.cloud.mail.listMails({ limit: 1000 })).length;
    await fund.moveTo("2026-02-20");
    const after = await fund.caseOf(c.id);
    expect(after.reminders.filter((r) => r.task.startsWith("idea-review"))).toEqual([]);
    expect(after.documents[0]?.issued).toBeDefined();
    expect((await fund.cloud.mail.listMails({ limit: 1000 })).length).toBeGreaterThan(before);
  });
});

describe("an act that comes while the machine is elsewhere", () => {
  it("is seen by the opener before it stores its token", async () => {
    const c = await fund.done(undefined, "submit-idea");
    await committedButNotSignalled(c, "approve-idea");
    const visit = await visitOf(c);
    const wait = waitForAnAct(fund.cloud.runtime, {
      ...visit,
      taskToken: "token-of-the-test",
      seconds: 60,
    });
    await expect(wait).rejects.toBeInstanceOf(ActAlreadyMade);
    await sweptLater();
  });

  it("is seen by Remind, which reads the record before it reminds", async () => {
    const c = await fund.done(undefined, "submit-idea");
    await committedButNotSignalled(c, "decline-idea");
    const visit = await visitOf(c);
    const wait = await remind(fund.cloud.runtime, { ...visit, rounds: 0 });
    expect(wait.rounds).toBe(1);
    expect((await fund.caseOf(c.id)).reminders).toEqual([]);
    await sweptLater();
    expect((await fund.caseOf(c.id)).documents[0]?.issued).toBeDefined();
  });

  it("wakes nothing twice: a dead token starts nothing", async () => {
    const c = await fund.done(undefined, "submit-idea");
    const old = await loadRun(fund.table, c.id);
    await fund.done(c.id, "approve-idea");
    expect(await fund.cloud.runtime.workflow.wake(`${old?.token}`)).toBe(false);
    await signal(fund.cloud.runtime, fund.table, c.id);
    await fund.cloud.idle();
    expect((await fund.caseOf(c.id)).documents).toHaveLength(1);
  });
});

describe("two acts at once", () => {
  it("in one case: one is made, the other is told that the case has changed", async () => {
    const c = await fund.done(undefined, "submit-idea");
    const answers = await Promise.all([
      fund.act(c.id, "approve-idea"),
      fund.act(c.id, "decline-idea"),
    ]);
    const refusals = answers.flatMap((a) => (a.ok ? [] : [a.refusal.code]));
    expect(refusals).toHaveLength(1);
    expect(["stale", "wrong-stage"]).toContain(refusals[0]);
    expect((await fund.caseOf(c.id)).documents).toHaveLength(1);
  });

  it("the same command sent twice at once is carried out once", async () => {
    const c = await fund.done(undefined, "submit-idea");
    const today = fund.cloud.clock.today();
    const command = sampleCommand("approve-idea", { today, amount: mnkr(4.5), case: c });
    const request = {
      commandId: ulid(),
      caseId: c.id,
      actor: performerOf(command, c),
      act: "approve-idea",
      data: command.data,
      revision: c.revision,
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => makeAnAct(fund.cloud.runtime, fund.table, request)),
    );
    await fund.cloud.idle();
    expect(answers.every((a) => a.ok)).toBe(true);
    const again = await makeAnAct(fund.cloud.runtime, fund.table, request);
    expect(again).toMatchObject({ ok: true, value: { repeated: true } });
    const other = { ...request, data: { ...Object(request.data), reasons: "Ett annat skäl." } };
    expect(await makeAnAct(fund.cloud.runtime, fund.table, other)).toMatchObject({
      ok: false,
      refusal: { code: "command-reused" },
    });
  });

  it("new cases get numbers that follow each other, without a gap", async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => fund.done(undefined, "submit-idea")));
    const numbers = made.map((c) => Number(c.number.slice(-4))).sort((a, b) => a - b);
    expect(numbers.map((n) => n - (numbers[0] ?? 0))).toEqual([0, 1, 2, 3]);
  });
});

describe("generations", () => {
  it("a stale worker ends quietly, whatever it was about to do", async () => {
    const c = await fund.done(undefined, "submit-idea");
    const stale = await visitOf(c);
    const run = await loadRun(fund.table, c.id);
    if (!run) throw new Error("no run");
    const started = await startNext(fund.cloud.runtime, fund.table, run, stale);
    await fund.cloud.idle();
    expect(started).toBe(true);
    const { runtime } = fund.cloud;
    await expect(openTheStep(runtime, stale)).rejects.toBeInstanceOf(Superseded);
    await expect(remind(runtime, { ...stale, rounds: 0 })).rejects.toBeInstanceOf(Superseded);
    await expect(
      handOver(runtime, {
        ...stale,
        eventSeq: 1,
        acts: 0,
        startedAt: runtime.clock.now(),
      }),
    ).rejects.toBeInstanceOf(Superseded);
    await expect(
      waitForAnAct(runtime, { ...stale, taskToken: "token-of-the-test", seconds: 60 }),
    ).rejects.toBeInstanceOf(Superseded);
  });

  it("only one of two recoveries starts the next generation", async () => {
    const c = await fund.done(undefined, "submit-idea");
    const run = await loadRun(fund.table, c.id);
    if (!run) throw new Error("no run");
    const started = await Promise.all(
      [1, 2, 3].map(() => startNext(fund.cloud.runtime, fund.table, run, run)),
    );
    await fund.cloud.idle();
    expect(started.filter(Boolean)).toHaveLength(1);
    expect((await loadRun(fund.table, c.id))?.generation).toBe(run.generation + 1);
    await fund.done(c.id, "approve-idea");
    expect((await fund.caseOf(c.id)).documents[0]?.issued).toBeDefined();
  });
});

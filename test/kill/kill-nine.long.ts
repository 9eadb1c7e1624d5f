import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardsThatMustAgree, type Case } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { balancesAfter, changeOf, isBalanced, noBalances } from "#functions/domain/ledger.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { loadCase, loadHistory, verifyCase } from "#functions/store/case-records.ts";
import { loadCommand } from "#functions/store/commands.ts";
import { allEntries, loadBalances } from "#functions/store/fund.ts";
import { loadNotices } from "#functions/store/notices.ts";
import { loadRun } from "#functions/store/runs.ts";
import { type EmbeddedCloud, startEmbeddedCloud } from "#infra/local/embedded-cloud.ts";
import { type Acknowledged, aClient, type Sent } from "#test/support/a-client.ts";

const kills = 20;
const callers = 4;
const today = calendarDate(new Date().toISOString().slice(0, 10));

let folder: string;
let port: number;
let child: ChildProcess | undefined;
const client = aClient(() => `http://127.0.0.1:${port}`);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** `npm start` without npm between us and the process that is to be killed. */
async function started(): Promise<void> {
  child = spawn(
    process.execPath,
    ["infra/local/start.ts", "--folder", folder, "--port", String(port)],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  for (let attempt = 0; attempt < 400; attempt++) {
    if (
      await fetch(`http://127.0.0.1:${port}/health`).then(
        (a) => a.ok,
        () => false,
      )
    )
      return;
    await pause(50);
  }
  throw new Error("The fund did not start within 20 seconds");
}

async function killed(): Promise<void> {
  const dying = child;
  if (!dying || dying.exitCode !== null) throw new Error("The fund ended by itself");
  const gone = once(dying, "exit");
  dying.kill("SIGKILL");
  await gone;
}

/** The next act of a case on its way to requisitions, which then go on for ever. */
function nextAct(c: Case | undefined): { act: PersonActName; change?: object } | undefined {
  if (!c) return { act: "submit-idea" };
  switch (c.stage) {
    case "idea-review":
      return { act: "approve-idea" };
    case "application-writing":
      return { act: "submit-application" };
    case "application-examination": {
      const board = boardsThatMustAgree(c).find((b) => !c.agreements.some((a) => a.board === b));
      if (board !== undefined) return { act: "agree-to-split", change: { board } };
      return c.validated ? { act: "complete-examination" } : undefined;
    }
    case "decision-preparation":
      return { act: "approve" };
    case "start-up":
      return { act: "appoint-steering-group" };
    case "under-way":
      return { act: "record-advice" };
    default:
      return undefined;
  }
}

const acknowledged: Acknowledged[] = [];
let stopping = false;

/** One caller: makes act after act, and sends the same act again until it is acknowledged. */
async function caller(): Promise<void> {
  let caseId: string | undefined;
  let made = 0;
  while (!stopping) {
    try {
      const c = caseId === undefined ? undefined : await client.read(caseId);
      const next = nextAct(c);
      if (!next) {
        await pause(50);
        continue;
      }
      const sent = client.prepare(c, next.act, today, next.change ?? {});
      const answer = await untilAcknowledged(sent);
      if (answer) acknowledged.push(answer);
      caseId = answer?.caseId;
      made += 1;
      if (made % 14 === 0) caseId = undefined;
    } catch {
      await pause(50);
    }
  }
}

async function untilAcknowledged(sent: Sent): Promise<Acknowledged | undefined> {
  while (!stopping) {
    try {
      return await client.send(sent);
    } catch (error) {
      const answered = error instanceof Error && error.message.includes("was answered");
      if (answered && !error.message.includes("answered 5")) throw error;
      await pause(50);
    }
  }
  return undefined;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fund-killed-"));
  port = await freePort();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

describe(`kill -9 of the fund, ${kills} times at random moments of its traffic`, () => {
  it("loses nothing that was acknowledged, repeats nothing, and every waiting case goes on", async () => {
    await started();
    const working = Array.from({ length: callers }, caller);
    for (let kill = 0; kill < kills; kill++) {
      await pause(150 + Math.random() * 1500);
      await killed();
      await started();
    }
    await pause(1000);
    stopping = true;
    await Promise.all(working);
    await killed();
    const cloud = await startEmbeddedCloud({
      folder,
      clock: { mode: "running" },
      siteUrl: "http://127.0.0.1",
    });
    try {
      await cloud.idle();
      await everythingIsThereOnce(cloud);
      await waitingCasesGoOn(cloud);
    } finally {
      await cloud.close();
    }
    console.log(
      `${acknowledged.length} acknowledged acts in ${cases().length} cases, ${kills} kills`,
    );
  });
});

function cases(): readonly string[] {
  return [...new Set(acknowledged.map((a) => a.caseId))];
}

async function everythingIsThereOnce(cloud: EmbeddedCloud): Promise<void> {
  const table = cloud.runtime.table("stockholm");
  expect(acknowledged.length).toBeGreaterThan(kills);
  for (const { commandId, caseId, seq } of acknowledged) {
    expect(await loadCommand(table, commandId)).toMatchObject({ caseId, seq });
  }
  const noticeIds: string[] = [];
  for (const id of cases()) {
    expect(await verifyCase(table, id)).toMatchObject({ holds: true });
    const c = await storedCase(cloud, id);
    for (const document of c.documents) {
      expect(document.issued, `${c.number} document ${document.document}`).toBeDefined();
      const stored = await cloud.runtime.documents.read(`${document.issued?.key}`);
      expect(stored.sha256).toBe(document.issued?.sha256);
    }
    const registered = (await loadHistory(table, id)).filter((e) => e.act === "register-document");
    expect(registered.length).toBe(c.documents.length);
    const notices = await loadNotices(table, id);
    expect(notices.every((notice) => notice.sentAt !== undefined)).toBe(true);
    noticeIds.push(...notices.map((notice) => notice.id));
  }
  const mails = await cloud.mail.listMails({ limit: 1_000_000 });
  const sent = mails.map((mail) => mail.name.replace(/\.eml$/, ""));
  expect(new Set(sent).size).toBe(sent.length);
  expect(new Set(noticeIds).difference(new Set(sent)).size).toBe(0);
  const entries = await allEntries(table);
  expect(new Set(entries.map((e) => `${e.caseId} ${e.event}`)).size).toBe(entries.length);
  const balances = await loadBalances(table);
  expect(entries.map((e) => changeOf(e.movements)).reduce(balancesAfter, noBalances)).toEqual(
    balances,
  );
  expect(isBalanced(balances)).toBe(true);
}

async function storedCase(cloud: EmbeddedCloud, id: string): Promise<Case> {
  const stored = await loadCase(cloud.runtime.table("stockholm"), id);
  if (!stored) throw new Error(`Case ${id} is lost`);
  return stored.case;
}

/** Each case still waits for its next act, and its workflow hears of it. */
async function waitingCasesGoOn(cloud: EmbeddedCloud): Promise<void> {
  for (const id of cases()) {
    const run = await loadRun(cloud.runtime.table("stockholm"), id);
    expect(run?.pending, id).toBe(0);
    expect(run?.token, id).toBeDefined();
    expect(await cloud.runtime.workflow.isRunning(`${run?.arn}`), id).toBe(true);
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { mnkr } from "#functions/domain/money.ts";
import { verifyCase } from "#functions/store/case-records.ts";
import { findCases, listCases, listTasks } from "#functions/store/lists.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { type ASite, aSite, newCommandId } from "#test/web/a-site.ts";

const made = z.object({
  caseId: z.string().optional(),
  stage: z.string().optional(),
  code: z.string().optional(),
});
const timeline = z.object({ items: z.array(z.object({ act: z.string() })) });

const lag = 5_000;
const first = { limit: 10 };

describe(`with indexes that lag ${lag / 1000} seconds behind the table`, () => {
  let web: ASite;
  let c: Case;

  beforeAll(async () => {
    web = await aSite({ indexLagMs: () => lag });
  });
  afterAll(() => web.fund.close());

  async function post(who: string, path: string, act: "submit-idea" | "approve-idea", of?: Case) {
    const at = { today: web.fund.cloud.clock.today(), amount: mnkr(4.5), case: of };
    const opening = { commandId: newCommandId(), data: sampleCommand(act, at).data };
    const answer = await web.post(who, path, of ? { ...opening, revision: of.revision } : opening);
    return { status: answer.status, ...made.parse(await answer.json()) };
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const giveUp = Date.now() + 4 * lag;
    while (!(await holds())) {
      if (Date.now() > giveUp) throw new Error("The indexes never caught up");
      await pause(100);
    }
  }

  it("acts follow each other at once, though no list knows of the case yet", async () => {
    const { table } = web.fund;
    const opened = await post("sokande-utbildning", "cases", "submit-idea");
    expect(opened.status).toBe(201);
    c = await web.fund.caseOf(`${opened.caseId}`);
    const approved = await post(
      "radets-sekreterare",
      `cases/${c.id}/acts/approve-idea`,
      "approve-idea",
      c,
    );
    expect(approved).toMatchObject({ status: 200, stage: "application-writing" });
    expect((await listCases(table, first)).items).toEqual([]);
    expect((await listTasks(table, first)).items).toEqual([]);
    expect((await findCases(table, c.number, first)).items).toEqual([]);
  });

  it("the case's page, its API, its history and its chain show what was just done", async () => {
    const { table } = web.fund;
    const read = await (await web.get("samordnare", `cases/${c.id}`)).json();
    expect(read).toMatchObject({ stage: "application-writing", revision: c.revision + 1 });
    const page = await (await web.get("samordnare", `/funds/stockholm/cases/${c.id}`)).text();
    expect(page).toContain("Ansökan skrivs");
    const told = await (await web.get("samordnare", `cases/${c.id}/timeline`)).json();
    expect(timeline.parse(told).items.map(({ act }) => act)).toContain("approve-idea");
    expect(await verifyCase(table, c.id)).toMatchObject({ holds: true });
  });

  it("the workflow hears of the act without them, and a second act on an old page is refused", async () => {
    await web.fund.cloud.idle();
    const now = await web.fund.caseOf(c.id);
    expect(now.documents[0]?.issued).toBeDefined();
    const late = await post(
      "radets-sekreterare",
      `cases/${c.id}/acts/approve-idea`,
      "approve-idea",
      c,
    );
    expect(late.code).toBe("wrong-stage");
  });

  it("the lists catch up", async () => {
    const { table } = web.fund;
    await until(async () => {
      const [row] = (await listCases(table, first)).items;
      const [task] = (await listTasks(table, first)).items;
      const [found] = (await findCases(table, c.number, first)).items;
      return (
        row?.stage === "application-writing" && task?.role === "applicant" && found?.caseId === c.id
      );
    });
  });
});

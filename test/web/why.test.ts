import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { factor, isExact } from "#functions/domain/fraction.ts";
import { sum } from "#functions/domain/money.ts";
import { isPersonAct } from "#functions/process/acts.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import { loadTrace, traceIn, verifyTraces } from "#functions/store/traces.ts";
import { endpoints } from "#functions/web/api/endpoints.ts";
import { momentsOfCase } from "#functions/web/moments.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { apiOver } from "#test/demo/api.ts";
import { play } from "#test/demo/playing.ts";
import { aCase, made, type World } from "#test/support/a-case.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";
import { type ASite, aSite, problemOf } from "./a-site.ts";

/** Two years adopted, and between them the plan adjusted: less is saved, and one year is added. */
function story(): World {
  const first = yearAdopted(aCase().inStage("repaying").build(), 2029);
  const expected = (first.case?.plans.at(-1)?.expected ?? []).filter(({ year }) => year > 2029);
  const last = expected.filter(({ year }) => year === 2033);
  const adjusted = made(first, "decide-adjustment", {
    expected: [
      ...expected.map((e) => ({ ...e, driver: factor("0.99") })),
      ...last.map((e) => ({ ...e, year: 2034 })),
    ],
  });
  return yearAdopted(adjusted, 2030);
}

/** What persons did in the story, done in a fund through its API. */
async function played(web: ASite): Promise<Case> {
  const steps = story().events.flatMap(({ act, date, by, data }) =>
    isPersonAct(act) ? [{ on: calendarDate(date), who: by.person, act, data }] : [],
  );
  const api = apiOver(async (who, path, body) => {
    const asked = path.slice(1);
    const answer =
      body === undefined ? await web.get(who, asked) : await web.post(who, asked, body);
    return { status: answer.status, json: await answer.json() };
  });
  const scenario = { name: "why", title: "Varför", story: "Varför", steps };
  const { steps: done, caseIds } = await play({ cloud: web.fund.cloud, api }, [scenario]);
  expect(done.flatMap(({ answer }) => (answer.ok ? [] : [answer]))).toEqual([]);
  return web.fund.caseOf(caseIds.get("why") ?? "");
}

const explained = z.object({
  figure: z.string(),
  amount: z.string(),
  sentence: z.string(),
  rule: z.object({ name: z.string(), source: z.string() }),
  inputs: z.array(
    z.object({ figure: z.string().optional(), from: z.string().optional(), value: z.string() }),
  ),
});
const list = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      total: z.int(),
      changes: z.array(z.object({ year: z.int(), change: z.string(), sentence: z.string() })),
    }),
  ),
});
const traced = z.object({ subject: z.string(), sha256: z.string(), recomputed: z.unknown() });

const auditor = "revisor";
const stranger = "sokande-idrott";

describe("why this amount", () => {
  let web: ASite;
  let c: Case;
  let home: string;
  beforeAll(async () => {
    web = await aSite();
    c = await played(web);
    home = `/funds/stockholm/cases/${c.id}`;
  }, 180_000);
  afterAll(() => web.close());

  const page = async (path: string, who = auditor) => {
    const answer = await web.get(who, path);
    return { status: answer.status, text: await answer.text() };
  };
  const linksIn = (text: string) =>
    [...text.matchAll(/href="([^"]+\/why\?[^"]+)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );

  it("stores the trace with each act that settles figures, and the events give the same bytes", async () => {
    const moments = await momentsOfCase(web.fund.table, c);
    const subjects = ["plan/1", "outcome/2029", "plan/2", "outcome/2030"];
    expect(await verifyTraces(web.fund.table, c.id, moments)).toEqual(
      subjects.map((subject) => ({ subject, recomputed: "same" })),
    );
    const settled = (await loadHistory(web.fund.table, c.id)).filter(({ act }) =>
      ["decide-plan", "decide-adjustment", "adopt-actuals"].includes(act),
    );
    expect(settled.map(({ seq }) => seq)).toEqual(moments.map(({ event }) => event));
    const [other] = await Promise.all([c.seq].map((seq) => loadTrace(web.fund.table, c.id, seq)));
    expect(other).toBeUndefined();
  });

  it("answers with the trace as it was stored, and whether it is the same today", async () => {
    const [plan, closing, missing] = await Promise.all([
      web.get(auditor, `cases/${c.id}/plans/2/trace`),
      web.get(auditor, `cases/${c.id}/plans/1/trace?of=outcome/2029`),
      web.get(auditor, `cases/${c.id}/plans/1/trace?of=outcome/2031`),
    ]);
    expect(traced.parse(await plan.json())).toMatchObject({
      subject: "plan/2",
      recomputed: "same",
    });
    expect(traced.parse(await closing.json())).toMatchObject({
      subject: "outcome/2029",
      recomputed: "same",
    });
    expect(await problemOf(missing)).toMatchObject({ status: 404, code: "unknown-object" });
    const [moment] = await momentsOfCase(web.fund.table, c);
    const stored = moment && (await loadTrace(web.fund.table, c.id, moment.event));
    expect(stored && traceIn(stored).figures.length).toBeGreaterThan(50);
  });

  it("lists the versions, and what each changes in words", async () => {
    const { items } = list.parse(await (await web.get(auditor, `cases/${c.id}/plans`)).json());
    expect(items.map(({ version }) => version)).toEqual([1, 2]);
    expect(items[0]?.changes).toEqual([]);
    const changes = new Map(items[1]?.changes.map((each) => [each.year, each]));
    expect(changes.get(2029)?.change).toBe("returned");
    expect(changes.get(2030)?.change).toBe("lowered");
    expect(changes.get(2034)).toMatchObject({ change: "extended" });
    expect(changes.get(2034)?.sentence).toMatch(/^Planen förlängs med 2034: [\d\s]+kr ska/);
  });

  it("walks from the plan's whole amount down to vouchers, each leaf naming its source", async () => {
    const seen = new Set<string>();
    const leaves = new Set<string>();
    const ask = async (figure: string) => {
      const query = new URLSearchParams({ figure });
      const answer = await web.get(auditor, `cases/${c.id}/plans/2/why?${query}`);
      expect(answer.status, figure).toBe(200);
      const found = explained.parse(await answer.json());
      expect(isExact(found.amount), figure).toBe(true);
      expect(found.rule.source, figure).not.toBe("");
      for (const input of found.inputs) {
        expect(input.figure === undefined, figure).toBe(input.from !== undefined);
        if (input.from !== undefined) leaves.add(input.from);
        else if (input.figure !== undefined && !seen.has(input.figure)) {
          seen.add(input.figure);
          await ask(input.figure);
        }
      }
    };
    await ask("plan/2/total/due");
    expect([...seen].some((figure) => figure.startsWith("outcome/2029/line/"))).toBe(true);
    for (const leaf of [
      "Riktlinjer Stockholm 2026:1",
      "Ansökan, ",
      "Utvärdering av ",
      "Beslut om återföringsplan, version 2",
      "Stadens uppräkning",
      "verifikation B-2029-social: rapporterat av ",
    ]) {
      expect(
        [...leaves].filter((each) => each.includes(leaf)),
        leaf,
      ).not.toEqual([]);
    }
  });

  it("explains the whole plan without an address, and refuses one that the case has not", async () => {
    const whole = explained.parse(
      await (await web.get(auditor, `cases/${c.id}/plans/1/why`)).json(),
    );
    expect(whole.figure).toBe("plan/1/total/due");
    expect(whole.amount).toBe(String(sum((c.plans[0]?.rows ?? []).map((row) => row.amount))));
    const paths = ["1/why?figure=plan/1/2030/due/idrott", "1/why?figure=x", "3/why", "0/trace"];
    for (const path of paths) {
      const answer = await problemOf(await web.get(auditor, `cases/${c.id}/plans/${path}`));
      expect(answer, path).toMatchObject({ status: 404, code: "unknown-object" });
    }
    expect((await page(`${home}/plans/1/why?figure=x`)).status).toBe(404);
    expect((await page(`${home}/plans/3`)).status).toBe(404);
  });

  it("is described as it answers", async () => {
    const reads = endpoints.filter(({ path }) => path.startsWith("/cases/{case}/plans"));
    expect(reads).toHaveLength(3);
    for (const { path, answer } of reads) {
      const asked = path.slice(1).replace("{case}", c.id).replace("{plan}", "2");
      const given = await (await web.get(auditor, asked)).json();
      if (typeof answer === "string") throw new Error(`${path} answers ${answer}`);
      expect(answer.safeParse(given).error?.issues, path).toBeUndefined();
    }
  });

  it("shows every amount of a version with a way to why it is so, and on down to a voucher", async () => {
    const versions = await Promise.all([1, 2].map((n) => page(`${home}/plans/${n}`)));
    const links = new Set(versions.flatMap(({ text }) => linksIn(text)));
    expect(links.size).toBeGreaterThan(40);
    for (const link of links) {
      const { status, text } = await page(link);
      expect(status, link).toBe(200);
      expect(text, link).toContain("Det som beloppet räknas av");
      expect(text, link).not.toMatch(/undefined|NaN|\[object/);
    }
    const steps = ["due/social", "capped/social", "rounded/social", "split/social", "share"];
    const down = [...steps, "saving/social", "line/placeringar"].map(
      (step) => `outcome/2029/${step}`,
    );
    let text = versions[0]?.text ?? "";
    for (const figure of ["outcome/2029/due", ...down]) {
      const link = `${home}/plans/1/why?${new URLSearchParams({ figure })}`;
      expect(linksIn(text), figure).toContain(link);
      text = (await page(link)).text;
    }
    expect(text).toContain("verifikation B-2029-social");
  }, 120_000);

  it("shows what has become of each year, and the version before beside this one", async () => {
    const { text } = await page(`${home}/plans/2`);
    for (const row of c.plans[1]?.rows ?? []) expect(text).toContain(kronor(row.amount));
    expect(text).toContain("Mot version 1");
    expect(text).toContain("Planen förlängs med 2034");
    expect(text).toContain("Ärendets händelser ger samma belopp i dag");
    expect(text).toMatch(/Uppföljda år[\s\S]*2030[\s\S]*För 2030 återförs/);
    const first = await page(`${home}/plans/1`);
    expect(first.text).toMatch(/Uppföljda år[\s\S]*För 2029 återförs/);
    expect(first.text).not.toContain("Mot version");
  });

  it("tells the amount in a sentence, with its rule, its source and the way up and down", async () => {
    const figure = "plan/2/2031/due/social";
    const amount = c.plans[1]?.rows.find((r) => r.year === 2031 && r.board === "social")?.amount;
    const { text } = await page(`${home}/plans/2/why?${new URLSearchParams({ figure })}`);
    expect(text).toContain(`Socialnämnden ska återföra ${kronor(amount ?? sum([]))} för 2031`);
    expect(text).toContain("Riktlinjer Stockholm 2026:1, återföring, steg 7");
    const up = new URLSearchParams({ figure: "plan/2/2031/due" });
    const down = new URLSearchParams({ figure: "plan/2/2031/capped/social" });
    expect(linksIn(text)).toContain(`${home}/plans/2/why?${up}`);
    expect(linksIn(text)).toContain(`${home}/plans/2/why?${down}`);
  });

  it("is reached from the case's page", async () => {
    const { text } = await page(home);
    expect(text).toContain(`href="${home}/plans/2"`);
    expect(text).toContain(`href="${home}/plans/1"`);
    for (const link of linksIn(text)) expect((await page(link)).status, link).toBe(200);
    expect(linksIn(text).length).toBeGreaterThan(10);
  });

  it("is closed to whoever may not read the case, as if it were not there", async () => {
    for (const path of ["plans", "plans/2/why", "plans/2/trace"]) {
      const answer = await problemOf(await web.get(stranger, `cases/${c.id}/${path}`));
      expect(answer, path).toMatchObject({ status: 404, code: "unknown-case" });
    }
    for (const path of ["plans/2", "plans/2/why", "plans/9"]) {
      const { status, text } = await page(`${home}/${path}`, stranger);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain("Ärendet finns inte");
    }
  });
});

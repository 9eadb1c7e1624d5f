import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kronor, mnkr } from "#functions/domain/money.ts";
import { forecastAnswer, proofAnswer, yearEndAnswer } from "#functions/web/api/books-answers.ts";
import { type ASite, aSite, problemOf } from "./a-site.ts";

const reads = ["proof", "forecast", "year-ends/2026", "year-ends/2026/list.csv"];
const pages = ["proof", "forecast", "year-ends/2026"].map((path) => `/funds/stockholm/${path}`);

describe("the fund's books on the web", () => {
  let web: ASite;
  let number: string;
  beforeAll(async () => {
    web = await aSite({ amount: mnkr(4.5), capital: mnkr(100) });
    const { fund } = web;
    const { id } = await fund.done((await fund.awaitingDecision()).id, "approve");
    await fund.moveTo("2026-02-10");
    await fund.done(id, "appoint-steering-group");
    await fund.moveTo("2027-01-20");
    const costs = [{ purpose: "Löner", amount: kronor(1_000_000.5) }];
    await fund.done(id, "requisition", { costs });
    await fund.done(id, "certify-requisition", { requisition: 1 });
    ({ number } = await fund.done(id, "certify-requisition", { requisition: 1 }));
  });
  afterAll(() => web.close());

  const json = async (path: string, who = "revisor") => (await web.get(who, path)).json();

  it("are for those who serve the fund, the auditor too, and for no board", async () => {
    for (const path of [...reads, "year-ends/2026/entries.csv"]) {
      expect((await web.get("revisor", path)).status, path).toBe(200);
      expect(await problemOf(await web.get("chef-social", path)), path).toMatchObject({
        status: 403,
        code: "not-allowed",
      });
    }
    for (const path of pages) {
      expect((await web.get("samordnare", path)).status, path).toBe(200);
      expect((await web.get("chef-social", path)).status, path).toBe(403);
    }
  });

  it("are proven, at any day", async () => {
    const now = proofAnswer.parse(await json("proof"));
    expect(now).toMatchObject({ date: "2027-01-20", money: { equal: true, entries: 3 } });
    const then = proofAnswer.parse(await json("proof?date=2026-12-31"));
    expect(then.money.atDate).toMatchObject({ free: mnkr(95.5), reserved: mnkr(4.5), used: 0 });
    expect(then.money.stored).toEqual(now.money.atDate);
    const asked = await problemOf(await web.get("revisor", "proof?date=2026-02-30"));
    expect(asked).toMatchObject({ status: 400, field: "date" });
    const page = await (await web.get("revisor", pages[0] ?? "")).text();
    expect(page).toContain("Posterna stämmer med saldona");
  });

  it("give the year-end list, closed when the year has ended", async () => {
    const list = yearEndAnswer.parse(await json("year-ends/2026"));
    expect(list).toMatchObject({ year: 2026, finished: true, closing: { reserved: mnkr(4.5) } });
    expect(list.cases).toMatchObject([{ number, year: { granted: mnkr(4.5), used: 0 } }]);
    const next = yearEndAnswer.parse(await json("year-ends/2027"));
    expect(next).toMatchObject({ finished: false, opening: list.closing });
    expect(next.cases[0]).toMatchObject({ year: { used: kronor(1_000_000.5) } });
    for (const year of ["2028", "1989", "i-fjol"]) {
      const none = await problemOf(await web.get("revisor", `year-ends/${year}`));
      expect(none, year).toMatchObject({ status: 404, code: "unknown-object" });
    }
  });

  it("give the list and the basis for booking as tables for spreadsheets", async () => {
    const list = await web.get("revisor", "year-ends/2027/list.csv");
    expect(list.headers.get("content-disposition")).toContain("bokslutslista-2027.csv");
    const lines = (await list.text()).split("\r\n");
    expect(lines[0]).toBe("Avsnitt;Ärende;Post;Före 2027;Under 2027;Efter 2027");
    expect(lines).toContain("Konton;;Reserverat;4500000,00;-1000000,50;3499999,50");
    expect(lines).toContain(`Ärenden;${number};Förbrukat;0,00;1000000,50;1000000,50`);

    const entries = await web.get("revisor", "year-ends/2027/entries.csv");
    const booked = (await entries.text()).split("\r\n");
    expect(booked[0]).toBe("Datum;Ärende;Åtgärd;Konto;Debet;Kredit;Underlag");
    expect(booked[1]).toMatch(
      new RegExp(`^2027-01-20;${number};[^;]+;Förbrukat;1000000,50;;Händelse \\d+$`),
    );
    expect(booked[2]).toMatch(/;Reserverat;;1000000,50;Händelse \d+$/);
  });

  it("foresee free capital by the outlook, and tell of the grant without a plan", async () => {
    const forecast = forecastAnswer.parse(await json("forecast"));
    expect(forecast.years).toHaveLength(10);
    expect(forecast).toMatchObject({
      free: mnkr(95.5),
      planned: 0,
      withoutPlan: { cases: 1, granted: mnkr(4.5) },
    });
    expect(forecast.outlook?.source).not.toBe("");
    const page = await (await web.get("revisor", pages[1] ?? "")).text();
    for (const note of forecast.notes) expect(page).toContain(note);
    expect(page.match(/<polyline /g)).toHaveLength(3);
  });

  it("are led to from the fund's page by those who may see them", async () => {
    const front = async (who: string) => (await web.get(who, "/funds/stockholm")).text();
    for (const path of pages) {
      expect(await front("revisor"), path).toContain(`href="${path}"`);
      expect(await front("chef-social"), path).not.toContain(`href="${path}"`);
    }
  });
});

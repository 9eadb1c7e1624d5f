import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { calendarDate } from "#functions/domain/dates.ts";
import { funds, policyInForce } from "#functions/store/policies.ts";
import { type ASite, aSite, problemOf } from "./a-site.ts";

const list = z.object({ items: z.array(z.object({ version: z.string(), validFrom: z.string() })) });
const version = z.object({ version: z.string(), policy: z.unknown() });

describe("a fund's policies", () => {
  let web: ASite;
  beforeAll(async () => {
    web = await aSite();
  });
  afterAll(() => web.close());

  const coordinatorOf = (fund: string) =>
    fund === "stockholm" ? "samordnare" : `samordnare-${fund}`;
  const textOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

  it("are listed and read by whoever serves the fund, every choice of them", async () => {
    for (const fund of funds) {
      const who = coordinatorOf(fund);
      const inForce = policyInForce(fund, calendarDate("2026-01-15"));
      const path = `/api/funds/${fund}/policies`;
      const { items } = list.parse(await (await web.get(who, path)).json());
      expect(items).toMatchObject([{ version: inForce.version, validFrom: "2026-01-01" }]);
      const one = await web.get(who, `${path}/${encodeURIComponent(inForce.version)}`);
      expect(version.parse(await one.json())).toMatchObject({ policy: inForce });
    }
  });

  it("are not another fund's", async () => {
    const answer = await web.get("samordnare", "policies/Exempelstad%202026:1");
    expect(await problemOf(answer)).toMatchObject({ status: 404, code: "unknown-object" });
    const page = await web.get("samordnare", "/funds/stockholm/policy?version=Exempelstad+2026:1");
    expect(page.status).toBe(404);
  });

  it("are told in words", async () => {
    const page = await web.get("samordnare-exempelstad", "/funds/exempelstad/policy");
    const text = await textOf(page);
    for (const told of [
      "Riktlinjer Exempelstad 2026:1",
      "Gäller från 1 januari 2026",
      "Sista dag varje år: 15 mars och 30 september",
      "högst 80 % av vad insatsen kostar",
      "75 % av den besparing som insatsen ger",
      "90 % av det beviljade beloppet",
      "Prisindex för kommunal verksamhet (PKV)",
      "Det lägre av planen och den besparing",
      "Beslutas från fall till fall",
      "Som KS-2026-0042",
      "Nivån ”mindre”",
    ]) {
      expect(text).toContain(told);
    }
  });

  it("are said to have no repayment where they have none", async () => {
    const who = "samordnare-exempelkommun";
    for (const path of ["", "/policy"]) {
      const text = await textOf(await web.get(who, `/funds/exempelkommun${path}`));
      expect(text).toContain("Fonden har ingen återföring enligt riktlinjerna");
    }
  });
});

describe("the front of several funds", () => {
  let web: ASite;
  beforeAll(async () => {
    web = await aSite();
  });
  afterAll(() => web.close());

  it("leads whoever serves one fund to it", async () => {
    expect((await web.get("samordnare", "/")).headers.get("location")).toBe("/funds/stockholm");
  });

  it("lets whoever serves several choose", async () => {
    const page = await (await web.get("utvarderare", "/")).text();
    for (const fund of funds) expect(page).toContain(`href="/funds/${fund}"`);
  });

  it("lets nobody into a fund that they do not serve", async () => {
    expect((await web.get("samordnare", "/funds/exempelstad")).status).toBe(401);
    const answer = await web.get("samordnare-exempelstad", "/api/funds/stockholm/cases");
    expect(await problemOf(answer)).toMatchObject({ status: 401, code: "unauthenticated" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "#functions/web/app.ts";
import { deskLinks, mountDesk } from "#infra/local/desk/desk.ts";
import { identifyByDesk } from "#infra/local/desk/identify.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";
import { site } from "./a-site.ts";

describe("the desk of the embedded fund", () => {
  let fund: AFund;
  let desk: ReturnType<typeof mountDesk>;
  beforeAll(async () => {
    fund = await aFund();
    const { runtime, clock, mail } = fund.cloud;
    const app = createApp({
      runtime,
      identify: identifyByDesk(runtime),
      extras: { links: deskLinks },
    });
    desk = mountDesk(app, { runtime, clock, mail });
  });
  afterAll(() => fund.close());

  const get = (path: string, cookie = "") =>
    desk.request(`${site}${path}`, { headers: { cookie } });
  const post = (path: string, inputs: Record<string, string>, origin = site) =>
    desk.request(`${site}${path}`, {
      method: "POST",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(inputs).toString(),
    });

  it("takes whoever has chosen nobody to the choice, and from there to the worklist", async () => {
    expect((await get("/")).headers.get("location")).toBe("/desk/people");
    expect(await (await get("/desk/people")).text()).toContain("Stadsdirektören");
    const chosen = await post("/desk/people", { person: "stadsdirektor" });
    const cookie = chosen.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const page = await get(chosen.headers.get("location") ?? "", cookie.split(";")[0]);
    expect(await page.text()).toContain("Väntar på dig som stadsdirektör");
  });

  it("shows each fund's persons, and takes whoever serves several to the choice of fund", async () => {
    const people = await (await get("/desk/people?fund=exempelstad")).text();
    expect(people).toContain("Norra kommundelsnämnden");
    expect(people).not.toContain("Skärholmens stadsdelsnämnd");
    const choose = async (person: string) =>
      (await post("/desk/people", { person })).headers.get("location");
    expect(await choose("samordnare-exempelstad")).toBe("/funds/exempelstad/worklist");
    expect(await choose("utvarderare")).toBe("/");
    const front = await get("/", "desk-person=samordnare-exempelstad");
    expect(front.headers.get("location")).toBe("/funds/exempelstad");
  });

  it("knows only persons of the fund", async () => {
    expect((await post("/desk/people", { person: "kungen" })).status).toBe(400);
    expect((await get("/api/funds/stockholm", "desk-person=kungen")).status).toBe(401);
    expect((await post("/desk/people", { person: "revisor" }, "http://else.example")).status).toBe(
      403,
    );
  });

  it("shows the mails that went out, and the clock that moves forward only", async () => {
    await fund.done(undefined, "submit-idea");
    const mails = await (await get("/desk/mails")).text();
    const first = /href="(\/desk\/mails\/[^"]+)"/.exec(mails)?.[1] ?? "";
    expect(await (await get(first)).text()).toContain("@stockholm.example");
    expect((await get("/desk/mails/none.eml")).status).toBe(404);

    expect((await post("/desk/clock", { date: "2026-02-30" })).status).toBe(400);
    expect((await post("/desk/clock", { date: "2025-01-01" })).status).toBe(400);
    expect((await post("/desk/clock", { date: "2026-01-20" })).status).toBe(303);
    expect(fund.cloud.clock.today()).toBe("2026-01-20");
    expect(await (await get("/desk/clock")).text()).toContain("20\u00a0januari\u00a02026");
  });
});

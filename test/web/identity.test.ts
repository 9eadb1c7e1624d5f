import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { createApp } from "#functions/web/app.ts";
import { type ASite, aSite, problemOf, site } from "./a-site.ts";

let web: ASite;
beforeAll(async () => {
  web = await aSite();
});
afterAll(() => web.close());

describe("without an identity", () => {
  it("every page and every part of the API answers 401, whatever is asked", async () => {
    for (const { method, path } of web.app.routes) {
      if (method === "ALL" || path === "/health" || path === "/style.css") continue;
      const answer = await web.app.request(
        `${site}${path.replace(":fund", "stockholm").replace(/:\w+/g, "x")}`,
        { method },
      );
      expect(answer.status, `${method} ${path}`).toBe(401);
    }
  });

  it("the API says so in JSON, and a page in Swedish", async () => {
    const api = await problemOf(await web.app.request(`${site}/api/funds/stockholm`));
    expect(api).toMatchObject({
      code: "unauthenticated",
      message: expect.stringMatching(/inloggad/),
    });
    const page = await web.app.request(`${site}/funds/stockholm`);
    expect(page.headers.get("content-type")).toMatch(/text\/html/);
    expect(await page.text()).toContain("Du är inte inloggad");
  });

  it("headers and cookies that name a person change nothing for the app itself", async () => {
    const answer = await web.app.request(`${site}/api/funds/stockholm`, {
      headers: { cookie: "desk-person=samordnare", "x-forwarded-user": "samordnare" },
    });
    expect(answer.status).toBe(401);
  });

  it("only health and the stylesheet are for everyone", async () => {
    expect((await web.app.request(`${site}/health`)).status).toBe(200);
    expect((await web.app.request(`${site}/style.css`)).status).toBe(200);
  });
});

describe("what every page is sent with", () => {
  it("runs no script, is framed by nobody and kept by no cache", async () => {
    const page = await web.get("samordnare", "/funds/stockholm");
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
    expect(page.headers.get("content-security-policy")).not.toMatch(/script-src|unsafe/);
    expect(page.headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(await page.text()).not.toMatch(/<script|style=|\son\w+=/);
  });

  it("takes no form that was sent from another site", async () => {
    const path = "/funds/stockholm/acts/submit-idea";
    const answer = await web.app.request(`${site}${path}`, {
      method: "POST",
      headers: {
        "x-person": "sokande-utbildning",
        "content-type": "application/x-www-form-urlencoded",
        origin: "http://elsewhere.example",
      },
      body: "title=x",
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("annan webbplats");
  });
});

describe("an error of ours", () => {
  it("answers with an id that the log has too, and the log holds nobody's data", async () => {
    const { runtime } = web.fund.cloud;
    const logged: [string, object][] = [];
    const app = createApp({
      runtime: {
        ...runtime,
        log: (event, ids) => logged.push([event, ids]),
        table: () => {
          throw new Error("maria.lindgren@utbildning.example cannot be reached");
        },
      },
      identify: async () => ({ person: "x", name: "Maria", appointments: [{ role: "auditor" }] }),
    });
    const answer = await app.request(`${site}/api/funds/stockholm`);
    const told = z.object({ code: z.string(), id: z.string() }).parse(await answer.json());
    expect(answer.status).toBe(500);
    expect(told.code).toBe("internal-error");
    expect(logged).toMatchObject([["web-failed", { id: told.id, method: "GET", name: "Error" }]]);
    expect(JSON.stringify(logged)).not.toMatch(/maria/i);
  });
});

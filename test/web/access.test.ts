import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { endpoints } from "#functions/web/api/endpoints.ts";
import { type ASite, aSite, newCommandId, problemOf } from "./a-site.ts";

const list = z.object({ items: z.array(z.object({ caseId: z.string() })) });
const stranger = "sokande-idrott";
const party = "chef-social";

describe("who may see what", () => {
  let web: ASite;
  let c: Case;
  beforeAll(async () => {
    web = await aSite();
    c = await web.fund.done(undefined, "submit-idea");
  });
  afterAll(() => web.close());

  it("a board that takes part reads the case and finds it in its lists", async () => {
    expect((await web.get(party, `cases/${c.id}`)).status).toBe(200);
    for (const path of ["cases", "search?q=skoln"]) {
      const { items } = list.parse(await (await web.get(party, path)).json());
      expect(
        items.map(({ caseId }) => caseId),
        path,
      ).toEqual([c.id]);
    }
  });

  it("a board outside it gets the same answer for every read as when there is no such case", async () => {
    const reads = endpoints.filter(
      ({ method, path }) => method === "get" && path.includes("{case}"),
    );
    expect(reads.length).toBeGreaterThan(5);
    for (const { path } of reads) {
      const of = (id: string) => path.slice(1).replace("{case}", id).replace("{document}", "1");
      const closed = await problemOf(await web.get(stranger, of(c.id)));
      const missing = await problemOf(await web.get(stranger, of("01JQ7Z8W5N4M3K2J1H0G9F8E7D")));
      expect(closed, path).toEqual(missing);
      expect(closed, path).toMatchObject({ status: 404, code: "unknown-case" });
    }
  });

  it("a board outside it cannot act in it, nor see that it is there", async () => {
    const body = { commandId: newCommandId(), revision: c.revision, data: { reasons: "x" } };
    const answer = await problemOf(await web.post(stranger, `cases/${c.id}/acts/withdraw`, body));
    expect(answer).toMatchObject({ status: 404, code: "unknown-case" });
    expect((await web.fund.caseOf(c.id)).stage).toBe("idea-review");
  });

  it("a board outside it finds nothing in lists and search", async () => {
    for (const path of ["cases", "search?q=skoln"]) {
      const { items } = list.parse(await (await web.get(stranger, path)).json());
      expect(items, path).toEqual([]);
    }
    const other = await problemOf(await web.get(stranger, "cases?board=utbildning"));
    expect(other).toMatchObject({ status: 403, code: "not-your-board" });
  });

  it("a page that one may not read says that the case does not exist", async () => {
    for (const path of ["", "/timeline", "/documents/1", "/acts/withdraw"]) {
      const page = await web.get(stranger, `/funds/stockholm/cases/${c.id}${path}`);
      expect(page.status, path).toBe(404);
      expect(await page.text()).toContain("Ärendet finns inte");
    }
  });

  it("the ledger and all that waits are for those who serve the whole fund", async () => {
    for (const path of ["entries", "tasks"]) {
      expect((await web.get("revisor", path)).status, path).toBe(200);
      expect(await problemOf(await web.get(party, path)), path).toMatchObject({
        status: 403,
        code: "not-allowed",
      });
    }
  });

  it("the auditor reads all and is offered nothing to do", async () => {
    const read = await web.get("revisor", `cases/${c.id}`);
    expect(await read.json()).toMatchObject({ id: c.id, acts: [] });
  });

  it("an unknown fund is not found, and known only to those who are known", async () => {
    const answer = await web.get("samordnare", "/api/funds/malmo/cases");
    expect(await problemOf(answer)).toMatchObject({ status: 404, code: "unknown-fund" });
  });

  it("a document's bytes come with the hash that the case tells", async () => {
    await web.fund.done(c.id, "approve-idea");
    const known = z
      .object({ items: z.array(z.object({ document: z.int(), sha256: z.string() })) })
      .parse(await (await web.get(party, `cases/${c.id}/documents`)).json());
    const [first] = known.items;
    const pdf = await web.get(party, `cases/${c.id}/documents/${first?.document}`);
    const bytes = await pdf.arrayBuffer();
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe("%PDF-");
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    expect(Buffer.from(digest).toString("hex")).toBe(first?.sha256);
    expect((await web.get(stranger, `cases/${c.id}/documents/1`)).status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { sha256 } from "#functions/store/canonical.ts";
import { largestFile } from "#functions/web/pdf-file.ts";
import { proofAnswer } from "#functions/web/told-proof.ts";
import { longDate } from "#templates/wording/dates.ts";
import { type ASite, aSite, problemOf, site } from "./a-site.ts";

const day = longDate(calendarDate("2026-01-15"));
/** Reads every case; a board that takes no part in it. */
const auditor = "revisor";
const stranger = "sokande-idrott";

describe("a file that is left to be verified", () => {
  let web: ASite;
  let c: Case;
  let statement: Uint8Array;
  beforeAll(async () => {
    web = await aSite();
    const { id } = await web.fund.done(undefined, "submit-idea");
    c = await web.fund.done(id, "approve-idea");
    const pdf = await web.get(auditor, `cases/${id}/documents/1`);
    statement = new Uint8Array(await pdf.arrayBuffer());
  });
  afterAll(() => web.close());

  const address = `${site}/api/funds/stockholm/documents/verification`;

  async function asked(who: string, bytes: Uint8Array, type = "application/pdf") {
    return web.app.request(address, {
      method: "POST",
      headers: { "x-person": who, "content-type": type },
      body: Uint8Array.from(bytes),
    });
  }

  async function left(who: string, file: Blob | string | undefined, origin = site) {
    const body = new FormData();
    if (file !== undefined) body.set("file", file);
    const answer = await web.app.request(`${site}/funds/stockholm/verify-document`, {
      method: "POST",
      headers: { "x-person": who, origin },
      body,
    });
    return { status: answer.status, page: await answer.text() };
  }

  const asPdf = (bytes: Uint8Array) =>
    new Blob([Uint8Array.from(bytes)], { type: "application/pdf" });
  const changed = () => statement.map((byte, i) => (i === 20_000 ? byte ^ 1 : byte));

  describe("over the API", () => {
    it("is genuine, and to those who may read the case also how the case proves it", async () => {
      const answer = await asked(auditor, statement);
      expect(answer.status).toBe(200);
      expect(proofAnswer.parse(await answer.json())).toEqual({
        verdict: "genuine",
        message: `Filen är äkta: Rådets yttrande, handling 1 i ärende ${c.number}, ${day}.`,
        sha256: sha256(statement),
        document: {
          number: c.number,
          document: 1,
          kind: "council-statement",
          name: "Rådets yttrande",
          date: "2026-01-15",
          caseId: c.id,
        },
        chain: { holds: true, events: c.seq, head: expect.any(String) },
        description: { state: "same" },
        drawing: { state: "same" },
      });
    });

    it("tells others only that it is genuine, and which document it is", async () => {
      expect((await web.get(stranger, `cases/${c.id}`)).status).toBe(404);
      const text = await (await asked(stranger, statement)).text();
      const told = proofAnswer.parse(JSON.parse(text));
      expect(Object.keys(told).toSorted()).toEqual(["document", "message", "sha256", "verdict"]);
      expect(told).toMatchObject({ verdict: "genuine", document: { number: c.number } });
      expect(text).not.toContain(c.id);
      expect(text).not.toContain(c.title);
    });

    it("may be its SHA-256 alone", async () => {
      const body = { sha256: sha256(statement) };
      const answer = await web.post(auditor, "documents/verification", body);
      expect(await answer.json()).toMatchObject({ verdict: "genuine", document: { document: 1 } });
      const unknown = { sha256: "0".repeat(64) };
      const other = await web.post(auditor, "documents/verification", unknown);
      expect(await other.json()).toMatchObject({ verdict: "unknown" });
      const none = await web.post(auditor, "documents/verification", { sha256: "A" });
      expect(await problemOf(none)).toMatchObject({ status: 400, field: "sha256" });
    });

    it("is altered when a byte is another", async () => {
      expect(await (await asked(stranger, changed())).json()).toMatchObject({
        verdict: "altered",
        document: { document: 1, number: c.number },
      });
    });

    it("is refused when it is no PDF, is too large, or comes as something else or from nobody", async () => {
      const text = new TextEncoder().encode("inte en pdf");
      expect(await problemOf(await asked(auditor, text))).toMatchObject({
        status: 400,
        code: "invalid-input",
        field: "file",
        message: "Filen är inte en PDF.",
      });
      const large = new Uint8Array(largestFile + 2048);
      expect(await problemOf(await asked(auditor, large))).toMatchObject({
        status: 413,
        code: "body-too-large",
        message: "Filen är för stor. Den får vara högst 4 MB.",
      });
      expect(await problemOf(await asked(auditor, statement, "text/plain"))).toMatchObject({
        status: 415,
      });
      expect((await asked("nobody", statement)).status).toBe(401);
    });

    it("opens no other address for files, nor for much JSON", async () => {
      const answer = await web.app.request(`${site}/api/funds/stockholm/cases`, {
        method: "POST",
        headers: { "x-person": auditor, "content-type": "application/pdf" },
        body: Uint8Array.from(statement),
      });
      expect((await problemOf(answer)).status).toBe(415);
    });
  });

  describe("on the page", () => {
    it("is asked for with a form that works without script", async () => {
      const page = await (await web.get(stranger, "/funds/stockholm/verify-document")).text();
      expect(page).toContain('enctype="multipart/form-data"');
      expect(page).toContain('type="file"');
      expect(page).not.toContain("<script");
      const front = await (await web.get(stranger, "/funds/stockholm")).text();
      expect(front).toContain('href="/funds/stockholm/verify-document"');
    });

    it("is told to be genuine, with the way to the case for those who may read it", async () => {
      const read = await left(auditor, asPdf(statement));
      expect(read.status).toBe(200);
      expect(read.page).toContain("Filen är äkta: Rådets yttrande, handling 1");
      expect(read.page).toContain(`href="/funds/stockholm/cases/${c.id}"`);
      expect(read.page).toContain(`Håller, ${c.seq} händelser.`);
      const others = await left(stranger, asPdf(statement));
      expect(others.page).toContain("Filen är äkta: Rådets yttrande, handling 1");
      expect(others.page).toContain(c.number);
      expect(others.page).not.toContain(c.id);
      expect(others.page).not.toContain(c.title);
    });

    it("is told to be altered", async () => {
      const { page } = await left(auditor, asPdf(changed()));
      expect(page).toContain("Filen är ändrad: den säger sig vara Rådets yttrande, handling 1");
    });

    it.each([
      ["nothing was chosen", undefined, "Välj en fil att kontrollera."],
      ["a text was sent", "ingen fil", "Välj en fil att kontrollera."],
      ["it is empty", new Blob([]), "Välj en fil att kontrollera."],
      ["it is no PDF", new Blob(["hej"]), "Filen är inte en PDF."],
    ])("is asked for again when %s", async (_, file, message) => {
      const { status, page } = await left(auditor, file);
      expect(status).toBe(400);
      expect(page).toContain(message);
      expect(page).toContain('aria-invalid="true"');
    });

    it("is refused when it is too large, when it comes from another site, or is no form", async () => {
      const large = await left(auditor, new Blob([new Uint8Array(largestFile + 2048)]));
      expect(large.status).toBe(413);
      expect(large.page).toContain("Filen är för stor. Den får vara högst 4 MB.");
      expect((await left(auditor, asPdf(statement), "https://annan.example")).status).toBe(403);
      const broken = await web.app.request(`${site}/funds/stockholm/verify-document`, {
        method: "POST",
        headers: { "x-person": auditor, origin: site, "content-type": "multipart/form-data" },
        body: "x",
      });
      expect(broken.status).toBe(400);
      const form = await web.submit(auditor, "/funds/stockholm/verify-document", []);
      expect(form.status).toBe(415);
    });

    it("says what put an end to it", async () => {
      await web.fund.done(c.id, "reverse-act");
      const { page } = await left(auditor, asPdf(statement));
      expect(page).toContain("Filen är äkta men gäller inte längre");
      expect(page).toContain(`Åtgärden bakom handlingen återtogs den ${day}.`);
    });
  });
});

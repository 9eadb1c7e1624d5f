import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueTheDocument } from "#functions/documents/issue-the-document.ts";
import { proveDocument } from "#functions/documents/prove-document.ts";
import { boardsThatMustAgree, type Case } from "#functions/domain/case.ts";
import { instant } from "#functions/domain/dates.ts";
import { fold } from "#functions/domain/fold.ts";
import { mnkr } from "#functions/domain/money.ts";
import { validateTheApplication } from "#functions/steps/application/validate-the-application.ts";
import { sha256 } from "#functions/store/canonical.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { bumpGeneration } from "#functions/store/runs.ts";
import { readPdf } from "#test/templates/read-pdf.ts";
import { aQuietFund, documentOf } from "./a-quiet-fund.ts";

let fund: Awaited<ReturnType<typeof aQuietFund>>;
beforeAll(async () => {
  fund = await aQuietFund();
});
afterAll(() => fund.close());

/** A case whose idea the council has approved; its statement is not issued yet. */
async function approvedIdea(): Promise<Case> {
  return fund.did(await fund.did(undefined, "submit-idea"), "approve-idea");
}

describe("issuing what an act gave rise to", () => {
  it("stores the document, and registers in the case what is stored", async () => {
    const c = await approvedIdea();
    expect(await issueTheDocument(fund.runtime, await fund.visitOf(c))).toEqual({ issued: 1 });
    const { issued } = documentOf(await fund.caseOf(c.id), 1);
    const key = `stockholm/${c.id}/01-council-statement.pdf`;
    const { bytes, sha256: hash } = await fund.runtime.documents.read(key);
    expect(issued).toMatchObject({ key, sha256: hash, bytes: bytes.length, templateVersion: "1" });
    const { pages, title } = await readPdf(bytes);
    expect(title).toBe(`Rådets yttrande: ${c.title}`);
    expect(pages.join(" ")).toContain(`${c.number}, handling 1`);
    expect(fold(await loadHistory(fund.table, c.id))).toEqual(await fund.caseOf(c.id));
  });

  it("has no second effect when it is repeated", async () => {
    const c = await approvedIdea();
    const visit = await fund.visitOf(c);
    await issueTheDocument(fund.runtime, visit);
    const once = await fund.caseOf(c.id);
    expect(await issueTheDocument(fund.runtime, visit)).toEqual({ issued: 0 });
    expect(await fund.caseOf(c.id)).toEqual(once);
  });

  it("registers once when two do it at the same time", async () => {
    const c = await approvedIdea();
    const visit = await fund.visitOf(c);
    await Promise.all([1, 2, 3].map(() => issueTheDocument(fund.runtime, visit)));
    const history = await loadHistory(fund.table, c.id);
    expect(history.filter(({ act }) => act === "register-document")).toHaveLength(1);
  });

  it("registers the bytes that were stored before a deploy changed the rendering", async () => {
    const c = await approvedIdea();
    const earlier = new TextEncoder().encode("%PDF-1.7 as an earlier version rendered it");
    const key = `stockholm/${c.id}/01-council-statement.pdf`;
    await fund.runtime.documents.putOnce(key, earlier, {
      contentType: "application/pdf",
      sha256: sha256(earlier),
    });
    await issueTheDocument(fund.runtime, await fund.visitOf(c));
    const { issued } = documentOf(await fund.caseOf(c.id), 1);
    expect(issued).toMatchObject({ sha256: sha256(earlier), bytes: earlier.length });
    expect((await fund.runtime.documents.read(key)).bytes).toEqual(earlier);
  });

  it("issues what an earlier act's visit left behind, but not what a later act has yet to be worked on", async () => {
    const approved = await approvedIdea();
    const visit = await fund.visitOf(approved);
    const submitted = await fund.did(approved, "submit-application");
    expect(await issueTheDocument(fund.runtime, visit)).toEqual({ issued: 1 });
    const between = await fund.caseOf(submitted.id);
    expect(between.documents.map(({ issued }) => issued !== undefined)).toEqual([true, false]);
    expect(await issueTheDocument(fund.runtime, await fund.visitOf(submitted))).toEqual({
      issued: 1,
    });
  });

  it("does not issue what a counter-act has withdrawn", async () => {
    const approved = await approvedIdea();
    const c = await fund.did(approved, "reverse-act");
    expect(documentOf(c, 1).withdrawnBy).toBe(c.seq);
    expect(await issueTheDocument(fund.runtime, await fund.visitOf(c))).toEqual({ issued: 0 });
    const key = `stockholm/${c.id}/01-council-statement.pdf`;
    await expect(fund.runtime.documents.read(key)).rejects.toMatchObject({
      name: "DocumentMissing",
    });
  });

  it("ends quietly when a newer generation carries the case, and leaves nothing registered", async () => {
    const c = await approvedIdea();
    const visit = await fund.visitOf(c);
    const { step, generation } = visit;
    await bumpGeneration(fund.table, c.id, generation, { step, visit: c.visit }, "2026-03-02");
    await expect(issueTheDocument(fund.runtime, visit)).rejects.toMatchObject({
      name: "Superseded",
    });
    expect(documentOf(await fund.caseOf(c.id), 1).issued).toBeUndefined();
  });
});

/** The application is checked by the workflow, agreed to by every board, and examined. */
async function examined(): Promise<Case> {
  const submitted = await fund.did(await approvedIdea(), "submit-application");
  await validateTheApplication(fund.runtime, await fund.visitOf(submitted));
  let c = await fund.caseOf(submitted.id);
  for (const _ of boardsThatMustAgree(c)) c = await fund.did(c, "agree-to-split");
  return fund.did(c, "complete-examination");
}

describe("an examination report", () => {
  it("tells what the fund could still grant on its own day, however late it is issued", async () => {
    const c = await examined();
    const other = await examined();
    fund.clock.moveTo(instant("2026-03-05T09:00:00Z"));
    await fund.did(other, "approve");
    await issueTheDocument(fund.runtime, await fund.visitOf(c));
    const { issued } = documentOf(await fund.caseOf(c.id), 3);
    const { pages } = await readPdf((await fund.runtime.documents.read(issued?.key ?? "")).bytes);
    expect((await loadBalances(fund.table)).free).toBe(mnkr(295.5));
    expect(pages.join(" ")).toContain("Fondens fria medel 300 000 000 kr");
  });

  it("is recomputed to the same, whatever moves in the fund on the same day", async () => {
    const c = await examined();
    const other = await examined();
    await issueTheDocument(fund.runtime, await fund.visitOf(c));
    await fund.did(other, "approve");
    const { sha256: hash = "" } = documentOf(await fund.caseOf(c.id), 3).issued ?? {};
    expect(await proveDocument(fund.runtime, fund.table, { sha256: hash })).toMatchObject({
      verdict: "genuine",
      description: { state: "same" },
    });
  });
});

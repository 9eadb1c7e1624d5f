import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describedDocument } from "#functions/documents/document-description.ts";
import { issueTheDocument } from "#functions/documents/issue-the-document.ts";
import { proveDocument } from "#functions/documents/prove-document.ts";
import { provenDrawing } from "#functions/documents/prove-drawing.ts";
import type { Case } from "#functions/domain/case.ts";
import { canonicalJson, sha256 } from "#functions/store/canonical.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import * as keys from "#functions/store/keys.ts";
import { describeDocument } from "#templates/documents/catalogue.ts";
import { receiptExample } from "#templates/documents/examples/receipt.ts";
import { rendererVersion } from "#templates/render/metadata.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { aQuietFund, documentOf } from "./a-quiet-fund.ts";

let fund: Awaited<ReturnType<typeof aQuietFund>>;
beforeAll(async () => {
  fund = await aQuietFund();
});
afterAll(() => fund.close());

async function approvedIdea(): Promise<Case> {
  return fund.did(await fund.did(undefined, "submit-idea"), "approve-idea");
}

async function issued(c: Case): Promise<{ c: Case; bytes: Uint8Array }> {
  await issueTheDocument(fund.runtime, await fund.visitOf(c));
  const after = await fund.caseOf(c.id);
  const key = documentOf(after, 1).issued?.key ?? "";
  return { c: after, bytes: (await fund.runtime.documents.read(key)).bytes };
}

const proven = (bytes: Uint8Array) => proveDocument(fund.runtime, fund.table, { bytes });

/** A byte of the file made another. */
function altered(bytes: Uint8Array, at: number, by: number): Uint8Array {
  return bytes.map((byte, i) => (i === at ? byte ^ by : byte));
}

describe("an issued document", () => {
  it("is genuine: in the register, in a chain that holds, and recomputed to the same from its case", async () => {
    const { c, bytes } = await issued(await approvedIdea());
    const proof = await proven(bytes);
    expect(proof).toMatchObject({
      verdict: "genuine",
      case: { id: c.id, number: c.number },
      ref: { document: 1, kind: "council-statement" },
      chain: { holds: true, events: c.seq },
      description: { state: "same" },
      drawing: { state: "same" },
    });
    expect(await proveDocument(fund.runtime, fund.table, { sha256: sha256(bytes) })).toEqual(proof);
  });

  it("has its description beside it, by the hash that the register holds", async () => {
    const { c, bytes } = await issued(await approvedIdea());
    const ref = documentOf(c, 1);
    const key = `stockholm/${c.id}/01-council-statement.json`;
    const kept = await fund.runtime.documents.read(key);
    expect(kept.sha256).toBe(ref.issued?.descriptionSha256);
    const history = await loadHistory(fund.table, c.id);
    const description = describedDocument(history, ref);
    expect(new TextDecoder().decode(kept.bytes)).toBe(canonicalJson(description));
    expect(sha256(await renderPdf(JSON.parse(canonicalJson(description))))).toBe(sha256(bytes));
  });

  it("is never genuine when one of its bytes is another, and then mostly known for what it was", {
    timeout: 60_000,
  }, async () => {
    const { c, bytes } = await issued(await approvedIdea());
    const place = fc.record({
      at: fc.integer({ min: 0, max: bytes.length - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    let known = 0;
    await fc.assert(
      fc.asyncProperty(place, async ({ at, by }) => {
        const proof = await proven(altered(bytes, at, by));
        expect(["altered", "unknown"]).toContain(proof.verdict);
        if (proof.verdict === "altered") known += Number(proof.case.id === c.id);
      }),
      { numRuns: 60 },
    );
    expect(known).toBeGreaterThan(50);
    const longer = Uint8Array.from([...bytes, 10]);
    expect(await proven(longer)).toMatchObject({ verdict: "altered", ref: { document: 1 } });
  });

  it("is unknown when the fund has no such case, or the file is no document at all", async () => {
    const foreign = await renderPdf(describeDocument("receipt", receiptExample));
    expect(await proven(foreign)).toEqual({ verdict: "unknown", sha256: sha256(foreign) });
    const text = new TextEncoder().encode("%PDF-1.7 and nothing more");
    expect(await proven(text)).toEqual({ verdict: "unknown", sha256: sha256(text) });
    const other = { ...fund.table, fund: "exempelkommun" };
    const { bytes } = await issued(await approvedIdea());
    expect((await proveDocument(fund.runtime, other, { bytes })).verdict).toBe("unknown");
  });

  it("is not told altered when it is an extract, which no register holds", async () => {
    const { c } = await issued(await approvedIdea());
    const { documentNumber: _, ...receipt } = describeDocument("receipt", receiptExample);
    const extract = await renderPdf({ ...receipt, registrationNumber: c.number });
    expect(await proven(extract)).toMatchObject({ verdict: "unknown", case: { id: c.id } });
  });

  it("is altered when it says that it is a document that the case does not have", async () => {
    const { c } = await issued(await approvedIdea());
    const receipt = describeDocument("receipt", receiptExample);
    const forged = await renderPdf({ ...receipt, registrationNumber: c.number });
    expect(await proven(forged)).toMatchObject({ verdict: "altered", case: { id: c.id } });
  });

  it("is superseded by the counter-act that takes its act back", async () => {
    const { c, bytes } = await issued(await approvedIdea());
    const back = await fund.did(c, "reverse-act");
    expect(await proven(bytes)).toMatchObject({
      verdict: "superseded",
      ended: { by: "counter-act", event: back.seq, on: "2026-03-02" },
      chain: { holds: true },
      description: { state: "same" },
    });
  });
});

describe("in year nine", () => {
  it("the first field is named that today's templates would word otherwise", async () => {
    const c = await approvedIdea();
    const description = describedDocument(await loadHistory(fund.table, c.id), documentOf(c, 1));
    const [first] = description.sections;
    const earlier = {
      ...description,
      sections: [{ ...first, heading: "Så löd rubriken förr" }, ...description.sections.slice(1)],
      templateVersion: "0",
    };
    const json = new TextEncoder().encode(canonicalJson(earlier));
    await fund.runtime.documents.putOnce(`stockholm/${c.id}/01-council-statement.json`, json, {
      contentType: "application/json",
      sha256: sha256(json),
    });
    const { bytes } = await issued(c);
    expect(sha256(await renderPdf(JSON.parse(canonicalJson(earlier))))).toBe(sha256(bytes));
    expect(await proven(bytes)).toMatchObject({
      verdict: "genuine",
      description: {
        state: "differs",
        first: {
          path: "sections.0.heading",
          registered: "Så löd rubriken förr",
          recomputed: first?.heading,
        },
        templates: { registered: "0", now: description.templateVersion },
      },
      drawing: { state: "same" },
    });
  });

  it("a document from before descriptions were kept is proven by its bytes alone", async () => {
    const c = await approvedIdea();
    const earlier = await renderPdf({
      ...describedDocument(await loadHistory(fund.table, c.id), documentOf(c, 1)),
      templateVersion: "0",
    });
    await fund.runtime.documents.putOnce(`stockholm/${c.id}/01-council-statement.pdf`, earlier, {
      contentType: "application/pdf",
      sha256: sha256(earlier),
    });
    const { bytes } = await issued(c);
    expect(sha256(bytes)).toBe(sha256(earlier));
    expect(await proven(bytes)).toMatchObject({
      verdict: "genuine",
      description: { state: "not-registered" },
      drawing: { state: "not-known" },
    });
  });

  it("a file that another renderer drew is not drawn again, and one that was drawn otherwise is told", async () => {
    const { c, bytes } = await issued(await approvedIdea());
    const ref = documentOf(c, 1);
    if (!ref.issued) throw new Error("Nothing was issued");
    const drawing = (issued: typeof ref.issued) => provenDrawing(fund.runtime, { ...ref, issued });
    expect(await drawing({ ...ref.issued, rendererVersion: "0" })).toEqual({
      state: "other-renderer",
      registered: "0",
      now: rendererVersion,
    });
    const other = sha256(altered(bytes, 9, 1));
    expect(await drawing({ ...ref.issued, sha256: other })).toEqual({ state: "differs" });
    expect(await drawing({ ...ref.issued, key: "stockholm/nowhere/01-receipt.pdf" })).toEqual({
      state: "not-known",
    });
  });

  it("a document from before they were found by their bytes is found by what it says of itself", async () => {
    const { bytes } = await issued(await approvedIdea());
    const { db, name: TableName } = fund.table;
    const sk = keys.documentHashSort(sha256(bytes));
    await db.send(new DeleteCommand({ TableName, Key: { pk: keys.fundKey("stockholm"), sk } }));
    expect((await proven(bytes)).verdict).toBe("genuine");
  });

  it("a register that was tampered with proves nothing, and where it breaks is told", async () => {
    const { c, bytes } = await issued(await approvedIdea());
    const { db, name: TableName } = fund.table;
    const Key = { pk: keys.caseKey("stockholm", c.id), sk: keys.payloadSort(2) };
    const { Item } = await db.send(new GetCommand({ TableName, Key }));
    const text = String(Item?.["text"]).replace("2026-03-02", "2026-03-01");
    await db.send(new PutCommand({ TableName, Item: { ...Item, text } }));
    expect(await proven(bytes)).toMatchObject({
      verdict: "unproven",
      case: { id: c.id },
      chain: { holds: false, brokenAt: 2 },
    });
  });
});

import type { Case, DocumentRef } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import type { Runtime } from "#functions/runtime.ts";
import { sha256 } from "#functions/store/canonical.ts";
import {
  loadCase,
  loadHistory,
  type Verification,
  verifyCase,
} from "#functions/store/case-records.ts";
import { findByHash } from "#functions/store/document-hashes.ts";
import { findCases } from "#functions/store/lists.ts";
import type { FundTable } from "#functions/store/table.ts";
import { type Claim, claimOf } from "./prove-claim.ts";
import { type DescriptionProof, provenDescription } from "./prove-description.ts";
import { type DrawingProof, provenDrawing } from "./prove-drawing.ts";
import { replacementOf } from "./replacing.ts";

/** A document of the register, in its case. */
export type Registered = { readonly case: Case; readonly ref: DocumentRef };

/** What put an end to a document: the counter-act of its act, or the document in its place. */
export type Ended =
  | { readonly by: "counter-act"; readonly event: number; readonly on: CaseEvent["date"] }
  | { readonly by: "document"; readonly ref: DocumentRef };

/** What the fund's register says of a file. `sha256` is the file's own, in hex. */
export type Proof = { readonly sha256: string } & (
  | (Registered & {
      readonly verdict: "genuine";
      readonly chain: Verification;
      readonly description: DescriptionProof;
      readonly drawing: DrawingProof;
    })
  | (Registered & {
      readonly verdict: "superseded";
      readonly ended: Ended;
      readonly chain: Verification;
      readonly description: DescriptionProof;
      readonly drawing: DrawingProof;
    })
  /** The register has the file, but the record of its case does not hold, and so proves nothing. */
  | (Registered & { readonly verdict: "unproven"; readonly chain: Verification })
  /** Says that it is this document, whose bytes are others. */
  | (Registered & { readonly verdict: "altered" })
  /** Says that it is of this case, and is broken; or is none of its documents, as an extract is. */
  | { readonly verdict: "altered" | "unknown"; readonly case: Case; readonly ref?: undefined }
  | { readonly verdict: "unknown"; readonly case?: undefined }
);

/** A file, or the SHA-256 of one in hex: without the bytes an altered file cannot be told. */
export type Asked = { readonly bytes: Uint8Array } | { readonly sha256: string };

/** Proves a file by the fund's register, and the register by the chain of its case. */
export async function proveDocument(
  runtime: Pick<Runtime, "documents">,
  table: FundTable,
  asked: Asked,
): Promise<Proof> {
  const hash = "bytes" in asked ? sha256(asked.bytes) : asked.sha256;
  const place = await findByHash(table, hash);
  const found = place && (await documentAt(table, place.caseId, place.document));
  if (found) return { sha256: hash, ...(await proven(runtime, table, found, hash)) };
  const claim = "bytes" in asked ? await claimOf(asked.bytes) : undefined;
  return { sha256: hash, ...(claim ? await compared(runtime, table, claim, hash) : unknown) };
}

const unknown = { verdict: "unknown" } as const;

async function documentAt(
  table: FundTable,
  caseId: string,
  document: number | undefined,
): Promise<Registered | undefined> {
  const c = (await loadCase(table, caseId))?.case;
  const ref = c?.documents.find((each) => each.document === document);
  return c && ref && { case: c, ref };
}

type Answer = Proof extends infer P ? (P extends Proof ? Omit<P, "sha256"> : never) : never;

async function proven(
  runtime: Pick<Runtime, "documents">,
  table: FundTable,
  { case: c, ref }: Registered,
  hash: string,
): Promise<Answer> {
  const [chain, history] = await Promise.all([verifyCase(table, c.id), loadHistory(table, c.id)]);
  const about = { case: c, ref, chain };
  if (!chain.holds || ref.issued?.sha256 !== hash) return { ...about, verdict: "unproven" };
  const description = await provenDescription(runtime, history, ref);
  const follows = { description, drawing: await provenDrawing(runtime, ref) };
  const ended = endOf(c, history, ref);
  if (ended) return { ...about, verdict: "superseded", ended, ...follows };
  return { ...about, verdict: "genuine", ...follows };
}

function endOf(c: Case, history: readonly CaseEvent[], ref: DocumentRef): Ended | undefined {
  if (ref.withdrawnBy !== undefined) {
    const counter = history.find(({ seq }) => seq === ref.withdrawnBy);
    return { by: "counter-act", event: ref.withdrawnBy, on: counter?.date ?? ref.date };
  }
  const replacement = replacementOf(c.documents, history, ref);
  return replacement && { by: "document", ref: replacement };
}

/** A file without a place in the register, beside the document that it says it is. */
async function compared(
  runtime: Pick<Runtime, "documents">,
  table: FundTable,
  { number, document, isBroken }: Claim,
  hash: string,
): Promise<Answer> {
  const { items } = await findCases(table, number, { limit: 2 });
  const row = items.find((each) => each.number === number);
  const c = row && (await loadCase(table, row.caseId))?.case;
  if (!c) return unknown;
  // registered before documents were found by their bytes
  const same = c.documents.find(({ issued }) => issued?.sha256 === hash);
  if (same) return proven(runtime, table, { case: c, ref: same }, hash);
  const ref = c.documents.find((each) => each.document === document && each.issued !== undefined);
  if (ref) return { verdict: "altered", case: c, ref };
  return { verdict: isBroken || document !== undefined ? "altered" : "unknown", case: c };
}

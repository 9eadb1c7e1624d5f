import { record } from "#functions/acts/record.ts";
import type { Case, DocumentRef } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { changeOf } from "#functions/domain/ledger.ts";
import type { Ore } from "#functions/domain/money.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import type { Runtime } from "#functions/runtime.ts";
import { sha256 } from "#functions/store/canonical.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import type { StoredDocument } from "#functions/store/document-store.ts";
import { allEntries } from "#functions/store/fund.ts";
import type { FundTable } from "#functions/store/table.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { visitedCase } from "#functions/visit/visited-case.ts";
import { rendererVersion } from "#templates/render/metadata.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { describedDocument } from "./document-description.ts";
import { storedDescription } from "./stored-description.ts";

/**
 * Issues what the acts up to this one have given rise to and that is not issued yet. A later act's
 * documents wait for its own turn, when the workflow has done that act's work. Each document is put
 * once, after its description; what the store then holds of both is what is registered, so a
 * repetition changes nothing.
 */
export async function issueTheDocument(
  runtime: Runtime,
  input: ActInput,
): Promise<{ issued: number }> {
  const { table, case: c } = await visitedCase(runtime, input);
  const toIssue = c.documents.filter((ref) => isToBeIssued(ref, input.eventSeq));
  if (toIssue.length === 0) return { issued: 0 };
  const history = await loadHistory(table, c.id);
  let issued = 0;
  for (const ref of toIssue) {
    const after = await record(runtime, table, {
      caseId: c.id,
      recordId: `${c.id}-doc-${numbered(ref)}`,
      command: {
        act: "register-document",
        data: await issuedDocument(runtime, table, c, ref, history),
      },
      generation: input.generation,
    });
    if (after) issued += 1;
  }
  return { issued };
}

function isToBeIssued({ issued, withdrawnBy, event }: DocumentRef, upTo: number): boolean {
  return issued === undefined && withdrawnBy === undefined && event <= upTo;
}

/** Where the document is kept: `stockholm/01J…/07-receipt.pdf`. */
function keyOf(c: Case, ref: DocumentRef): string {
  return `${c.fund}/${c.id}/${numbered(ref)}-${ref.kind}.pdf`;
}

function numbered({ document }: DocumentRef): string {
  return String(document).padStart(2, "0");
}

/** Stores the description and the PDF drawn from it, and gives what is to be registered of them. */
async function issuedDocument(
  { documents }: Runtime,
  table: FundTable,
  c: Case,
  ref: DocumentRef,
  history: readonly CaseEvent[],
): Promise<FormOf<"register-document">> {
  const known = await knownToTheLedger(table, ref);
  const key = keyOf(c, ref);
  const own = describedDocument(history, ref, known.freeCapital);
  const described = await storedDescription(documents, key, own);
  const drawn = await renderPdf(described.description);
  const pdf = await stored(documents, key, drawn);
  // a PDF from before descriptions were kept was not drawn from this one
  const isDrawnFromIt = described.alreadyThere || pdf.sha256 === sha256(drawn);
  return {
    document: ref.document,
    kind: ref.kind,
    sha256: pdf.sha256,
    bytes: pdf.bytes.length,
    key,
    templateVersion: described.description.templateVersion,
    ...(isDrawnFromIt && { descriptionSha256: described.sha256, rendererVersion }),
    ...(described.isOwn && known),
  };
}

/** What only the fund's ledger knows, where the document tells it. */
async function knownToTheLedger(
  table: FundTable,
  { kind, date }: DocumentRef,
): Promise<{ readonly freeCapital?: Ore }> {
  if (kind !== "examination-report") return {};
  return { freeCapital: await freeCapitalOn(table, date) };
}

async function freeCapitalOn(table: FundTable, date: CalendarDate): Promise<Ore> {
  const entries = await allEntries(table);
  const until = entries.filter((entry) => entry.date <= date);
  return changeOf(until.flatMap(({ movements }) => movements)).free;
}

/** What the store holds under the key after the put: these bytes, or those that were there before. */
async function stored(
  documents: Runtime["documents"],
  key: string,
  bytes: Uint8Array,
): Promise<StoredDocument> {
  const own = { bytes, sha256: sha256(bytes) };
  const put = await documents.putOnce(key, bytes, {
    contentType: "application/pdf",
    sha256: own.sha256,
  });
  return put.sha256 === own.sha256 ? own : documents.read(key);
}

export const handler = lambdaHandler(actInput, issueTheDocument);

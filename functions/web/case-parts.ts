import * as z from "zod";
import { policyFor } from "#functions/acts/commit-act.ts";
import { drawnNow, extractOf, inEnglish } from "#functions/documents/on-demand.ts";
import type { Case } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import type { Runtime } from "#functions/runtime.ts";
import type { FundTable } from "#functions/store/table.ts";

/** The policy that the case stands under today, and the day. */
export function circumstances(
  runtime: Runtime,
  c: Case,
): { readonly policy: Policy; readonly today: CalendarDate } {
  const today = runtime.clock.today();
  return { policy: policyFor(c.fund, c, today), today };
}

export type Pdf = { readonly bytes: Uint8Array; readonly fileName: string };

/** An issued document's bytes: those that were registered, or an error of ours. */
export async function issuedPdf(
  runtime: Runtime,
  c: Case,
  number: string,
): Promise<Result<Pdf, Refusal>> {
  const found = c.documents.find((d) => String(d.document) === number);
  if (!found?.issued) {
    return refused(refusal("unknown-object", "Handlingen finns inte, eller är inte upprättad än."));
  }
  const { key, sha256 } = found.issued;
  const stored = await runtime.documents.read(key);
  if (stored.sha256 !== sha256) {
    throw new Error(`Document ${number} of case ${c.id} is not the one that was registered`);
  }
  return accepted({ bytes: stored.bytes, fileName: fileNameOf(c, `${number}-${found.kind}`) });
}

/** What a document is asked for in: as it was issued, or as an English translation. */
export const languageAsked = z.strictObject({ language: z.enum(["sv", "en"]).optional() });

/** A translation of an issued document, drawn when it is asked for and registered nowhere. */
export async function translatedPdf(
  table: FundTable,
  c: Case,
  number: string,
): Promise<Result<Pdf, Refusal>> {
  const found = c.documents.find((d) => String(d.document) === number);
  const description = found && (await inEnglish(table, c, found));
  if (!description) {
    return refused(refusal("unknown-object", "Handlingen finns inte på engelska."));
  }
  const bytes = await drawnNow(description);
  return accepted({ bytes, fileName: fileNameOf(c, `${number}-${description.kind}`) });
}

/** The whole case as it stands today, drawn when it is asked for and registered nowhere. */
export async function extractPdf(runtime: Runtime, table: FundTable, c: Case): Promise<Pdf> {
  const today = runtime.clock.today();
  const bytes = await drawnNow(await extractOf(table, c, today));
  return { bytes, fileName: fileNameOf(c, `utdrag-${today}`) };
}

function fileNameOf(c: Case, of: string): string {
  const fileName = `${c.number.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-${of}.pdf`;
  return fileName.replaceAll(/[^\w.-]/g, "-");
}

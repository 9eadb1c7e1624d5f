import { policyFor } from "#functions/acts/commit-act.ts";
import type { Case, DocumentRef } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import { fold } from "#functions/domain/fold.ts";
import { loadHistory, verifyCase } from "#functions/store/case-records.ts";
import type { FundTable } from "#functions/store/table.ts";
import { isTranslated, onDemandTemplates } from "#templates/documents/on-demand.ts";
import type { DocumentDescription } from "#templates/render/description.ts";
import { describeInEnglish } from "./describe.ts";
import { caseExtract } from "./extract/case-extract.ts";
import { milestoneOf } from "./milestone.ts";

/**
 * The whole case in one document, as it stood at the head of its chain when the chain was verified:
 * what is written while the extract is made is not in it. A broken chain is told with all events.
 */
export async function extractOf(
  table: FundTable,
  c: Case,
  today: CalendarDate,
): Promise<DocumentDescription> {
  const chain = await verifyCase(table, c.id);
  const all = await loadHistory(table, c.id);
  const history = chain.holds ? all.filter(({ seq }) => seq <= chain.events) : all;
  const asItWas = chain.holds ? fold(history) : c;
  const policy = policyFor(c.fund, asItWas, today);
  const data = caseExtract({ case: asItWas, history, chain, policy, today });
  return onDemandTemplates["case-extract"].describe(data);
}

/** An issued document in English, where its kind is translated. Its data is that of the original. */
export async function inEnglish(
  table: FundTable,
  c: Case,
  ref: DocumentRef,
): Promise<DocumentDescription | undefined> {
  if (!ref.issued || !isTranslated(ref.kind)) return undefined;
  const milestone = milestoneOf(await loadHistory(table, c.id), ref);
  return describeInEnglish(ref.kind, milestone, ref.issued.sha256);
}

/** Drawn here and now. What draws is loaded at the first drawing, so that no page waits for it. */
export async function drawnNow(description: DocumentDescription): Promise<Uint8Array> {
  const { renderPdf } = await import("#templates/render/pdf.ts");
  return renderPdf(description);
}

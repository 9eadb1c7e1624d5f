import type { DocumentRef } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import type { Runtime } from "#functions/runtime.ts";
import { canonicalJson, sha256 } from "#functions/store/canonical.ts";
import type { DocumentDescription } from "#templates/render/description.ts";
import { describedDocument } from "./document-description.ts";
import { type Difference, firstDifference } from "./first-difference.ts";
import { descriptionKey, keptDescription } from "./stored-description.ts";

/** Whether a document still follows from the case's events, and where it first does not. */
export type DescriptionProof =
  | { readonly state: "same" }
  /** Today's templates or rules give another document. */
  | { readonly state: "differs"; readonly first: Difference; readonly templates: TemplateVersions }
  /** Issued before descriptions were registered. */
  | { readonly state: "not-registered" }
  /** What is kept beside the PDF is not what was registered, and it cannot be told what was. */
  | { readonly state: "lost" }
  /** Today's templates or rules refuse the events. */
  | { readonly state: "not-recomputable"; readonly why: string };

export type TemplateVersions = { readonly registered: string; readonly now?: string };

/** Recomputes an issued document's description from what was known when it was registered. */
export async function provenDescription(
  { documents }: Pick<Runtime, "documents">,
  history: readonly CaseEvent[],
  ref: DocumentRef,
): Promise<DescriptionProof> {
  const registered = history
    .filter(({ act }) => act === "register-document")
    .find((event) => isRegistrationOf(event, ref));
  if (registered?.act !== "register-document") return { state: "not-registered" };
  const { descriptionSha256, freeCapital, key, templateVersion } = registered.data;
  if (descriptionSha256 === undefined) return { state: "not-registered" };
  const known = history.filter(({ seq }) => seq < registered.seq);
  const recomputed = attempted(() => describedDocument(known, ref, freeCapital));
  if (!recomputed.ok) return { state: "not-recomputable", why: recomputed.why };
  const json = canonicalJson(recomputed.value);
  if (sha256(json) === descriptionSha256) return { state: "same" };
  const kept = await keptDescription(documents, descriptionKey(key), descriptionSha256);
  const first = kept && firstDifference(kept, JSON.parse(json));
  if (!first) return { state: "lost" };
  const now = recomputed.value.templateVersion;
  return { state: "differs", first, templates: { registered: templateVersion, now } };
}

function isRegistrationOf(event: CaseEvent, { document }: DocumentRef): boolean {
  return event.act === "register-document" && event.data.document === document;
}

type Attempt =
  | { readonly ok: true; readonly value: DocumentDescription }
  | { readonly ok: false; readonly why: string };

function attempted(describe: () => DocumentDescription): Attempt {
  try {
    return { ok: true, value: describe() };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

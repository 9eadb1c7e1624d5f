import type { DocumentRef } from "#functions/domain/case.ts";
import type { Runtime } from "#functions/runtime.ts";
import { sha256 } from "#functions/store/canonical.ts";
import { rendererVersion } from "#templates/render/metadata.ts";
import { descriptionKey, keptDescription } from "./stored-description.ts";

/** Whether the file itself follows from what is registered of its content. */
export type DrawingProof =
  /** Today's renderer draws it to the same byte. */
  | { readonly state: "same" }
  /** The renderer that drew it draws it otherwise today: it has changed without a new version. */
  | { readonly state: "differs" }
  | { readonly state: "other-renderer"; readonly registered: string; readonly now: string }
  /** Issued before the renderer's version was registered, or what it was drawn from is lost. */
  | { readonly state: "not-known" };

/** Draws an issued document again, from the description that is kept beside it. */
export async function provenDrawing(
  { documents }: Pick<Runtime, "documents">,
  { issued }: DocumentRef,
): Promise<DrawingProof> {
  const registered = issued?.rendererVersion;
  if (!issued?.descriptionSha256 || registered === undefined) return { state: "not-known" };
  if (registered !== rendererVersion) {
    return { state: "other-renderer", registered, now: rendererVersion };
  }
  const key = descriptionKey(issued.key);
  const kept = await keptDescription(documents, key, issued.descriptionSha256);
  if (!kept) return { state: "not-known" };
  // drawing is a large part of the bundle, and needed for no other page
  const { renderPdf } = await import("#templates/render/pdf.ts");
  const drawn = sha256(await renderPdf(kept));
  return { state: drawn === issued.sha256 ? "same" : "differs" };
}

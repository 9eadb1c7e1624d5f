import type { Runtime } from "#functions/runtime.ts";
import { canonicalJson, sha256 } from "#functions/store/canonical.ts";
import type { DocumentDescription } from "#templates/render/description.ts";

type Documents = Runtime["documents"];

/** A description as it is kept, and the SHA-256 of its canonical JSON. */
export type StoredDescription = {
  readonly description: DocumentDescription;
  readonly sha256: string;
  readonly alreadyThere: boolean;
  /** Whether it is what one wanted to store, by whomever it was stored. */
  readonly isOwn: boolean;
};

/** Beside the PDF, under the same name: `stockholm/01J…/07-receipt.json`. */
export function descriptionKey(pdfKey: string): string {
  return pdfKey.replace(/\.pdf$/, ".json");
}

/**
 * Stores the description once, before its PDF: what is drawn is what the store then holds, also
 * when a deploy has changed the wording between two attempts.
 */
export async function storedDescription(
  documents: Documents,
  pdfKey: string,
  own: DocumentDescription,
): Promise<StoredDescription> {
  const bytes = new TextEncoder().encode(canonicalJson(own));
  const about = { contentType: "application/json", sha256: sha256(bytes) };
  const key = descriptionKey(pdfKey);
  const put = await documents.putOnce(key, bytes, about);
  if (put.sha256 === about.sha256) return { ...put, description: own, isOwn: true };
  const { bytes: there } = await documents.read(key);
  return { ...put, description: descriptionIn(there, key), isOwn: false };
}

/** The description as it was registered; undefined when it is gone or is another one. */
export async function keptDescription(
  documents: Documents,
  key: string,
  hash: string,
): Promise<DocumentDescription | undefined> {
  try {
    const { bytes, sha256: found } = await documents.read(key);
    return found === hash ? descriptionIn(bytes, key) : undefined;
  } catch (error) {
    if (error instanceof Error && error.name === "DocumentMissing") return undefined;
    throw error;
  }
}

function descriptionIn(bytes: Uint8Array, key: string): DocumentDescription {
  const there: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isDescription(there)) throw new Error(`What is stored as ${key} describes no document`);
  return there;
}

/** Our own store gives back what this program once put there: the type's parts are not tried again. */
function isDescription(value: unknown): value is DocumentDescription {
  return typeof value === "object" && value !== null && "sections" in value && "kind" in value;
}

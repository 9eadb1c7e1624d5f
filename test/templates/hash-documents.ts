import { createHash } from "node:crypto";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { renderPdf } from "#templates/render/pdf.ts";

/**
 * Prints the SHA-256 of every example as JSON, in the opposite order of the catalogue: run as a
 * program of its own, so that nothing is shared with the process that compares.
 */
const hashes: Record<string, string> = {};
for (const { kind, describe, example } of Object.values(documentTemplates).toReversed()) {
  const bytes = await renderPdf(describe(example));
  hashes[kind] = createHash("sha256").update(bytes).digest("hex");
}
process.stdout.write(JSON.stringify(hashes));

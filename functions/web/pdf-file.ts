import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";

/** 4 MB: in a Lambda's request, which ends at 6 MB, bytes are written in base64. */
export const largestFile = 4 * 1024 * 1024;

const header = "%PDF-";
/** Readers look for the header in this many bytes. */
const headerWithin = 1024;

/** The bytes of a file that is a PDF by its first bytes, whatever its name says. */
export function pdfFile(bytes: Uint8Array): Result<Uint8Array, Refusal> {
  const beginning = Buffer.from(bytes.subarray(0, headerWithin)).toString("latin1");
  if (beginning.includes(header)) return accepted(bytes);
  const message = bytes.length === 0 ? "Välj en fil att kontrollera." : "Filen är inte en PDF.";
  return refused(refusal("invalid-input", message, "file"));
}

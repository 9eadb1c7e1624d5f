import type { Refusal } from "#functions/domain/refusals.ts";
import type { Result } from "#functions/domain/result.ts";
import { verifyDocumentPage } from "#templates/pages/verify-document-page.ts";
import { proofFor } from "../api/documents.ts";
import type { WebContext } from "../env.ts";
import { pdfFile } from "../pdf-file.ts";
import { statusOfProblem } from "../problem.ts";
import { page } from "./page.ts";

/** The page on which one leaves a file to be compared with the register. */
export function askForDocument(context: WebContext): Response | Promise<Response> {
  return page(context, verifyDocumentPage({ base: baseOf(context) }));
}

/** What the register says of the file that was left; nothing of it is kept. */
export async function verifyLeftDocument(context: WebContext): Promise<Response> {
  const base = baseOf(context);
  const file = await leftFile(context);
  if (!file.ok) {
    const { refusal } = file;
    return page(context, verifyDocumentPage({ base, refusal }), statusOfProblem(refusal.code));
  }
  const proof = await proofFor(context.var, { bytes: file.value });
  return page(context, verifyDocumentPage({ base, proof }));
}

const baseOf = ({ var: { table } }: WebContext) => `/funds/${table.fund}`;

async function leftFile(context: WebContext): Promise<Result<Uint8Array, Refusal>> {
  const file = (await formOf(context))?.get("file");
  return pdfFile(
    file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
  );
}

/** Undefined when what was sent is no form in parts, as its type says. */
async function formOf({ req }: WebContext): Promise<FormData | undefined> {
  try {
    return await req.formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

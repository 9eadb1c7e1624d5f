import * as z from "zod";
import { type Asked as AskedFile, proveDocument } from "#functions/documents/prove-document.ts";
import { mayRead } from "#functions/domain/authority.ts";
import { contentTypeOf } from "../content-type.ts";
import type { WebContext } from "../env.ts";
import { pdfFile } from "../pdf-file.ts";
import { problemResponse } from "../problem-response.ts";
import { proofAnswer, type ToldProof, toldProof } from "../told-proof.ts";
import { changes, type Endpoint } from "./endpoint.ts";

const hashBody = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({
      description: "Filens SHA-256 med små hexadecimala siffror. En ändrad fil är då okänd.",
    }),
});

/** What the register says of the file, as the one who asks may hear it. Nothing is stored. */
export async function proofFor(
  { runtime, table, actor }: Pick<WebContext["var"], "runtime" | "table" | "actor">,
  asked: AskedFile,
): Promise<ToldProof> {
  return toldProof(await proveDocument(runtime, table, asked), (c) => mayRead(c, actor));
}

const byHash = changes(
  {
    path: "/documents/verification",
    operationId: "verifyDocument",
    summary: "Om en fil är en av fondens handlingar: äkta, ersatt, ändrad eller okänd",
    status: 200,
    body: hashBody,
    answer: proofAnswer,
    codes: [],
  },
  async (asked) => ({ ok: true, value: await proofFor(asked, { sha256: asked.input.sha256 }) }),
);

/** Takes the SHA-256 as JSON, or the file itself. */
export const documentVerification: Endpoint = {
  ...byHash,
  file: "application/pdf",
  handle: (context) =>
    contentTypeOf(context) === "application/pdf" ? ofFile(context) : byHash.handle(context),
};

async function ofFile(context: WebContext): Promise<Response> {
  const file = pdfFile(new Uint8Array(await context.req.arrayBuffer()));
  if (!file.ok) return problemResponse(context, file.refusal);
  return context.json(await proofFor(context.var, { bytes: file.value }));
}

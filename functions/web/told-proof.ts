import * as z from "zod";
import type { Proof, Registered } from "#functions/documents/prove-document.ts";
import type { Case, DocumentRef } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { documentKinds, documentNames } from "#functions/process/documents.ts";
import { type NamedProof, proofSentence } from "#templates/wording/proofs.ts";
import { verificationAnswer } from "./api/answers.ts";

const date = z.string().transform(calendarDate).meta({ format: "date" });

const registered = z.object({
  number: z.string(),
  document: z.int(),
  kind: z.enum(documentKinds),
  name: z.string(),
  date,
  caseId: z.string().optional().meta({ description: "För den som får läsa ärendet." }),
});

const field = z.object({
  path: z.string(),
  registered: z.unknown().optional(),
  recomputed: z.unknown().optional(),
});

const description = z.union([
  z.object({ state: z.enum(["same", "not-registered", "lost"]) }),
  z.object({
    state: z.literal("differs"),
    first: field,
    templates: z.object({ registered: z.string(), now: z.string().optional() }),
  }),
  z.object({ state: z.literal("not-recomputable"), why: z.string() }),
]);

const drawing = z.union([
  z.object({ state: z.enum(["same", "differs", "not-known"]) }),
  z.object({ state: z.literal("other-renderer"), registered: z.string(), now: z.string() }),
]);

const verdicts = ["genuine", "superseded", "unproven", "altered", "unknown"] as const;

/** What is told of a file: to those who may read its case, also how the case proves it. */
export const proofAnswer = z.object({
  verdict: z.enum(verdicts),
  message: z.string(),
  sha256: z.string(),
  document: registered.optional(),
  number: z.string().optional(),
  ended: z
    .union([
      z.object({ by: z.literal("counter-act"), date }),
      z.object({ by: z.literal("document"), document: registered }),
    ])
    .optional(),
  chain: verificationAnswer.optional(),
  description: description.optional(),
  drawing: drawing.optional(),
});
export type ToldProof = z.output<typeof proofAnswer>;

/** The proof as whoever asks may hear it. */
export function toldProof(proof: Proof, mayRead: (c: Case) => boolean): ToldProof {
  const reads = proof.case !== undefined && mayRead(proof.case);
  const told = named(proof, reads);
  return {
    ...told,
    message: proofSentence(told),
    sha256: proof.sha256,
    ...(reads && "chain" in proof && { chain: proof.chain }),
    ...(reads && "description" in proof && { description: proof.description }),
    ...(reads && "drawing" in proof && { drawing: proof.drawing }),
  };
}

function named(proof: Proof, reads: boolean): NamedProof<z.output<typeof registered>> {
  const of = (each: Registered) => documentOf(each, reads);
  switch (proof.verdict) {
    case "unknown":
      return proof.case
        ? { verdict: "unknown", number: proof.case.number }
        : { verdict: "unknown" };
    case "altered":
      return proof.ref
        ? { verdict: "altered", document: of(proof) }
        : { verdict: "altered", number: proof.case.number };
    case "genuine":
    case "unproven":
      return { verdict: proof.verdict, document: of(proof) };
    case "superseded": {
      const { ended, case: c } = proof;
      return {
        verdict: "superseded",
        document: of(proof),
        ended:
          ended.by === "counter-act"
            ? { by: "counter-act", date: ended.on }
            : { by: "document", document: of({ case: c, ref: ended.ref }) },
      };
    }
  }
}

function documentOf({ case: c, ref }: Registered, reads: boolean) {
  const { document, kind, date: on }: DocumentRef = ref;
  const about = { number: c.number, document, kind, name: documentNames[kind], date: on };
  return reads ? { ...about, caseId: c.id } : about;
}

import type { Refusal } from "#functions/domain/refusals.ts";
import type { ToldProof } from "#functions/web/told-proof.ts";
import { longDate } from "#templates/wording/dates.ts";
import { descriptionSentences, drawingSentences, verdictNames } from "#templates/wording/proofs.ts";
import { errorSummary } from "./form/act-form.ts";
import { faultText, inputId } from "./form/leaf.ts";
import { type Html, html } from "./html.ts";
import type { PageContent } from "./layout.ts";
import { facts, table } from "./parts.ts";

export type VerifyDocument = {
  readonly base: string;
  readonly proof?: ToldProof;
  readonly refusal?: Refusal;
};

/** A place to leave a file on, and above it what the register says of the one that was left. */
export function verifyDocumentPage({ base, proof, refusal }: VerifyDocument): PageContent {
  return {
    title: "Kontrollera en handling",
    trail: [{ href: base, text: "Fonden" }],
    body: html`${errorSummary(refusal ? [{ message: refusal.message, path: "file" }] : [])}
      ${proof && proofHtml(base, proof)}
      <p>Lämna en PDF så jämförs den med fondens register. Filen sparas inte.</p>
      <form method="post" action="${base}/verify-document" enctype="multipart/form-data" novalidate>
        <div class="question${refusal && " faulty"}">
          <label for="${fileInput}">PDF-fil</label>
          <p class="hint" id="${fileInput}-hint">Högst 4 MB. Du kan också dra filen hit.</p>
          ${refusal && faultText("file", { typed: new Map(), faults: new Map([["file", refusal.message]]) })}
          <input id="${fileInput}" name="file" type="file" accept="application/pdf,.pdf" aria-describedby="${fileInput}-hint${refusal && ` ${fileInput}-fault`}"${refusal && html` aria-invalid="true"`}>
        </div>
        <p><button class="primary">Kontrollera</button></p>
      </form>`,
  };
}

const fileInput = inputId("file");

const looks = {
  genuine: "success",
  superseded: "notice",
  unproven: "warning blocking",
  altered: "warning blocking",
  unknown: "notice",
} as const satisfies Record<ToldProof["verdict"], string>;

function proofHtml(base: string, proof: ToldProof): Html {
  const { verdict, message, document, ended, sha256 } = proof;
  return html`<section aria-labelledby="verdict">
    <h2 id="verdict">${verdictNames[verdict]}</h2>
    <div class="${looks[verdict]}" role="status"><p>${message}</p></div>
    ${facts([
      ["Ärende", document ? caseLink(base, document) : proof.number],
      ["Handling", document && documentLink(base, document)],
      ["Datum", document && longDate(document.date)],
      ["Ersatt av", ended?.by === "document" && documentLink(base, ended.document)],
      ["Filens SHA-256", html`<span class="code">${sha256}</span>`],
      ["Ärendets händelsekedja", chainText(proof)],
      ["Innehållet", proof.description && descriptionSentences[proof.description.state]],
      ["Filen", proof.drawing && drawingSentences[proof.drawing.state]],
    ])}
    ${differenceHtml(proof)}
  </section>`;
}

type Registered = NonNullable<ToldProof["document"]>;

/** The case for those who may read it, its number for others. */
function caseLink(base: string, { number, caseId }: Registered): Html | string {
  return caseId === undefined ? number : html`<a href="${base}/cases/${caseId}">${number}</a>`;
}

function documentLink(base: string, { name, document, caseId }: Registered): Html | string {
  const text = `${name}, handling ${document}`;
  if (caseId === undefined) return text;
  return html`<a href="${base}/cases/${caseId}/documents/${document}">${text} (PDF)</a>`;
}

function chainText({ chain }: ToldProof): string | undefined {
  if (!chain) return undefined;
  return chain.holds
    ? `Håller, ${chain.events} händelser.`
    : `Håller inte från och med händelse ${chain.brokenAt}.`;
}

function differenceHtml({ description }: ToldProof): Html | false {
  if (description?.state !== "differs") return false;
  const { first, templates } = description;
  return table(
    [{ title: "Första skillnaden" }, { title: "Registrerat" }, { title: "Framräknat i dag" }],
    [
      [
        html`<span class="code">${first.path}</span>`,
        shown(first.registered),
        shown(first.recomputed),
      ],
      ["Mallens version", templates.registered, templates.now],
    ],
  );
}

function shown(value: unknown): string {
  if (value === undefined) return "finns inte";
  return typeof value === "string" ? value : JSON.stringify(value);
}

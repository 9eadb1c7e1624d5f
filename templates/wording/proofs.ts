import type { CalendarDate } from "#functions/domain/dates.ts";
import { longDate } from "./dates.ts";

/** A document as anyone may hear of it: no title, for that is the case's. */
export type NamedDocument = {
  readonly number: string;
  readonly document: number;
  readonly name: string;
  readonly date: CalendarDate;
};

export type NamedProof<D extends NamedDocument = NamedDocument> =
  | { readonly verdict: "genuine" | "unproven"; readonly document: D }
  | {
      readonly verdict: "superseded";
      readonly document: D;
      readonly ended:
        | { readonly by: "counter-act"; readonly date: CalendarDate }
        | { readonly by: "document"; readonly document: D };
    }
  | { readonly verdict: "altered"; readonly document: D }
  | { readonly verdict: "altered"; readonly number: string }
  /** With the number of the case that it says it is of, where it says so. */
  | { readonly verdict: "unknown"; readonly number?: string };

export const verdictNames = {
  genuine: "Äkta",
  superseded: "Äkta, men gäller inte längre",
  unproven: "Kan inte bevisas",
  altered: "Ändrad",
  unknown: "Okänd",
} as const;

/** What the register says of a file, in a sentence or two. */
export function proofSentence(proof: NamedProof): string {
  switch (proof.verdict) {
    case "genuine":
      return `Filen är äkta: ${nameOf(proof.document)}.`;
    case "superseded":
      return `Filen är äkta men gäller inte längre: ${nameOf(proof.document)}. ${endOf(proof.ended)}`;
    case "unproven":
      return `Filen finns i registret som ${nameOf(proof.document)}, men ärendets händelsekedja håller inte. Därför kan filen inte bevisas vara äkta.`;
    case "altered":
      return "document" in proof
        ? `Filen är ändrad: den säger sig vara ${nameOf(proof.document)}, men innehållet är inte det som är registrerat.`
        : `Filen är ändrad: den säger sig höra till ärende ${proof.number}, men ingen handling där har det innehållet.`;
    case "unknown":
      return proof.number === undefined
        ? "Filen är okänd: den finns inte i fondens register och säger inte att den hör dit."
        : `Filen är okänd: den säger sig höra till ärende ${proof.number} men är ingen av de registrerade handlingarna där. Utdrag och översättningar registreras inte.`;
  }
}

function nameOf({ name, document, number, date }: NamedDocument): string {
  return `${name}, handling ${document} i ärende ${number}, ${longDate(date)}`;
}

function endOf(ended: Extract<NamedProof, { verdict: "superseded" }>["ended"]): string {
  return ended.by === "counter-act"
    ? `Åtgärden bakom handlingen återtogs den ${longDate(ended.date)}.`
    : `Den är ersatt av ${nameOf(ended.document)}.`;
}

/** What is said to those who may read the case of whether the document still follows from it. */
export const descriptionSentences = {
  same: "Handlingen räknas fram likadan ur ärendets händelser.",
  differs:
    "Ur ärendets händelser räknas handlingen i dag fram med en skillnad. Den första står nedan. Filen är ändå den som upprättades.",
  "not-registered": "Handlingen är äldre än att dess innehåll registrerades fält för fält.",
  lost: "Det registrerade innehållet finns inte kvar oförändrat vid sidan av filen, så skillnaden kan inte pekas ut.",
  "not-recomputable": "Handlingen kan inte räknas fram med dagens mallar och regler.",
} as const;

/** What is said to them of whether the file still follows from the content. */
export const drawingSentences = {
  same: "Filen ritas likadan ur sitt registrerade innehåll, till sista byte.",
  differs:
    "Filen ritas i dag annorlunda ur sitt registrerade innehåll, fast med samma version av ritprogrammet. Filen är ändå den som upprättades.",
  "other-renderer":
    "Filen ritades med en annan version av ritprogrammet än dagens, och kan därför inte ritas om likadan.",
  "not-known":
    "Filen kan inte ritas om: ritprogrammets version eller innehållet den ritades av är inte känt.",
} as const;

import type * as z from "zod";
import type { DocumentKind } from "#functions/process/documents.ts";
import { caseExtract } from "./case-extract.ts";
import { delegatedDecisionInEnglish } from "./translations/delegated-decision.ts";
import { receiptInEnglish } from "./translations/receipt.ts";
import { reminderLetterInEnglish } from "./translations/reminder-letter.ts";

/** What is made when someone asks for it, and never registered as a document of the case. */
export const onDemandTemplates = {
  "case-extract": caseExtract,
  "receipt-en": receiptInEnglish,
  "delegated-decision-en": delegatedDecisionInEnglish,
  "reminder-letter-en": reminderLetterInEnglish,
} as const;

export type OnDemandName = keyof typeof onDemandTemplates;
export type OnDemandData<K extends OnDemandName> = z.input<(typeof onDemandTemplates)[K]["schema"]>;

/** The documents of the process that are offered in English too. */
export const translatedKinds = ["receipt", "delegated-decision"] as const;
export type TranslatedKind = (typeof translatedKinds)[number];

export function isTranslated(kind: DocumentKind): kind is TranslatedKind {
  return translatedKinds.some((each) => each === kind);
}

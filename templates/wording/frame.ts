import type { CalendarDate } from "#functions/domain/dates.ts";
import { longDate } from "./dates.ts";
import { englishDate } from "./en.ts";

/** The languages that documents are written in, as PDF and XMP name them. */
export type Language = "sv-SE" | "en-GB";

/** What the renderer itself writes around a document. */
export type FrameWords = {
  readonly date: (date: CalendarDate) => string;
  readonly registrationNumber: (number: string) => string;
  readonly document: (number: number) => string;
  readonly page: (number: number, of: number) => string;
  readonly versions: (policy: string, template: string) => string;
};

export const frameWords: Record<Language, FrameWords> = {
  "sv-SE": {
    date: longDate,
    registrationNumber: (number) => `Diarienummer ${number}`,
    document: (number) => `handling ${number}`,
    page: (number, of) => `Sida ${number} (${of})`,
    versions: (policy, template) => `Riktlinjer version ${policy}, mall version ${template}`,
  },
  "en-GB": {
    date: englishDate,
    registrationNumber: (number) => `Registration number ${number}`,
    document: (number) => `translation of document ${number}`,
    page: (number, of) => `Page ${number} of ${of}`,
    versions: (policy, template) => `Policy version ${policy}, template version ${template}`,
  },
};

import type { CalendarDate } from "#functions/domain/dates.ts";

/** A mail as it goes out: a subject of one line, and plain text. */
export type Mail = { readonly subject: string; readonly text: string };

/** What every letter says of its case and its sender. */
export type LetterBase = {
  readonly recipient: string;
  readonly fund: string;
  readonly caseNumber: string;
  readonly caseTitle: string;
  /** Where the recipient goes to act or read. */
  readonly link: string;
  /** An address to turn to with questions. */
  readonly contact: string;
};

/** What a letter about a task says besides. */
export type TaskLetter = LetterBase & {
  /** What is to be done, in the imperative: `Lämna in ansökan`. */
  readonly task: string;
  readonly due: CalendarDate;
  readonly today: CalendarDate;
};

/** Greeting, paragraphs, where to go, and the sender; blank lines between them. */
export function mailOf(subject: string, base: LetterBase, paragraphs: readonly string[]): Mail {
  const { recipient, fund, caseNumber, caseTitle, link, contact } = base;
  const parts = [
    `Hej ${recipient}!`,
    ...paragraphs,
    `Ärende: ${caseNumber}, ${caseTitle}`,
    link,
    `Har du frågor? Skriv till ${contact}.`,
    `Vänliga hälsningar\n${fund}`,
    "Det här är ett automatiskt meddelande..",
  ];
  return { subject: oneLine(`${caseNumber}: ${subject}`), text: `${parts.join("\n\n")}\n` };
}

/** A subject is a header: no line break or control character may end it early. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

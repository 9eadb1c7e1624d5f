import * as z from "zod";
import { daysBetween } from "#functions/domain/dates.ts";
import { days, longDate } from "#templates/wording/dates.ts";
import { definitions, paragraph, section, sections } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { reminderLetterExample } from "./examples/reminder-letter.ts";
import { date, line } from "./fields.ts";
import { capitalised, titleAndName } from "./parts.ts";
import { documentTemplate } from "./template.ts";

export const reminderLetterData = z.strictObject({
  ...commonFields,
  to: z.strictObject({ name: line(120), title: line(120), board: line().optional() }),
  /** What is awaited, in the imperative: `Lämna in ansökan`. */
  task: line(),
  due: date,
  level: z.enum(["before", "due", "overdue", "escalated"]),
  contact: line(),
});

type Data = z.output<typeof reminderLetterData>;

/** A reminder on paper, for the diary and for whoever is not reached by mail. Not appealed. */
export const reminderLetter = documentTemplate({
  kind: "reminder-letter",
  name: "Påminnelse",
  version: "1",
  schema: reminderLetterData,
  example: reminderLetterExample,
  content: (data) => ({
    meta: definitions(
      ["Till", capitalised([titleAndName(data.to), data.to.board].filter(Boolean).join(", "))],
      ["Uppgift", data.task],
      ["Sista dag", longDate(data.due)],
      ["Avsändare", capitalised(titleAndName(data.decidedBy))],
    ),
    sections: sections(
      section(
        headings[data.level],
        paragraph(message(data)),
        paragraph(
          `Logga in i fondens ärendesystem och öppna ärende ${data.caseNumber}. ${question(data)}, eller är uppgiften redan gjord? Kontakta ${data.contact}.`,
        ),
      ),
    ),
  }),
});

const headings: Record<Data["level"], string> = {
  before: "Snart är det dags",
  due: "Sista dagen är i dag",
  overdue: "Tiden har gått ut",
  escalated: "Uppgiften är försenad och har lämnats vidare",
};

function question({ level }: Data): string {
  const isLate = level === "overdue" || level === "escalated";
  return isLate ? "Behöver ni mer tid" : "Kan ni inte bli klara i tid";
}

function message({ level, task, due, date: today }: Data): string {
  const left = daysBetween(today, due);
  switch (level) {
    case "before":
      return `Uppgiften ”${task}” ska vara klar senast den ${longDate(due)}. Det är ${days(left)} kvar.`;
    case "due":
      return `Uppgiften ”${task}” ska vara klar i dag, den ${longDate(due)}.`;
    case "overdue":
      return `Uppgiften ”${task}” skulle ha varit klar den ${longDate(due)}. Den är ${days(-left)} försenad.`;
    case "escalated":
      return `Uppgiften ”${task}” skulle ha varit klar den ${longDate(due)} och är ${days(-left)} försenad. Samordnaren har fått besked och tar kontakt.`;
  }
}

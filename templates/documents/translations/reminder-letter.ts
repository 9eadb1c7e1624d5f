import { daysBetween } from "#functions/domain/dates.ts";
import { englishDate, englishDays } from "#templates/wording/en.ts";
import { englishTitleAndName } from "#templates/wording/en-terms.ts";
import { hardSpace } from "#templates/wording/numbers.ts";
import { definitions, paragraph, section, sections } from "../blocks.ts";
import { capitalised } from "../parts.ts";
import { reminderLetter } from "../reminder-letter.ts";
import { inSwedish, translationOf } from "./translation.ts";

type Level = (typeof reminderLetter)["example"]["level"];

const headings: Record<Level, string> = {
  before: "The day is near",
  due: "Today is the last day",
  overdue: "The time has run out",
  escalated: "The task is late and has been passed on",
};

/** A reminder on paper, in English. */
export const reminderLetterInEnglish = translationOf(reminderLetter, {
  name: "Reminder",
  version: "1",
  swedishIs: "the letter",
  content: (data) => ({
    meta: definitions(
      ["To", capitalised([englishTitleAndName(data.to), data.to.board].filter(Boolean).join(", "))],
      ["Last day", englishDate(data.due)],
      ["From", capitalised(englishTitleAndName(data.decidedBy))],
    ),
    sections: sections(
      section("The task", inSwedish(data.task)),
      section(
        headings[data.level],
        paragraph(message(data.level, englishDate(data.due), daysBetween(data.date, data.due))),
        paragraph(
          `Log in to the fund’s case system and open case ${data.caseNumber.replaceAll(" ", hardSpace)}. ${question(data.level)}, or is the task done already? Contact ${data.contact}.`,
        ),
      ),
    ),
  }),
});

function question(level: Level): string {
  const isLate = level === "overdue" || level === "escalated";
  return isLate ? "Do you need more time" : "Can you not be ready in time";
}

function message(level: Level, due: string, left: number): string {
  switch (level) {
    case "before":
      return `The task is to be done by ${due}: ${englishDays(left)} left.`;
    case "due":
      return `The task is to be done today, ${due}.`;
    case "overdue":
      return `The task was to be done by ${due}. It is ${englishDays(-left)} late.`;
    case "escalated":
      return `The task was to be done by ${due} and is ${englishDays(-left)} late. The coordinator has been told and will be in touch.`;
  }
}

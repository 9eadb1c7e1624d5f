import { type CalendarDate, daysBetween } from "#functions/domain/dates.ts";
import { days, longDate } from "#templates/wording/dates.ts";
import { type LetterBase, type Mail, mailOf, type TaskLetter } from "./mail.ts";

/** What each kind of letter must be told. */
export type LetterData = {
  "task-opened": TaskLetter;
  before: TaskLetter;
  due: TaskLetter;
  overdue: TaskLetter;
  /** Goes to the coordinator, with the name of who was to have done it. */
  escalated: TaskLetter & { readonly responsible: string };
  "document-issued": LetterBase & {
    /** `Delegationsbeslut` */
    readonly documentName: string;
    readonly documentNumber: number;
    readonly date: CalendarDate;
  };
};
export type LetterKind = keyof LetterData;

/** The mail for that notice. Pure: days are counted from the date that the data says is today. */
export function letter<K extends LetterKind>(kind: K, data: LetterData[K]): Mail {
  return letters[kind](data);
}

const letters: { readonly [K in LetterKind]: (data: LetterData[K]) => Mail } = {
  "task-opened": (data) =>
    mailOf(`${data.task} senast ${data.due}`, data, [
      `Du har en ny uppgift: ${data.task}.`,
      `Den ska vara klar senast den ${longDate(data.due)}.`,
    ]),
  before: (data) =>
    mailOf(`Påminnelse: ${data.task} senast ${data.due}`, data, [
      `Det är ${days(daysBetween(data.today, data.due))} kvar för uppgiften: ${data.task}.`,
      `Den ska vara klar senast den ${longDate(data.due)}.`,
    ]),
  due: (data) =>
    mailOf(`I dag är sista dagen: ${data.task}`, data, [
      `I dag, den ${longDate(data.due)}, är sista dagen för uppgiften: ${data.task}.`,
    ]),
  overdue: (data) =>
    mailOf(`Försenat: ${data.task}`, data, [
      `Uppgiften är försenad: ${data.task}.`,
      `Den skulle ha varit klar den ${longDate(data.due)}, för ${lateBy(data)} sedan.`,
      "Gör den så snart du kan, eller hör av dig om något hindrar.",
    ]),
  escalated: (data) =>
    mailOf(`Behöver din hjälp: ${data.task}`, data, [
      `Uppgiften är ${lateBy(data)} försenad: ${data.task}.`,
      `Den väntar på ${data.responsible} och skulle ha varit klar den ${longDate(data.due)}. Påminnelserna har inte hjälpt.`,
      "Ta kontakt eller kalla in en ersättare.",
    ]),
  "document-issued": (data) =>
    mailOf(`${data.documentName} finns att läsa`, data, [
      `Handling ${data.documentNumber} i ärendet, ${data.documentName.toLowerCase()} den ${longDate(data.date)}, är klar. Logga in för att läsa eller hämta den.`,
    ]),
};

function lateBy({ due, today }: TaskLetter): string {
  return days(daysBetween(due, today));
}

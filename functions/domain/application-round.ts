import type { Case } from "./case.ts";
import { type CalendarDate, calendarDate, yearOf } from "./dates.ts";
import type { Policy } from "./policy.ts";

type Deadlines = Pick<Policy, "applicationDeadlines">;

function deadlinesAround({ applicationDeadlines }: Deadlines, date: CalendarDate) {
  const year = yearOf(date);
  return [year - 1, year, year + 1].flatMap((each) =>
    applicationDeadlines.map((day) => calendarDate(`${each}-${day}`)),
  );
}

/** The first deadline on the date or after it; undefined where applications are taken all year. */
export function nextDeadline(policy: Deadlines, date: CalendarDate): CalendarDate | undefined {
  return deadlinesAround(policy, date).find((deadline) => deadline >= date);
}

/** The deadline that closed since the first date and before the second, the last of them. */
export function missedDeadline(
  policy: Deadlines,
  { since, before }: { readonly since: CalendarDate; readonly before: CalendarDate },
): CalendarDate | undefined {
  return deadlinesAround(policy, before).findLast(
    (deadline) => since <= deadline && deadline < before,
  );
}

/** The day on which the application first came in: a completion does not change its round. */
export function handedIn({ documents }: Pick<Case, "documents">): CalendarDate | undefined {
  return documents.find(({ kind }) => kind === "receipt")?.date;
}

/** The round that the application belongs to, by the day on which the round closes. */
export function roundOf(c: Pick<Case, "documents">, policy: Deadlines): CalendarDate | undefined {
  const day = handedIn(c);
  return day && nextDeadline(policy, day);
}

import type { Case } from "./case.ts";
import { addDays, type CalendarDate } from "./dates.ts";
import type { Policy } from "./policy.ts";
import { type Task, tasksOf } from "./tasks.ts";

export type ReminderKind = "before" | "due" | "overdue" | "escalated";

/** One reminder of one task: when it goes out, and its level, unique within the task. */
export type Reminder = {
  readonly task: Task;
  readonly kind: ReminderKind;
  readonly level: string;
  readonly on: CalendarDate;
};

/** The reminders of a task by the policy: before, on and after the due date, then escalated. */
export function remindersOf(task: Task, { reminders }: Policy): readonly Reminder[] {
  const at = (kind: ReminderKind, days: number): Reminder => ({
    task,
    kind,
    level: days < 0 ? `before-${-days}` : kind === "due" ? "due" : `${kind}-${days}`,
    on: addDays(task.due, days),
  });
  return [
    ...reminders.daysBefore.map((days) => at("before", -days)),
    at("due", 0),
    ...reminders.daysOverdue.map((days) => at("overdue", days)),
    at("escalated", reminders.escalateAfterDays),
  ].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/**
 * Reminders not yet sent, earliest first. One that was missed because a later one of the same task
 * has come is passed over: nobody needs "three days left" the day after.
 */
export function comingReminders(c: Case, policy: Policy, today: CalendarDate): readonly Reminder[] {
  const sent = new Set(c.reminders.map((r) => `${r.task} ${r.level} ${r.due}`));
  return tasksOf(c, policy)
    .flatMap((task) => {
      const all = remindersOf(task, policy);
      const lastMissed = all.findLastIndex((r) => r.on <= today);
      return all.slice(Math.max(0, lastMissed));
    })
    .filter((r) => !sent.has(`${r.task.id} ${r.level} ${r.task.due}`))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

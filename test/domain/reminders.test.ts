import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "#functions/domain/dates.ts";
import { comingReminders, remindersOf } from "#functions/domain/reminders.ts";
import { aCase, answerTo, caseOf, made, onDate, type World } from "#test/support/a-case.ts";

const returned = aCase()
  .did("return-idea", { dueDate: calendarDate("2026-05-04") })
  .build();

const coming = (world: World) =>
  comingReminders(caseOf(world), world.policy, world.today).map(({ kind, on }) => `${on} ${kind}`);

/** The reminder that is due on the day goes out, as the workflow sends it. */
function remindedOn(world: World, date: string): World {
  const day = onDate(world, date);
  const [next] = comingReminders(caseOf(day), day.policy, day.today);
  if (!next || next.on > day.today) throw new Error(`No reminder is due on ${date}`);
  return made(day, "send-reminder", {
    task: next.task.id,
    level: next.level,
    due: next.task.due,
  });
}

describe("reminders of a task", () => {
  it("come before, on the day, overdue, and are then escalated", () => {
    expect(coming(returned)).toEqual([
      "2026-04-20 before",
      "2026-05-01 before",
      "2026-05-04 due",
      "2026-05-11 overdue",
      "2026-05-25 escalated",
    ]);
  });

  it("have a level each, unique within the task, in order of time", () => {
    const [first] = comingReminders(returned.case, returned.policy, returned.today);
    if (!first) throw new Error("The applicant is reminded");
    const all = remindersOf(first.task, returned.policy);
    expect(all.map(({ level }) => level)).toEqual([
      "before-14",
      "before-3",
      "due",
      "overdue-7",
      "escalated-21",
    ]);
    expect(first.task).toMatchObject({ role: "applicant", board: "utbildning" });
  });

  it("are sent once each", () => {
    const reminded = remindedOn(returned, "2026-04-20");
    expect(coming(reminded)[0]).toBe("2026-05-01 before");
    expect(answerTo(reminded, "send-reminder", caseOf(reminded).reminders[0])).toBe("already-done");
  });

  it("that were missed are passed over: only the latest of them goes out", () => {
    expect(coming(onDate(returned, "2026-05-06"))).toEqual([
      "2026-05-04 due",
      "2026-05-11 overdue",
      "2026-05-25 escalated",
    ]);
    expect(coming(remindedOn(returned, "2026-05-06"))).toEqual([
      "2026-05-11 overdue",
      "2026-05-25 escalated",
    ]);
    expect(coming(remindedOn(returned, "2027-01-10"))).toEqual([]);
  });

  it("end when the task is done", () => {
    const completed = made(remindedOn(returned, "2026-04-20"), "complete-idea");
    const tasks = comingReminders(caseOf(completed), completed.policy, completed.today);
    expect(new Set(tasks.map(({ task }) => task.role))).toEqual(new Set(["council-secretary"]));
  });

  it("begin anew when the due date is moved", () => {
    const prepared = aCase().inStage("decision-preparation").build();
    const due = prepared.case.due ?? prepared.today;
    const reminded = remindedOn(prepared, due);
    const postponed = made(reminded, "postpone", { until: addDays(due, 30) });
    expect(coming(postponed)).toEqual([
      `${addDays(due, 16)} before`,
      `${addDays(due, 27)} before`,
      `${addDays(due, 30)} due`,
      `${addDays(due, 37)} overdue`,
      `${addDays(due, 51)} escalated`,
    ]);
  });

  it("of several tasks come in order of their days", () => {
    const going = aCase().inStage("under-way").build();
    const days = comingReminders(going.case, going.policy, going.today).map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
    expect(days.length).toBeGreaterThan(10);
  });
});

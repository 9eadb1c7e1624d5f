import type * as z from "zod";
import { record } from "#functions/acts/record.ts";
import { boardName } from "#functions/domain/policy.ts";
import { comingReminders, type Reminder } from "#functions/domain/reminders.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import { roleNames } from "#functions/process/roles.ts";
import type { Runtime } from "#functions/runtime.ts";
import { sha256 } from "#functions/store/canonical.ts";
import { loadPeople, type Person } from "#functions/store/people.ts";
import { remindInput, type Wait } from "#functions/visit/input.ts";
import { nextWakeUp } from "#functions/visit/next-wake-up.ts";
import { type VisitedCase, visitedCase } from "#functions/visit/visited-case.ts";
import { letter } from "#templates/letters/letter.ts";
import { recipientsOf } from "./recipients.ts";
import { letterBase, sendNotice, sendRecorded } from "./send-notice.ts";

/**
 * Sends the reminders that are due and says how long it is to the next. The record is read first:
 * when an act has come with the timeout, its task is gone and nobody is reminded of it.
 */
export async function remind(runtime: Runtime, input: z.output<typeof remindInput>): Promise<Wait> {
  const visited = await visitedCase(runtime, input);
  const today = runtime.clock.today();
  const due = comingReminders(visited.case, visited.policy, today).filter((r) => r.on <= today);
  if (due.length === 0) return nextWakeUp(runtime, visited, input.rounds + 1);
  const sent = await sendRecorded(runtime, visited.table, visited.case);
  const people = await loadPeople(visited.table);
  const reminding = { ...visited, people, sent };
  for (const reminder of due) await send(runtime, reminding, reminder, input.generation);
  return nextWakeUp(runtime, await visitedCase(runtime, input), input.rounds + 1);
}

type Reminding = VisitedCase & {
  readonly people: readonly Person[];
  readonly sent: ReadonlySet<string>;
};

/** Sent first, then recorded: a crash between them sends again, but never forgets. */
async function send(
  runtime: Runtime,
  reminding: Reminding,
  reminder: Reminder,
  generation: number,
): Promise<void> {
  const { table, case: c, people, sent } = reminding;
  const { task, level } = reminder;
  const recipients =
    reminder.kind === "escalated"
      ? recipientsOf(c, people, "coordinator", undefined)
      : recipientsOf(c, people, task.role, task.board);
  const about = `reminder ${task.id} ${level} ${task.due}`;
  for (const to of recipients) {
    const mail = reminderMail(runtime, reminding, reminder, to);
    await sendNotice(runtime, table, { case: c, about, kind: reminder.kind, to, mail, sent });
  }
  await record(runtime, table, {
    caseId: c.id,
    recordId: `${c.id}-${sha256(about).slice(0, 24)}`,
    command: {
      act: "send-reminder",
      data: { task: task.id, level, to: responsible(reminding, reminder), due: task.due },
    },
    generation,
  });
}

/** Who is awaited: the role, for which board. */
function responsible({ policy }: VisitedCase, { task }: Reminder): string {
  const role = roleNames[task.role];
  return task.board === undefined ? role : `${role}, ${boardName(policy, task.board)}`;
}

function reminderMail(runtime: Runtime, visited: VisitedCase, reminder: Reminder, to: Person) {
  const data = {
    ...letterBase(runtime, visited.case, visited.policy, to),
    task: reminder.task.title,
    due: reminder.task.due,
    today: runtime.clock.today(),
  };
  return reminder.kind === "escalated"
    ? letter("escalated", { ...data, responsible: responsible(visited, reminder) })
    : letter(reminder.kind, data);
}

export const handler = lambdaHandler(remindInput, remind);

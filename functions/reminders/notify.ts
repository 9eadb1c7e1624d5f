import type { DocumentRef } from "#functions/domain/case.ts";
import { type Task, tasksOf } from "#functions/domain/tasks.ts";
import { lambdaHandler } from "#functions/edge/lambda.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { Runtime } from "#functions/runtime.ts";
import { loadPeople, type Person } from "#functions/store/people.ts";
import { type ActInput, actInput } from "#functions/visit/input.ts";
import { type VisitedCase, visitedCase } from "#functions/visit/visited-case.ts";
import { letter } from "#templates/letters/letter.ts";
import { holdersOf, recipientsOf } from "./recipients.ts";
import { letterBase, sendNotice, sendRecorded } from "./send-notice.ts";

type Notifying = VisitedCase & {
  readonly runtime: Runtime;
  readonly people: readonly Person[];
  readonly alreadySent: ReadonlySet<string>;
};

/** Tells of the act's documents, and those who now are awaited of their tasks; each of them once. */
export async function notify(runtime: Runtime, input: ActInput): Promise<{ sent: number }> {
  const visited = await visitedCase(runtime, input);
  const alreadySent = await sendRecorded(runtime, visited.table, visited.case);
  const people = await loadPeople(visited.table);
  const notifying = { ...visited, runtime, people, alreadySent };
  const documents = visited.case.documents.filter((d) => d.event === input.eventSeq && d.issued);
  let sent = 0;
  for (const document of documents) sent += await tellOfDocument(notifying, document);
  for (const task of tasksOf(visited.case, visited.policy))
    sent += await tellOfTask(notifying, task);
  return { sent };
}

/** The applicant, the boards' heads and the registrar are told of every document. */
async function tellOfDocument(
  { runtime, table, case: c, policy, people, alreadySent }: Notifying,
  document: DocumentRef,
): Promise<number> {
  const readers = new Set([
    ...holdersOf(c, people, "applicant", c.leadBoard),
    ...holdersOf(c, people, "board-head", c.leadBoard),
    ...holdersOf(c, people, "registrar", undefined),
  ]);
  let sent = 0;
  for (const to of readers) {
    const mail = letter("document-issued", {
      ...letterBase(runtime, c, policy, to),
      documentName: documentNames[document.kind],
      documentNumber: document.document,
      date: document.date,
    });
    const about = `document ${document.document}`;
    const isNew = await sendNotice(runtime, table, {
      case: c,
      about,
      kind: "document-issued",
      to,
      mail,
      sent: alreadySent,
    });
    sent += isNew ? 1 : 0;
  }
  return sent;
}

async function tellOfTask(
  { runtime, table, case: c, policy, people, alreadySent }: Notifying,
  task: Task,
): Promise<number> {
  let sent = 0;
  for (const to of recipientsOf(c, people, task.role, task.board)) {
    const mail = letter("task-opened", {
      ...letterBase(runtime, c, policy, to),
      task: task.title,
      due: task.due,
      today: runtime.clock.today(),
    });
    const about = `task ${task.id} ${task.due}`;
    const isNew = await sendNotice(runtime, table, {
      case: c,
      about,
      kind: "task-opened",
      to,
      mail,
      sent: alreadySent,
    });
    sent += isNew ? 1 : 0;
  }
  return sent;
}

export const handler = lambdaHandler(actInput, notify);

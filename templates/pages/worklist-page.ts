import type { CalendarDate } from "#functions/domain/dates.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { isPersonAct } from "#functions/process/acts.ts";
import { type Role, roleNames } from "#functions/process/roles.ts";
import type { TaskRow } from "#functions/store/lists.ts";
import { longDate } from "#templates/wording/dates.ts";
import { type Html, html } from "./html.ts";
import type { PageContent } from "./layout.ts";
import { dueDate, nextPage, table } from "./parts.ts";

export type Worklist = {
  readonly base: string;
  readonly policy: Policy;
  readonly today: CalendarDate;
  readonly own: readonly {
    readonly role: Role;
    readonly board?: string;
    readonly tasks: readonly TaskRow[];
    readonly next: string | undefined;
  }[];
  /** All that waits in the fund, for those who serve it. */
  readonly all:
    | { readonly tasks: readonly TaskRow[]; readonly next: string | undefined }
    | undefined;
};

/** What waits, on whom, since when and by which date. */
export function worklistPage(asked: Worklist): PageContent {
  const { base, policy, today, own, all } = asked;
  const shown = { base, policy, today };
  return {
    title: "Arbetslista",
    body: html`<p>I dag är det ${longDate(today)}.</p>
      ${own.map(
        ({ role, board, tasks, next }, i) => html`<section aria-labelledby="own-${i}">
          <h2 id="own-${i}">Väntar på dig som ${roleNames[role]}${board !== undefined && `, ${boardName(policy, board)}`}</h2>
          ${taskTable(shown, tasks, false)}${nextPage(next)}
        </section>`,
      )}
      ${
        all &&
        html`<section aria-labelledby="all"><h2 id="all">Allt som väntar i fonden</h2>
        ${taskTable(shown, all.tasks, true)}${nextPage(all.next)}</section>`
      }`,
  };
}

type Shown = Pick<Worklist, "base" | "policy" | "today">;

function taskTable(
  { base, policy, today }: Shown,
  tasks: readonly TaskRow[],
  withRole: boolean,
): Html {
  if (tasks.length === 0) return html`<p>Inget väntar.</p>`;
  return table(
    [
      { title: "Uppgift" },
      { title: "Ärende" },
      { title: withRole ? "Väntar på" : "Nämnd" },
      { title: "Sedan" },
      { title: "Senast" },
    ],
    tasks.map((task) => [
      taskLink(base, task),
      html`${task.number} ${task.caseTitle}`,
      withRole ? awaited(policy, task) : boardName(policy, task.board ?? task.leadBoard),
      longDate(task.since),
      dueDate(task.due, today),
    ]),
  );
}

function taskLink(base: string, { caseId, act, title }: TaskRow): Html {
  const at = act !== undefined && isPersonAct(act) ? `/acts/${act}` : "";
  return html`<a href="${base}/cases/${caseId}${at}">${title}</a>`;
}

export function awaited(policy: Policy, { role, board }: Pick<TaskRow, "role" | "board">): string {
  return board === undefined ? roleNames[role] : `${roleNames[role]}, ${boardName(policy, board)}`;
}

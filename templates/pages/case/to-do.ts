import type { Case } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Policy } from "#functions/domain/policy.ts";
import type { Task } from "#functions/domain/tasks.ts";
import { commonActs } from "#functions/process/acts/common.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { stepOf } from "#functions/process/stages.ts";
import type { Step } from "#functions/process/steps.ts";
import { type Html, html } from "../html.ts";
import { dueDate, table } from "../parts.ts";
import { awaited } from "../worklist-page.ts";

/** What the reader may do, with what must be done first where something must. */
export type MayDo = {
  readonly act: PersonActName;
  readonly title: string;
  readonly hindrance?: { readonly message: string };
};

/** What is awaited in the case, on whom and by when. */
export function tasksHtml(tasks: readonly Task[], policy: Policy, today: CalendarDate): Html {
  if (tasks.length === 0) return html`<p>Inget väntar i ärendet.</p>`;
  return table(
    [{ title: "Uppgift" }, { title: "Väntar på" }, { title: "Senast" }],
    tasks
      .toSorted((a, b) => a.due.localeCompare(b.due))
      .map((task) => [task.title, awaited(policy, task), dueDate(task.due, today)]),
  );
}

/** The acts of the step first; what can be done at any time is folded away. */
export function actsHtml(path: string, acts: readonly MayDo[]): Html {
  const isCommon = ({ act }: MayDo) => Object.hasOwn(commonActs, act);
  const own = acts.filter((act) => !isCommon(act));
  const common = acts.filter(isCommon);
  return html`${own.length > 0 ? listHtml(path, own, "button") : html`<p>Ärendet väntar inte på dig just nu.</p>`}
    ${common.length > 0 && html`<details><summary>Annat du kan göra</summary>${listHtml(path, common, "button secondary")}</details>`}`;
}

function listHtml(path: string, acts: readonly MayDo[], kind: string): Html {
  return html`<ul class="acts">${acts.map(({ act, title, hindrance }) => html`<li><a class="${hindrance ? "button secondary" : kind}" href="${path}/acts/${act}">${title}</a>${hindrance && html`<p>${hindrance.message}</p>`}</li>`)}</ul>`;
}

/** Findings concern the application; once it is decided they are history. */
const stepsWithFindings: ReadonlySet<Step> = new Set(["idea", "application", "decision"]);

/** What the machine found, and what the workflow could not do by itself. */
export function findingsHtml(c: Case): Html {
  const findings = stepsWithFindings.has(stepOf(c.stage)) ? c.findings : [];
  return html`${c.attention && html`<div class="warning blocking"><p>Arbetsflödet har stannat (${c.attention.cause}). Samordnaren ser över ärendet.</p></div>`}
    ${findings.map(({ severity, message }) => html`<div class="warning ${severity === "blocking" && "blocking"}"><p><strong>${severity === "blocking" ? "Måste rättas:" : "Observera:"}</strong> ${message}</p></div>`)}
    ${c.completion !== undefined && (c.stage === "idea-completion" || c.stage === "application-completion") && html`<div class="warning"><p class="free-text"><strong>Att komplettera:</strong> ${c.completion}</p></div>`}`;
}

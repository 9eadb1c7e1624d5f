import { nextDeadline, roundOf } from "#functions/domain/application-round.ts";
import type { Case } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { boardName, type Policy, repays, tierOf } from "#functions/domain/policy.ts";
import type { Task } from "#functions/domain/tasks.ts";
import { actRow, isPersonAct } from "#functions/process/acts.ts";
import type { Verification } from "#functions/store/case-records.ts";
import type { Notice } from "#functions/store/notices.ts";
import { longDate } from "#templates/wording/dates.ts";
import { documentsHtml, noticesHtml } from "./case/documents.ts";
import { effectsHtml } from "./case/effects.ts";
import { closingHtml, grantHtml, planHtml, proposalHtml, requisitionsHtml } from "./case/money.ts";
import { decisionHtml, partiesHtml, reportsHtml } from "./case/parties.ts";
import { actualsHtml, exemptionsHtml, forecastsHtml } from "./case/repayment.ts";
import { stepsHtml } from "./case/steps.ts";
import { timelineHtml } from "./case/timeline.ts";
import { actsHtml, findingsHtml, type MayDo, tasksHtml } from "./case/to-do.ts";
import { fieldsOf } from "./form/fields-of.ts";
import { saidHtml } from "./form/said.ts";
import { type Html, html } from "./html.ts";
import type { PageContent } from "./layout.ts";
import { facts } from "./parts.ts";

export type CasePage = {
  readonly case: Case;
  /** The case's own address. */
  readonly path: string;
  readonly register: string;
  readonly policy: Policy;
  readonly today: CalendarDate;
  readonly tasks: readonly Task[];
  readonly acts: readonly MayDo[];
  readonly events: readonly CaseEvent[];
  readonly notices: readonly Notice[];
  /** The act that has just been made. */
  readonly done: string | undefined;
};

const newestOnPage = 12;

function section(id: string, title: string, body: Html | false): Html | false {
  return (
    body !== false &&
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`
  );
}

/** One case on one page: where it is, what waits, what it costs and gives, and all that has happened. */
export function casePage(asked: CasePage): PageContent {
  const { case: c, path, register, policy, today, tasks, acts, events, notices, done } = asked;
  const made = done !== undefined && isPersonAct(done) && actRow(done).done;
  return {
    title: `${c.number} ${c.title}`,
    trail: [{ href: register, text: "Ärenden" }],
    body: html`${made && html`<div class="success" role="status"><p>${made}.</p></div>`}
      ${stepsHtml(c)}${findingsHtml(c)}
      ${section("acts", "Det här kan du göra", html`${actsHtml(path, acts)}${c.grant === undefined && repays(policy) && html`<p><a href="/funds/${c.fund}/simulator?case=${c.id}">Räkna på vad idén skulle återföra</a></p>`}`)}
      ${section("tasks", "Det här väntar ärendet på", tasksHtml(tasks, policy, today))}
      ${section("effects", "Kronor och effekter", effectsHtml(c, policy))}
      ${section("decision", "Beslut", c.decision !== undefined && html`${decisionHtml(c, today)}${grantHtml(c)}`)}
      ${section("parties", "Nämnder och överenskommelser", partiesHtml(c, policy))}
      ${section("requisitions", "Rekvisitioner", c.requisitions.length > 0 && requisitionsHtml(c))}
      ${section("reports", "Lägesrapporter", c.reports.length > 0 && reportsHtml(c))}
      ${section("plan", "Återföringsplan", (c.proposal !== undefined || c.plans.length > 0) && html`${proposalHtml(c, policy)}${c.plans.length > 0 && planHtml(c, policy)}`)}
      ${section("exemptions", "Undantag från återföring", c.exemptions.length > 0 && exemptionsHtml(c, policy))}
      ${section("forecasts", "Prognoser", c.forecasts.length > 0 && forecastsHtml(c, policy))}
      ${section("actuals", "Utfall per år", c.actuals.length > 0 && actualsHtml(c, policy))}
      ${section("closing", "Slutavstämning", closingHtml(c))}
      ${section("about", "Om ärendet", aboutHtml(c, policy, today))}
      ${section("documents", "Handlingar", html`${documentsHtml(c, path)}<p><a href="/api${path}/extract.pdf">Ärendeutdrag: hela ärendet som PDF</a></p>`)}
      ${section("notices", "Meddelanden", noticesHtml(notices))}
      ${section("timeline", "Tidslinje", html`${timelineHtml(events.slice(-newestOnPage), policy)}<p><a href="${path}/timeline">Hela tidslinjen, ${events.length} händelser, med kontroll av kedjan</a></p>`)}`,
  };
}

function aboutHtml(c: Case, policy: Policy, today: CalendarDate): Html {
  const boards = policy.boards.map(({ id, name }) => ({ value: id, label: name }));
  const choices = { boards, named: {} };
  const amount = c.grant?.amount ?? c.application?.appliedAmount ?? c.idea.roughAmount;
  return html`${facts([
    ["Leds av", boardName(policy, c.leadBoard)],
    ["Kontakt", html`${c.contact}, ${c.contactEmail}`],
    ["Öppnat", longDate(c.opened)],
    ["Nivå", tierOf(policy, amount).name],
    ["Ansökningsomgång", roundText(c, policy, today)],
    ["Riktlinjer", c.policyVersion],
  ])}
    <details><summary>Idén</summary>${saidHtml(fieldsOf("submit-idea", choices), c.idea)}</details>
    ${c.application && html`<details><summary>Ansökan</summary>${saidHtml(fieldsOf("submit-application", choices), c.application)}</details>`}`;
}

/** The round that the application is in; before it has come in, the one that it can still make. */
function roundText(c: Case, policy: Policy, today: CalendarDate): string | undefined {
  const closes = roundOf(c, policy) ?? nextDeadline(policy, today);
  if (closes === undefined || c.stage === "closed") return undefined;
  const text = `Stänger den ${longDate(closes)}`;
  return c.application ? text : `${text}, om ansökan kommer in då`;
}

export type TimelinePage = Pick<CasePage, "case" | "path" | "policy" | "events"> & {
  readonly verification: Verification;
};

/** The whole history of a case, and whether its chain of events holds. */
export function timelinePage(asked: TimelinePage): PageContent {
  const { case: c, path, policy, events, verification } = asked;
  const checked = verification.holds
    ? html`<div class="success"><p>Kedjan håller: ${verification.events} händelser ger ärendet som det är. Senaste länk: <span class="code">${verification.head}</span></p></div>`
    : html`<div class="warning blocking"><p>Kedjan är bruten vid händelse ${verification.brokenAt}. Meddela revisorn.</p></div>`;
  return {
    title: `Tidslinje för ${c.number}`,
    trail: [{ href: path, text: c.number }],
    body: html`${checked}${timelineHtml(events, policy)}`,
  };
}

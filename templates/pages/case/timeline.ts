import type { Instant } from "#functions/domain/dates.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { actRow, isPersonAct } from "#functions/process/acts.ts";
import { documentNames } from "#functions/process/documents.ts";
import { roleNames } from "#functions/process/roles.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { movementNames } from "#templates/wording/names.ts";
import type { Choices } from "../form/fields-of.ts";
import { fieldsOf } from "../form/fields-of.ts";
import { saidHtml } from "../form/said.ts";
import { type Html, html } from "../html.ts";

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  minute: "2-digit",
});

/** Everything that has happened, newest first: who, when and what. */
export function timelineHtml(events: readonly CaseEvent[], policy: Policy): Html {
  const choices: Choices = {
    boards: policy.boards.map(({ id, name }) => ({ value: id, label: name })),
    named: {},
  };
  return html`<ol class="timeline" reversed>${events.toReversed().map((event) => eventHtml(event, policy, choices))}</ol>`;
}

function eventHtml(event: CaseEvent, policy: Policy, choices: Choices): Html {
  const { act, at, by, facts } = event;
  return html`<li class="${!isPersonAct(act) && "machine"}">
    <p><strong>${actRow(act).done}</strong> <span class="quiet">(händelse ${event.seq})</span></p>
    <p class="quiet"><time datetime="${at}">${longDate(event.date)} kl. ${clockTime(at)}</time>, ${by.name}${isPersonAct(act) && html`, ${roleNames[by.role]}${by.board !== undefined && html`, ${boardName(policy, by.board)}`}`}</p>
    ${facts.movements.map(({ kind, amount }) => html`<p>${movementNames[kind]}: ${kronor(amount)}</p>`)}
    ${isPersonAct(act) ? html`<details><summary>Visa uppgifterna<span class="hidden"> i händelse ${event.seq}</span></summary>${saidHtml(fieldsOf(act, choices, variantIn(event)), event.data)}</details>` : machineHtml(event)}
  </li>`;
}

function variantIn({ data }: CaseEvent): string | undefined {
  return "outcome" in data ? data.outcome : undefined;
}

function clockTime(at: Instant): string {
  return clock.format(new Date(at));
}

function machineHtml(event: CaseEvent): Html | false {
  switch (event.act) {
    case "record-idea-check":
    case "record-validation":
    case "record-decision-check": {
      const { findings } = event.data;
      if (findings.length === 0) return html`<p>Utan anmärkning.</p>`;
      return html`<ul>${findings.map(({ message }) => html`<li>${message}</li>`)}</ul>`;
    }
    case "send-reminder":
      return html`<p>Till ${event.data.to}, om uppgift som ${event.date <= event.data.due ? "ska" : "skulle"} vara klar senast ${longDate(event.data.due)}.</p>`;
    case "propose-plan":
      return html`<p>Att återföra: ${kronor(event.data.total)}.</p>`;
    case "register-document":
      return html`<p>${documentNames[event.data.kind]}, handling ${event.data.document}.</p>`;
    case "call-coordinator":
      return html`<p>${event.data.cause}</p>`;
    default:
      return false;
  }
}

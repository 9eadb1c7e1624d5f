import type { CaseEvent } from "#functions/domain/events.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { isPersonAct } from "#functions/process/acts.ts";
import { documentNames } from "#functions/process/documents.ts";
import { fieldsOf } from "#templates/pages/form/fields-of.ts";
import { saidText } from "#templates/pages/form/said.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { movementNames } from "#templates/wording/names.ts";
import { hardSpace } from "#templates/wording/numbers.ts";

/** Characters of an event that an extract has room for. */
const most = 360;

/** What an event moved, and what was said in it, shortened where it is long. */
export function saidInShort(event: CaseEvent, policy: Policy): string {
  const moved = event.facts.movements.map(
    ({ kind, amount }) => `${movementNames[kind]}: ${kronor(amount)}`,
  );
  const said = isPersonAct(event.act) ? byPerson(event, event.act, policy) : byMachine(event);
  return shortened([...moved, said].filter((part) => part !== "").join("; "));
}

function byPerson(
  { data }: CaseEvent,
  act: Parameters<typeof fieldsOf>[0],
  { boards }: Policy,
): string {
  const choices = { boards: boards.map(({ id, name }) => ({ value: id, label: name })), named: {} };
  const variant = "outcome" in data ? data.outcome : undefined;
  return saidText(fieldsOf(act, choices, variant), data);
}

function byMachine(event: CaseEvent): string {
  switch (event.act) {
    case "record-idea-check":
    case "record-validation":
    case "record-decision-check":
      return event.data.findings.map(({ message }) => message).join(" ") || "Utan anmärkning";
    case "send-reminder":
      return `Till ${event.data.to}, om uppgift till den ${longDate(event.data.due)}`;
    case "propose-plan":
      return `Att återföra: ${kronor(event.data.total)}`;
    case "register-document":
      return `${documentNames[event.data.kind]}, handling${hardSpace}${event.data.document}`;
    case "call-coordinator":
      return event.data.cause;
    case "propose-adjustment":
      return event.data.explanation;
    default:
      return "";
  }
}

function shortened(text: string): string {
  const whole = text.replaceAll(/\s*\n\s*/g, " ").trim();
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).trimEnd()}…`;
}

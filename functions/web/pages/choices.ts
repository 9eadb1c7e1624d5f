import type { Actor } from "#functions/domain/actor.ts";
import { capacityFor } from "#functions/domain/authority.ts";
import { boardsOf, type Case, isCertified } from "#functions/domain/case.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { actRow } from "#functions/process/acts.ts";
import type { Person } from "#functions/store/people.ts";
import type { Option } from "#templates/pages/form/field.ts";
import type { Choices } from "#templates/pages/form/fields-of.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { reportPeriodName } from "#templates/wording/dates.ts";
import { exemptPartName } from "#templates/wording/exempt-part.ts";
import { boardsOfActor } from "../lists.ts";

/** What the form offers to choose from: the fund's boards, and what the case holds. */
export function choicesOf(
  act: PersonActName,
  c: Case | undefined,
  policy: Policy,
  actor: Actor,
  people: readonly Person[],
): Choices {
  const named: Record<string, readonly Option[]> = {
    person: people.map(personOption),
    substitute: people.map(personOption),
  };
  if (c) {
    named["costLine"] = (c.application?.costLines ?? []).map(({ id, name, board }) => ({
      value: id,
      label: `${name} (${boardName(policy, board)})`,
    }));
    named["requisition"] = c.requisitions
      .filter((requisition) => !isCertified(requisition))
      .map(({ number, amount }) => ({
        value: String(number),
        label: `Rekvisition ${number}, ${kronor(amount)}`,
      }));
    named["exemption"] = c.exemptions.flatMap(({ part, reopened }, i) =>
      part === undefined || reopened
        ? []
        : [{ value: String(i + 1), label: exemptPartName(part, c, policy) }],
    );
    if (act === "receive-report") named["period"] = reportsToReceive(c);
  }
  const offered = boardsFor(act, c, actor, policy);
  return { boards: offered.map((id) => ({ value: id, label: boardName(policy, id) })), named };
}

function personOption({ person, name }: Person): Option {
  return { value: person, label: name };
}

function reportsToReceive(c: Case): readonly Option[] {
  return c.reports
    .filter(({ received }) => received === undefined)
    .map(({ period }) => ({ value: period, label: reportPeriodName(period) }));
}

/** An act for a named board offers the actor's own; a referral goes to the case's boards. */
function boardsFor(
  act: PersonActName,
  c: Case | undefined,
  actor: Actor,
  policy: Policy,
): readonly string[] {
  if (actRow(act).boardScope === "named") {
    if (!c) return boardsOfActor(actor);
    return boardsOf(c).filter((board) => capacityFor(act, actor, c, board).ok);
  }
  if (act === "refer-to-boards" && c) return boardsOf(c);
  return policy.boards.map(({ id }) => id);
}

import { hasSteppedAside } from "#functions/domain/authority.ts";
import type { Case } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { isPersonAct } from "#functions/process/acts.ts";
import { roleNames } from "#functions/process/roles.ts";

/** The event's performer with role and, for who speaks for one, board. */
export function performerInWords({ act, by }: CaseEvent, policy: Policy): string {
  return isPersonAct(act) ? `${by.name}, ${roleInWords({ by }, policy)}` : by.name;
}

function roleInWords({ by: { role, board } }: Pick<CaseEvent, "by">, policy: Policy): string {
  const name = roleNames[role];
  return board === undefined ? name : `${name}, ${boardName(policy, board)}`;
}

/** Everyone who has acted, in the order in which they first did, with the roles that they did it in. */
export function peopleOf(c: Case, history: readonly CaseEvent[], policy: Policy) {
  const byPersons = history.filter(({ act }) => isPersonAct(act));
  return [...Map.groupBy(byPersons, ({ by }) => by.person)].map(([person, made]) => ({
    name: made.at(-1)?.by.name ?? person,
    roles: [...new Set(made.map((event) => roleInWords(event, policy)))].slice(0, 20),
    acts: made.length,
    steppedAside: hasSteppedAside(c, person),
  }));
}

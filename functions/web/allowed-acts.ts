import type { Actor } from "#functions/domain/actor.ts";
import { capacityFor } from "#functions/domain/authority.ts";
import { boardsOf, type Case } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Command } from "#functions/domain/events.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { preconditions } from "#functions/domain/preconditions.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import { actRow, type PersonActName, personActNames } from "#functions/process/acts.ts";

export type AllowedAct = {
  readonly act: PersonActName;
  readonly title: string;
  /** What must be done first, where something must. */
  readonly hindrance?: Refusal;
};

/** What the actor may do in the case as it stands: by stage, role and board; hindrances are told. */
export function allowedActs(
  c: Case,
  actor: Actor,
  context: { readonly policy: Policy; readonly today: CalendarDate },
): readonly AllowedAct[] {
  return personActNames
    .filter((act) => actRow(act).from.includes(c.stage) && mayMake(act, c, actor))
    .filter((act) => act !== "reverse-act" || actRow(c.lastAct.act).reversible === true)
    .map((act) => {
      const hindrance = hindranceOf(act, c, context);
      const { title } = actRow(act);
      return hindrance === undefined ? { act, title } : { act, title, hindrance };
    });
}

/** An act for a board that its data names is allowed when it is for one of the actor's boards. */
function mayMake(act: PersonActName, c: Case, actor: Actor): boolean {
  const named = actRow(act).boardScope === "named" ? boardsOf(c) : [undefined];
  return named.some((board) => capacityFor(act, actor, c, board).ok);
}

/** Not yet filled in: preconditions on what the act itself says are tried when it is made. */
const notYetSaid: Command = { act: "withdraw", data: { reasons: "" } };

function hindranceOf(
  act: PersonActName,
  c: Case,
  context: { readonly policy: Policy; readonly today: CalendarDate },
): Refusal | undefined {
  for (const name of actRow(act).preconditions ?? []) {
    const hindrance = preconditions[name](c, notYetSaid, context);
    if (hindrance) return hindrance;
  }
  return undefined;
}

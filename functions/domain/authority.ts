import type { BoardScope } from "#functions/process/acts/row.ts";
import type { ActName } from "#functions/process/acts.ts";
import { actRow } from "#functions/process/acts.ts";
import { boardRoles, roleNames } from "#functions/process/roles.ts";
import type { ActedBy, Actor, Appointment } from "./actor.ts";
import { boardNow, boardsOf, type Case } from "./case.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { accepted, type Result, refused, unreachable } from "./result.ts";

/** The boards for which a board role may make the act; `any` before the case exists. */
function boardsWithin(
  scope: BoardScope,
  c: Case | undefined,
  named: string | undefined,
): readonly string[] | "any" {
  if (scope === "any" || c === undefined) return "any";
  switch (scope) {
    case "lead":
      return [boardNow(c, c.leadBoard)];
    case "named":
      return named === undefined ? [] : [boardNow(c, named)];
    default:
      return unreachable(scope);
  }
}

/** Roles on this case: the person's own appointments, and those taken over as a substitute. */
function appointmentsOn(c: Case | undefined, actor: Actor): readonly Appointment[] {
  const taken = c?.substitutes.filter((s) => s.substitute === actor.person) ?? [];
  return [...actor.appointments, ...taken.map(({ role }) => ({ role }))];
}

/** Whoever has declared a conflict of interest has stepped aside from the case. KL 6:28–32, 7:4. */
export function hasSteppedAside(c: Case, person: string): boolean {
  return c.conflicts.findLast((conflict) => conflict.person === person)?.kind === "conflict";
}

/**
 * In which capacity the actor may make the act. `named` is the board that the act's data names.
 * Everything not allowed by the process table is denied.
 */
export function capacityFor(
  act: ActName,
  actor: Actor,
  c: Case | undefined,
  named?: string,
): Result<ActedBy, Refusal> {
  const row = actRow(act);
  if (c && hasSteppedAside(c, actor.person) && act !== "declare-conflict") {
    return refused(
      refusal(
        "conflict-of-interest",
        "Du har anmält jäv i ärendet och kan inte handlägga det. En ersättare kallas in.",
      ),
    );
  }
  const withRole = appointmentsOn(c, actor).filter((a) => row.who.includes(a.role));
  if (withRole.length === 0) {
    const who = row.who.map((role) => roleNames[role]).join(" eller ");
    return refused(
      refusal("not-allowed", `Endast ${who} kan göra detta: ${row.title.toLowerCase()}.`),
    );
  }
  const allowed = boardsWithin(row.boardScope ?? "any", c, named);
  const fitting = withRole.find((a) => fits(a, allowed));
  if (!fitting) {
    return refused(refusal("not-your-board", "Åtgärden görs för en nämnd som du inte företräder."));
  }
  return accepted({
    person: actor.person,
    name: actor.name,
    role: fitting.role,
    ...(fitting.board === undefined ? {} : { board: fitting.board }),
  });
}

function fits(appointment: Appointment, allowed: readonly string[] | "any"): boolean {
  if (!boardRoles.has(appointment.role)) return true;
  return (
    appointment.board !== undefined && (allowed === "any" || allowed.includes(appointment.board))
  );
}

/** Whether the actor may read the case: fund-wide roles read all, boards their own and shared cases. */
export function mayRead(c: Case, actor: Actor): boolean {
  const boards = new Set([...boardsOf(c), ...c.referrals.map((r) => r.board)]);
  return appointmentsOn(c, actor).some(
    (a) => !boardRoles.has(a.role) || (a.board !== undefined && boards.has(a.board)),
  );
}

import { hasSteppedAside } from "#functions/domain/authority.ts";
import type { Case } from "#functions/domain/case.ts";
import type { Role } from "#functions/process/roles.ts";
import type { Person } from "#functions/store/people.ts";

/** Who holds the role on the case: its appointed persons and substitutes, less who stepped aside. */
export function holdersOf(
  c: Case,
  people: readonly Person[],
  role: Role,
  board: string | undefined,
): readonly Person[] {
  const substitutes = new Set(
    c.substitutes.filter((s) => s.role === role).map((s) => s.substitute),
  );
  return people
    .filter(
      ({ person, appointments }) =>
        substitutes.has(person) ||
        appointments.some((a) => a.role === role && (board === undefined || a.board === board)),
    )
    .filter(({ person }) => !hasSteppedAside(c, person));
}

/** The holders, or the coordinator when the role has none: nothing is sent into the void. */
export function recipientsOf(
  c: Case,
  people: readonly Person[],
  role: Role,
  board: string | undefined,
): readonly Person[] {
  const holders = holdersOf(c, people, role, board);
  return holders.length > 0 ? holders : holdersOf(c, people, "coordinator", undefined);
}

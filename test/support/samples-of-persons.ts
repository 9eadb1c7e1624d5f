import * as z from "zod";
import { type Actor, theSystem } from "#functions/domain/actor.ts";
import { boardRoles, type Role } from "#functions/process/roles.ts";
import { actorOf, type Person, personSchema } from "#functions/store/people.ts";
import people from "#infra/local/people.json" with { type: "json" };

/** The persons of the embedded cloud, so that a sample can be sent to it as it is. */
const atTheCity: readonly Person[] = z.array(personSchema).parse(people);

const posts: Partial<Record<Role, { readonly post: string; readonly name: string }>> = {
  applicant: { post: "sokande", name: "Handläggare" },
  "board-controller": { post: "controller", name: "Controller" },
  "board-head": { post: "chef", name: "Förvaltningschef" },
};

/** A board's id in the letters that a person's id may have: `jarva`. */
function plain(board: string): string {
  return board.normalize("NFD").replace(/\p{M}/gu, "");
}

function personOfBoard(role: Role, board: string | undefined): Person {
  const post = posts[role];
  if (post === undefined || board === undefined) throw new Error(`${role} speaks for a board`);
  return personSchema.parse({
    person: `${post.post}-${plain(board)}`,
    name: `${post.name}, ${board}`,
    email: `${post.post}.${plain(board)}@stockholm.example`,
    appointments: [{ role, board }],
  });
}

/** The person with that role; a board's role speaks for the board given. */
export function personWith(role: Exclude<Role, "system">, board?: string): Person {
  if (boardRoles.has(role)) return personOfBoard(role, board);
  const person = atTheCity.find((p) => p.appointments.some((a) => a.role === role));
  if (person === undefined) throw new Error(`Nobody has the role ${role}`);
  return person;
}

/** As `personWith`, ready to act; for `system` the workflow itself. */
export function actorWith(role: Role, board?: string): Actor {
  return role === "system" ? theSystem : actorOf(personWith(role, board));
}

/** Another person with the same role: a stand-in, or a colleague at the same board. */
export function anotherWith(role: Role, board?: string): Actor {
  const appointment = board === undefined ? { role } : { role, board };
  return { person: `kollega-${role}`, name: "Kollegan", appointments: [appointment] };
}

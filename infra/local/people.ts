import * as z from "zod";
import type { CalendarDate } from "#functions/domain/dates.ts";
import { type Person, personSchema, putPerson } from "#functions/store/people.ts";
import { policyInForce } from "#functions/store/policies.ts";
import type { FundTable } from "#functions/store/table.ts";
import { openingOf } from "./openings.ts";
import people from "./people.json" with { type: "json" };

/** Posts that every fund has, each with an invented person of its own: kept in `people.json`. */
const fundPeople: readonly Person[] = z.array(personSchema).parse(people);

/** Who is engaged by all the funds, and chooses between them. */
const serveAll: ReadonlySet<string> = new Set(["utvarderare"]);

const boardPosts = [
  { role: "applicant", post: "sokande", name: "Handläggare" },
  { role: "board-controller", post: "controller", name: "Controller" },
  { role: "board-head", post: "chef", name: "Förvaltningschef" },
] as const;

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** For each board an applicant, a controller and a head, named by post and board. */
function boardPeople(boards: readonly { id: string; name: string }[]): readonly Person[] {
  return boards.flatMap(({ id, name }) =>
    boardPosts.map(({ role, post, name: title }) => ({
      person: `${post}-${plain(id)}`,
      name: `${title}, ${name}`,
      email: `${post}.${plain(id)}@stockholm.example`,
      appointments: [{ role, board: id }],
    })),
  );
}

/** The same post in another municipality is another person. */
function inFund(person: Person, fund: string): Person {
  if (serveAll.has(person.person)) return person;
  return {
    ...person,
    person: `${person.person}${openingOf(fund).idsEndWith}`,
    email: person.email.replace(/@.*$/, `@${fund}.example`),
  };
}

/** Appoints the demonstration persons of a fund. Repeating it changes nothing. */
export async function appointPeople(table: FundTable, today: CalendarDate): Promise<void> {
  const { boards } = policyInForce(table.fund, today);
  await Promise.all(
    [...fundPeople, ...boardPeople(boards)].map((person) =>
      putPerson(table, inFund(person, table.fund)),
    ),
  );
}

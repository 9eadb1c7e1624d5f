import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { Actor } from "#functions/domain/actor.ts";
import { roles } from "#functions/process/roles.ts";
import { itemsUnder } from "./items.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

/** A person of the fund: who, where mail reaches them, and the appointments in force. */
export const personSchema = z.object({
  person: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: z.string().min(1).max(120),
  email: z.email(),
  appointments: z
    .array(z.object({ role: z.enum(roles).exclude(["system"]), board: z.string().optional() }))
    .min(1),
});
export type Person = z.output<typeof personSchema>;

export async function putPerson(table: FundTable, person: Person): Promise<void> {
  const Item = {
    pk: keys.fundKey(table.fund),
    sk: keys.appointmentSort(person.person),
    ...personSchema.parse(person),
  };
  await table.db.send(new PutCommand({ TableName: table.name, Item }));
}

export async function loadPerson(table: FundTable, person: string): Promise<Person | undefined> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.appointmentSort(person) },
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? undefined : personSchema.parse(Item);
}

/** Everyone with an appointment in the fund: tens of people. */
export async function loadPeople(table: FundTable): Promise<readonly Person[]> {
  const items = itemsUnder(table, keys.fundKey(table.fund), "APPOINTMENT#");
  return Array.fromAsync(items, (item) => personSchema.parse(item));
}

export function actorOf({ person, name, appointments }: Person): Actor {
  return {
    person,
    name,
    appointments: appointments.map(({ role, board }) =>
      board === undefined ? { role } : { role, board },
    ),
  };
}

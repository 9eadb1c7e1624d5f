import type { Role } from "#functions/process/roles.ts";

/** One appointment of a person: a role, and the board it speaks for when it is a board's role. */
export type Appointment = { readonly role: Role; readonly board?: string };

/** Who asks: a person with the appointments in force at this moment. */
export type Actor = {
  readonly person: string;
  readonly name: string;
  readonly appointments: readonly Appointment[];
};

/** Who acted, as it is written in the record. */
export type ActedBy = {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly board?: string | undefined;
};

/** The workflow itself, as it stands in the timeline. */
export const theSystem: Actor = {
  person: "system",
  name: "Systemet",
  appointments: [{ role: "system" }],
};

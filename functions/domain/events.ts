import * as z from "zod";
import { type ActName, actNames } from "#functions/process/acts.ts";
import { documentKinds } from "#functions/process/documents.ts";
import { roles } from "#functions/process/roles.ts";
import { openStages } from "#functions/process/stages.ts";
import { outcomes } from "./case.ts";
import { instant } from "./dates.ts";
import { amount, boardId, date, line, signedAmount, year } from "./forms/fields.ts";
import { type FormOf, forms } from "./forms/forms.ts";
import { movementKinds } from "./ledger.ts";

const parts = z.strictObject({
  total: signedAmount,
  boards: z.array(z.strictObject({ board: boardId, amount: signedAmount })).readonly(),
});

/** What `decide` found beside what was said: where the case goes, what follows, what moves. */
const factsSchema = z.strictObject({
  stage: z.enum([...openStages, "closed"]),
  due: date.optional(),
  outcome: z.enum(outcomes).optional(),
  policyVersion: line(40),
  /** Only on the act that opens a case. */
  opened: z.strictObject({ id: line(40), fund: line(40), number: line(60) }).optional(),
  documents: z.array(z.strictObject({ document: z.int().min(1), kind: z.enum(documentKinds) })),
  movements: z.array(z.strictObject({ kind: z.enum(movementKinds), amount: signedAmount })),
  /** On adoption: what the year brings back per board, öre. */
  returns: z.array(z.strictObject({ year, board: boardId, amount })).optional(),
  /** On adoption: what fell due, was exempted or waits so far, and what waits and is exempt, öre. */
  settled: z.strictObject({ returned: amount, waiting: parts, exemptWaiting: parts }).optional(),
  /** On adoption: what the adopted years were to return before exemptions, and what of it is exempt. */
  earned: z.strictObject({ all: parts, exempt: parts }).optional(),
  /** On adoption: what the year lets go per board, öre. */
  letGo: z.array(z.strictObject({ year, board: boardId, amount })).optional(),
  /** On adoption: boards in deficit, whose return of the year waits. */
  deferred: z.array(boardId).optional(),
  /** On a plan or an adjustment: what is due per year and board, öre. */
  planRows: z.array(z.strictObject({ year, board: boardId, amount })).optional(),
  /** On a plan with exemptions: what is let go per year and board, öre. */
  planExempted: z.array(z.strictObject({ year, board: boardId, amount })).optional(),
  /** On an exemption: what is planned but will not come back, öre. */
  exempted: amount.optional(),
  /** On an announcement: the last day to appeal. */
  lastDayToAppeal: date.optional(),
});
export type Facts = z.output<typeof factsSchema>;

const actedBySchema = z.strictObject({
  person: line(80),
  name: line(120),
  role: z.enum(roles),
  board: boardId.optional(),
});

const envelope = z.strictObject({
  seq: z.int().min(1),
  act: z.enum(actNames),
  at: z.iso.datetime().transform(instant),
  date,
  by: actedBySchema,
  data: z.unknown(),
  facts: factsSchema,
});

type Made<A extends ActName> = Omit<z.output<typeof envelope>, "act" | "data"> & {
  readonly act: A;
  readonly data: FormOf<A>;
};

/** An act that was made: the only thing that changes a case. One act, one event. */
export type CaseEvent = { [A in ActName]: Made<A> }[ActName];
export type EventOf<A extends ActName> = Extract<CaseEvent, { act: A }>;

/** What someone wants to do. */
export type Command = { [A in ActName]: { readonly act: A; readonly data: FormOf<A> } }[ActName];
export type CommandOf<A extends ActName> = Extract<Command, { act: A }>;

/** Whether the data is of the form that its act demands; so the pair is one of the union's. */
export function isCommand(said: { act: ActName; data: unknown }): said is Command {
  return forms[said.act].safeParse(said.data).success;
}

export function isCaseEvent(made: z.output<typeof envelope>): made is CaseEvent {
  return isCommand(made);
}

/** Whether the facts can be read again: asked before an event is written, since none is written over. */
export function areFacts(facts: Facts): boolean {
  return factsSchema.safeParse(facts).success;
}

/** Reads a stored event; throws when it is not one, for then the record is broken. */
export function caseEvent(stored: unknown): CaseEvent {
  const made = envelope.parse(stored);
  const event = { ...made, data: forms[made.act].parse(made.data) };
  if (!isCaseEvent(event)) throw new Error(`Event ${made.seq} (${made.act}) does not fit its form`);
  return event;
}

import type { OpenStage, Stage } from "#functions/process/stages.ts";
import { stageRow } from "#functions/process/stages.ts";
import type { ActedBy } from "../actor.ts";
import { type Case, mostBoards } from "../case.ts";
import { addDays, type CalendarDate, workingDayFrom } from "../dates.ts";
import type { Facts } from "../events.ts";
import type { Balances } from "../ledger.ts";
import type { Policy } from "../policy.ts";
import type { Refusal, RefusalCode } from "../refusals.ts";
import { refusal } from "../refusals.ts";
import { accepted, type Result, refused } from "../result.ts";

/** What a rule knows beside the case: all of it passed in, so that the same question has one answer. */
export type DecideContext = {
  readonly policy: Policy;
  readonly today: CalendarDate;
  readonly balances: Balances;
  readonly by: ActedBy;
  /** For the act that opens a case: its id and registration number. */
  readonly opening: { readonly id: string; readonly number: string };
};

/** What the act's own rule adds to the facts; the rest follows from the process table. */
export type Found = Partial<Omit<Facts, "documents" | "policyVersion">> & {
  readonly policyVersion?: string;
};

export type Decided = Result<Found, Refusal>;

export const stay: Decided = accepted({});

export function found(facts: Found): Decided {
  return accepted(facts);
}

export function no(code: RefusalCode, message: string, field?: string): Decided {
  return refused(refusal(code, message, field));
}

/** The move to a stage whose due date the policy sets, or the act gives. */
export function moveTo(stage: OpenStage, context: DecideContext, given?: CalendarDate): Found {
  const due = given ?? policyDue(stage, context);
  return due === undefined ? { stage } : { stage, due };
}

function policyDue(stage: OpenStage, { policy, today }: DecideContext): CalendarDate | undefined {
  if (stageRow(stage).due !== "days") return undefined;
  return workingDayFrom(addDays(today, policy.stageDays[stage]));
}

/** Undefined while the boards, each counted once, are no more than a case holds. */
export function tooMany(boards: readonly string[], field: string): Decided | undefined {
  const count = new Set(boards).size;
  if (count <= mostBoards) return undefined;
  const message = `Ärendet skulle omfatta ${count} nämnder; ett ärende rymmer högst ${mostBoards}.`;
  return no("too-many-boards", message, field);
}

/** A due date that the act gives must lie ahead. */
export function isAhead(date: CalendarDate, { today }: DecideContext): boolean {
  return date > today;
}

export const dueDateBehind = (field: string): Decided =>
  no("due-date-passed", "Datumet ska ligga efter dagens datum.", field);

export function closes(outcome: NonNullable<Facts["outcome"]>): Found {
  const stage: Stage = "closed";
  return { stage, outcome };
}

export function grantOf(c: Case): NonNullable<Case["grant"]> {
  if (!c.grant) throw new Error(`Case ${c.number} is past its decision without a grant`);
  return c.grant;
}

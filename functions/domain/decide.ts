import { actRow, isMachineAct } from "#functions/process/acts.ts";
import { stageName } from "#functions/process/stages.ts";
import type { ActedBy, Actor } from "./actor.ts";
import { capacityFor } from "./authority.ts";
import type { Case } from "./case.ts";
import { type CalendarDate, dateInStockholm, type Instant } from "./dates.ts";
import type { DecideContext, Found } from "./decide/decided.ts";
import { submitIdea } from "./decide/idea.ts";
import { ownRule } from "./decide/rules.ts";
import { areFacts, type CaseEvent, type Command, type Facts, isCaseEvent } from "./events.ts";
import type { Balances } from "./ledger.ts";
import type { Policy } from "./policy.ts";
import { preconditions } from "./preconditions.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { accepted, type Result, refused } from "./result.ts";

/** What is known beside the case when someone asks to act. Everything is passed in. */
export type Question = {
  readonly actor: Actor;
  readonly policy: Policy;
  readonly balances: Balances;
  readonly now: Instant;
  /** The case's revision as the actor saw it; the machine sees no screen. */
  readonly seen: number | "machine";
  /** For the act that opens a case. */
  readonly opening: { readonly id: string; readonly number: string };
};

/**
 * Whether the act may be made, and if so the event that it is. Pure: the same question has the
 * same answer. A refusal has a stable code and a Swedish sentence.
 */
export function decide(
  c: Case | undefined,
  command: Command,
  question: Question,
): Result<CaseEvent, Refusal> {
  const named = "board" in command.data ? command.data.board : undefined;
  const capacity = capacityFor(command.act, question.actor, c, named);
  if (!capacity.ok) return capacity;
  const today = dateInStockholm(question.now);
  const context: DecideContext = { ...question, today, by: capacity.value };
  if (c === undefined) return open(command, context, question);

  const hindrance =
    outOfStage(c, command) ?? stale(c, command, question) ?? unmet(c, command, context);
  if (hindrance) return refused(hindrance);
  const rule = ownRule(c, command, context);
  if (!rule.ok) return rule;
  return accepted(eventOf(c, command, capacity.value, question, factsOf(c, command, rule.value)));
}

function open(
  command: Command,
  context: DecideContext,
  question: Question,
): Result<CaseEvent, Refusal> {
  if (command.act !== "submit-idea") {
    return refused(refusal("unknown-case", "Ärendet finns inte."));
  }
  const rule = submitIdea(command, context);
  if (!rule.ok) return rule;
  const facts: Facts = {
    ...rule.value,
    stage: "idea-review",
    opened: { ...context.opening, fund: context.policy.fund },
    policyVersion: context.policy.version,
    documents: [],
    movements: [],
  };
  return accepted(eventOf(undefined, command, context.by, question, facts));
}

function outOfStage(c: Case, command: Command): Refusal | undefined {
  const row = actRow(command.act);
  if (row.from.includes(c.stage)) return undefined;
  const message = `Det går inte att göra detta nu: ${row.title.toLowerCase()}. Läget är: ${stageName(c.stage).toLowerCase()}.`;
  return refusal("wrong-stage", message);
}

function stale(c: Case, { act }: Command, { seen }: Question): Refusal | undefined {
  if (isMachineAct(act) || seen === c.revision) return undefined;
  return refusal(
    "stale",
    "Ärendet har ändrats av någon annan sedan du öppnade sidan. Läs det som har tillkommit och försök igen.",
  );
}

function unmet(c: Case, command: Command, context: { policy: Policy; today: CalendarDate }) {
  for (const name of actRow(command.act).preconditions ?? []) {
    const hindrance = preconditions[name](c, command, context);
    if (hindrance) return hindrance;
  }
  return undefined;
}

/** What follows from the process table, with what the act's own rule found laid over it. */
function factsOf(c: Case, command: Command, own: Found): Facts {
  const { policyVersion, movements, ...rest } = own;
  const kinds = actRow(command.act).documents ?? [];
  return {
    stage: c.stage,
    ...(rest.stage === undefined && c.due !== undefined ? { due: c.due } : {}),
    ...rest,
    policyVersion: policyVersion ?? c.policyVersion,
    documents: kinds.map((kind, i) => ({ document: c.documents.length + 1 + i, kind })),
    movements: (movements ?? []).filter((movement) => movement.amount !== 0),
  };
}

function eventOf(
  c: Case | undefined,
  { act, data }: Command,
  by: ActedBy,
  { now }: Question,
  facts: Facts,
): CaseEvent {
  const made = {
    seq: (c?.seq ?? 0) + 1,
    act,
    at: now,
    date: dateInStockholm(now),
    by,
    data,
    facts,
  };
  if (!isCaseEvent(made)) throw new Error(`The act ${act} does not fit its own form`);
  if (!areFacts(facts)) throw new Error(`What the act ${act} found cannot be recorded`);
  return made;
}

import type { Actor } from "#functions/domain/actor.ts";
import type { Case } from "#functions/domain/case.ts";
import { addDays, type CalendarDate, calendarDate, instant } from "#functions/domain/dates.ts";
import { decide, type Question } from "#functions/domain/decide.ts";
import type { CaseEvent, Command } from "#functions/domain/events.ts";
import { evolve } from "#functions/domain/evolve.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { type Balances, balancesAfter, changeOf } from "#functions/domain/ledger.ts";
import { mnkr, noMoney, type Ore } from "#functions/domain/money.ts";
import { type Policy, withSuccessors } from "#functions/domain/policy.ts";
import type { Refusal, RefusalCode } from "#functions/domain/refusals.ts";
import { accepted, type Result } from "#functions/domain/result.ts";
import { reverse } from "#functions/domain/reverse.ts";
import { type ActName, isMachineAct } from "#functions/process/acts.ts";
import type { Stage } from "#functions/process/stages.ts";
import { policyInForce } from "#functions/store/policies.ts";
import { sampleCommand } from "./samples.ts";
import { performerOf } from "./samples-performers.ts";
import { roadTo } from "./samples-roads.ts";
import { workAfter } from "./samples-work.ts";

/** A fund with one case in it, as it stands on a day. Never changed: each act gives a new one. */
export type World = {
  readonly policy: Policy;
  readonly today: CalendarDate;
  /** What is applied for and granted, öre. */
  readonly amount: Ore;
  /** The fund's money before the case moved any of it, and as it stands, öre. */
  readonly balances: Balances;
  readonly events: readonly CaseEvent[];
  readonly case: Case | undefined;
  /** What certain acts say otherwise than the sample. */
  readonly changes: Partial<Record<ActName, object>>;
  /** Whether the workflow does its work after each act. */
  readonly machine: boolean;
};

/** How an act is made otherwise than by the person awaited who sees the case as it stands. */
export type Otherwise = { readonly by?: Actor; readonly seen?: Question["seen"] };

/** A case that must be there. */
export function caseOf(world: World): Case {
  if (!world.case) throw new Error("No idea has been submitted: there is no case");
  return world.case;
}

export function onDate(world: World, date: string): World {
  return { ...world, today: calendarDate(date) };
}

export function later(world: World, days: number): World {
  return { ...world, today: addDays(world.today, days) };
}

/** The question that the act's performer asks of the rules. */
export function questionOf(world: World, actor: Actor, seen?: Question["seen"]): Question {
  return {
    actor,
    policy: withSuccessors(world.policy, world.case?.successions),
    balances: world.balances,
    now: instant(`${world.today}T09:30:00.000Z`),
    seen: seen ?? world.case?.revision ?? 0,
    opening: { id: "01JQ7Z8W5N4M3K2J1H0G9F8E7D", number: "SIF 2026/0042" },
  };
}

/** Tries one act with the sample's data, changed as given; the workflow does nothing yet. */
export function tryAct<A extends ActName>(
  world: World,
  act: A,
  change: Partial<FormOf<A>> = {},
  otherwise: Otherwise = {},
): Result<World, Refusal> {
  const command = sampleCommand(act, world, { ...world.changes[act], ...change });
  return tryCommand(world, command, otherwise);
}

export function tryCommand(
  world: World,
  command: Command,
  { by = performerOf(command, world.case), seen }: Otherwise = {},
): Result<World, Refusal> {
  const made = eventOf(world, command, questionOf(world, by, seen));
  if (!made.ok) return made;
  const { event, after } = made.value;
  return accepted({
    ...world,
    case: after,
    events: [...world.events, event],
    balances: balancesAfter(world.balances, changeOf(event.facts.movements)),
  });
}

function eventOf(world: World, command: Command, question: Question) {
  if (command.act === "reverse-act") {
    return reverse(caseOf(world), command, question, world.events);
  }
  const decided = decide(world.case, command, question);
  if (!decided.ok) return decided;
  return accepted({ event: decided.value, after: evolve(world.case, decided.value) });
}

/** The code of the refusal, or `accepted`: what a rule answers in one word. */
export function answerTo<A extends ActName>(
  world: World,
  act: A,
  change: Partial<FormOf<A>> = {},
  otherwise: Otherwise = {},
): RefusalCode | "accepted" {
  const answer = tryAct(world, act, change, otherwise);
  return answer.ok ? "accepted" : answer.refusal.code;
}

/** Makes the act, and lets the workflow do the work that follows; throws when it is refused. */
export function made<A extends ActName>(
  world: World,
  act: A,
  change: Partial<FormOf<A>> = {},
  otherwise: Otherwise = {},
): World {
  const after = tryAct(world, act, change, otherwise);
  if (!after.ok) {
    const where = world.case?.stage ?? "no case";
    throw new Error(`${act} in ${where}: ${after.refusal.code}, ${after.refusal.message}`);
  }
  return world.machine && !isMachineAct(act) ? worked(after.value) : after.value;
}

/** The workflow does what follows on the last act. */
export function worked(world: World): World {
  return workAfter(world).reduce((now, command) => {
    const after = tryCommand(now, command, { seen: "machine" });
    if (!after.ok) throw new Error(`The workflow's ${command.act}: ${after.refusal.message}`);
    return after.value;
  }, world);
}

/** Tells how a case came to be where it is. Each method gives a new story. */
export type Story = {
  /** The case is in that stage, by the plain way there. */
  inStage(stage: Stage): Story;
  /** Applied for and granted, öre. */
  granted(amount: Ore): Story;
  /** What the act says otherwise than the sample, whenever it is made. */
  saying<A extends ActName>(act: A, change: Partial<FormOf<A>>): Story;
  under(policy: Policy): Story;
  opened(date: string): Story;
  /** The workflow has not yet done what follows on the acts. */
  withoutTheMachine(): Story;
  /** Then the act was made. */
  did<A extends ActName>(act: A, change?: Partial<FormOf<A>>, otherwise?: Otherwise): Story;
  later(days: number): Story;
  on(date: string): Story;
  build(): World & { readonly case: Case };
};

type Telling = { readonly start: World; readonly steps: readonly ((world: World) => World)[] };

/** A story of a case; as it begins, 4.5 mnkr of a fund of 300 mnkr, and nobody has an idea. */
export function aCase(): Story {
  const opened = calendarDate("2026-03-02");
  return story({
    start: {
      policy: policyInForce("stockholm", opened),
      today: opened,
      amount: mnkr(4.5),
      balances: {
        capital: mnkr(300),
        free: mnkr(300),
        reserved: noMoney,
        used: noMoney,
        returned: noMoney,
      },
      events: [],
      case: undefined,
      changes: {},
      machine: true,
    },
    steps: [(world) => roadTo("idea-review", world)],
  });
}

function story({ start, steps }: Telling): Story {
  const from = (change: Partial<World>): Story => story({ start: { ...start, ...change }, steps });
  const next = (step: (world: World) => World): Story => story({ start, steps: [...steps, step] });
  return {
    inStage: (stage) => next((world) => roadTo(stage, world)),
    granted: (amount) => from({ amount }),
    saying: (act, change) => from({ changes: { ...start.changes, [act]: change } }),
    under: (policy) => from({ policy }),
    opened: (date) => from({ today: calendarDate(date) }),
    withoutTheMachine: () => from({ machine: false }),
    did: (act, change, otherwise) => next((world) => made(world, act, change, otherwise)),
    later: (days) => next((world) => later(world, days)),
    on: (date) => next((world) => onDate(world, date)),
    build: () => {
      const world = steps.reduce((now, step) => step(now), start);
      return { ...world, case: caseOf(world) };
    },
  };
}

import type { Case } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { evolve } from "#functions/domain/evolve.ts";
import { fold } from "#functions/domain/fold.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { sha256 } from "#functions/store/canonical.ts";
import { chainStart, linkOf, payloadOf } from "#functions/store/chain.ts";
import { type Commit, commitParts, type Part } from "#functions/store/commit.ts";
import type { FundTable } from "#functions/store/table.ts";
import { commitWhole } from "#functions/store/transaction.ts";
import { caseOf, type World } from "#test/support/a-case.ts";

/** How far a case is committed. */
export type Place = { readonly case: Case | undefined; readonly head: string };
export const nowhere: Place = { case: undefined, head: chainStart };

const salt = "5a".repeat(16);

function commitOf(
  { name, fund }: Pick<FundTable, "name" | "fund">,
  policy: Policy,
  { case: before, head }: Place,
  event: CaseEvent,
  after: Case,
): Commit {
  return {
    table: name,
    fund,
    before,
    head,
    event,
    after,
    policy,
    tasksBefore: before ? tasksOf(before, policy) : [],
    tasksAfter: tasksOf(after, policy),
    commandId: `${after.id}-${event.seq}`,
    requestHash: sha256(`${event.seq}`),
    salt,
    machineNow: event.at,
    ...(before ? {} : { registered: { year: 2026, number: 1 } }),
  };
}

async function commit(table: FundTable, made: Commit): Promise<Place> {
  const { event, after, head } = made;
  const answer = await commitWhole(table, commitParts(made));
  if (answer !== "committed") throw new Error(`${event.act}, event ${event.seq}: ${answer}`);
  return { case: after, head: linkOf(event, payloadOf(event, salt), head).hash };
}

function lastOf(events: readonly CaseEvent[]): CaseEvent {
  const last = events.at(-1);
  if (!last) throw new Error("Nothing has happened");
  return last;
}

/** Commits every act of the world that lies after the place, one by one. */
export async function committed(table: FundTable, world: World, from: Place): Promise<Place> {
  let at = from;
  for (const event of world.events.slice(from.case?.seq ?? 0)) {
    at = await commit(table, commitOf(table, world.policy, at, event, evolve(at.case, event)));
  }
  return at;
}

/**
 * Commits only the world's last acts one by one: all between the place and them as one leap, with
 * the tasks that were awaited there left out.
 */
export async function lastCommitted(
  table: FundTable,
  world: World,
  from: Place,
  acts: number,
): Promise<Place> {
  const passed = world.events.slice(0, -acts);
  const before = fold(passed);
  const tasks = tasksOf(before, world.policy);
  const leap = commitOf(table, world.policy, from, lastOf(passed), before);
  const place = await commit(table, { ...leap, tasksBefore: tasks, tasksAfter: tasks });
  return committed(table, world, place);
}

/** The parts of the transaction that the world's last act is, `before` being the world before it. */
export function partsOfLast(before: World, after: World): readonly Part[] {
  const place = { case: before.case, head: chainStart };
  return partsOf("stockholm", after.policy, place, lastOf(after.events), caseOf(after));
}

/** The parts of the transaction that the event is in the fund. */
export function partsOf(
  fund: string,
  policy: Policy,
  from: Place,
  event: CaseEvent,
  after: Case,
): readonly Part[] {
  return commitParts(commitOf({ name: "fund", fund }, policy, from, event, after));
}

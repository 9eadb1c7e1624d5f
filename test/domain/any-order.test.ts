import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import type { Command } from "#functions/domain/events.ts";
import { fold } from "#functions/domain/fold.ts";
import { isBalanced } from "#functions/domain/ledger.ts";
import { minus, noMoney, ore, plus, sum } from "#functions/domain/money.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { type ActName, actNames, actRow, isMachineAct } from "#functions/process/acts.ts";
import { type Role, roles } from "#functions/process/roles.ts";
import { openStages, type Stage } from "#functions/process/stages.ts";
import { aCase, caseOf, later, tryCommand, type World, worked } from "#test/support/a-case.ts";
import { commandOf, samples } from "#test/support/samples.ts";
import { minutesSamples } from "#test/support/samples-decision.ts";
import { anotherWith } from "#test/support/samples-of-persons.ts";

/** One thing that somebody tries: which act, with what amount, how many days later. */
type Attempt = {
  readonly pick: number;
  readonly amount: number;
  readonly days: number;
  readonly stranger: Role | undefined;
  readonly workflowIsSlow: boolean;
};

const attempt: fc.Arbitrary<Attempt> = fc.record({
  pick: fc.nat(),
  amount: fc.integer({ min: 1, max: 600_000_000 }),
  days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
  stranger: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...roles) },
  ),
  workflowIsSlow: fc.boolean(),
});

const outcomes = Object.values(minutesSamples);

/** What is said in the act, with the attempt's amount wherever the act speaks of one. */
function saidIn(act: ActName, world: World, { amount: öre, pick }: Attempt): object {
  const amount = ore(öre);
  switch (act) {
    case "requisition":
      return { ...samples[act](world), costs: [{ purpose: "Löner", amount }] };
    case "approve-with-changes":
    case "decide-change":
    case "release-grant":
    case "propose":
      return { ...samples[act](world), amount };
    case "register-minutes":
      return outcomes[pick % outcomes.length]?.(world) ?? samples[act](world);
    case "register-appeal-outcome":
      return { ...samples[act](world), outcome: pick % 2 === 0 ? "annulled" : "dismissed" };
    case "report-actuals": {
      const said = samples[act](world);
      return {
        ...said,
        lines: said.lines.map((line) => ({
          ...line,
          cost: plus(line.cost, minus(amount, ore(300_000_000))),
        })),
      };
    }
    default:
      return samples[act](world);
  }
}

const asides: ReadonlySet<ActName> = new Set([
  "withdraw",
  "correct-clerically",
  "declare-conflict",
  "call-substitute",
  "record-advice",
  "restart-workflow",
]);

/** What the table opens in the stage, the acts of the matter itself five times as often. */
function temptations(stage: Stage): readonly ActName[] {
  if (stage === "closed") return actNames;
  const open = actNames.filter((act) => actRow(act).from.includes(stage) && !isMachineAct(act));
  const matter = open.filter((act) => !asides.has(act));
  return [...open, ...matter, ...matter, ...matter, ...matter];
}

function tried(world: World, { pick, days, stranger, workflowIsSlow, ...rest }: Attempt): World {
  const day = later(world, days);
  const candidates = stranger ? actNames : temptations(caseOf(world).stage);
  const act = candidates[pick % candidates.length];
  if (act === undefined) return day;
  const said = saidIn(act, day, { pick, days, stranger, workflowIsSlow, ...rest });
  const command: Command = commandOf(act, said);
  const before = frozen(day);
  const answer = tryCommand(
    before,
    command,
    stranger ? { by: anotherWith(stranger, "social") } : {},
  );
  if (!answer.ok) return before;
  const after = answer.value;
  return workflowIsSlow || isMachineAct(act) ? after : worked(after);
}

/** The world, which throws when anything in it is written to. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** What must hold in every case, whatever has been done in it, in words. */
function moneyRules({ balances }: World, { grant, returns }: Case): Record<string, boolean> {
  const { amount, used, reserved, released } = grant ?? noGrant;
  return {
    "free = capital + returned − reserved − used": isBalanced(balances),
    "the fund is never below zero": balances.free >= 0,
    "the fund's reserved is the grant's": balances.reserved === reserved,
    "the fund's used is the grant's": balances.used === used,
    "the fund's returned is the adopted years'":
      balances.returned === sum(returns.map((r) => r.amount)),
    "granted = used + reserved + released": amount === sum([used, reserved, released]),
    "no part of the grant is below zero": Math.min(used, reserved, released) >= 0,
  };
}

const noGrant = { amount: noMoney, used: noMoney, reserved: noMoney, released: noMoney };

function caseRules(before: Case, after: Case, world: World): Record<string, boolean> {
  const tasks = tasksOf(after, world.policy).map(({ id }) => id);
  return {
    "events are counted": after.seq === world.events.length,
    "revisions only go on": after.revision >= before.revision,
    "visits only go on": after.visit >= before.visit,
    "an outcome is what closes a case":
      (after.outcome !== undefined) === (after.stage === "closed"),
    "documents are numbered without a gap": after.documents.every((d, i) => d.document === i + 1),
    "a task is awaited once": new Set(tasks).size === tasks.length,
    "a closed case stays closed": before.stage !== "closed" || after.stage === "closed",
  };
}

function broken(before: World, after: World): readonly string[] {
  const now = caseOf(after);
  const rules = { ...moneyRules(after, now), ...caseRules(caseOf(before), now, after) };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

const repaying = aCase().inStage("repaying").on("2030-02-20");
const reported = repaying.did("report-actuals").did("report-actuals");
const certified = reported.did("certify-actuals").did("certify-actuals");

const starts = [
  ...openStages.map((stage) => aCase().inStage(stage)),
  aCase().inStage("under-way").later(200).did("requisition").did("submit-report"),
  aCase().inStage("application-examination").did("refer-to-boards"),
  reported,
  certified,
  certified.did("adopt-actuals"),
].map((story) => story.build());

/** A world in which the fund has no more than this free, öre. */
function poorer(world: World, free: number): World {
  const less = ore(Math.max(0, world.balances.free - free));
  const { balances } = world;
  return {
    ...world,
    balances: {
      ...balances,
      capital: minus(balances.capital, less),
      free: minus(balances.free, less),
    },
  };
}

const attempted = fc.record({
  start: fc.constantFrom(...starts),
  free: fc.integer({ min: 0, max: 1_000_000_000 }),
  attempts: fc.array(attempt, { minLength: 4, maxLength: 14 }),
});

describe("acts in any order, allowed or not", () => {
  it("keep the ledger balanced, the grant whole, the fund above zero, and refusals without effect", () => {
    const made = new Set<ActName>();
    fc.assert(
      fc.property(attempted, ({ start, free, attempts }) => {
        let world = poorer(start, free);
        for (const each of attempts) {
          const before = world;
          world = tried(before, each);
          if (world.case !== before.case) expect(broken(before, world)).toEqual([]);
          for (const event of world.events.slice(before.events.length)) made.add(event.act);
        }
        expect(fold(world.events)).toEqual(world.case);
      }),
      { numRuns: 1000 },
    );
    expect(made.size).toBeGreaterThan(actNames.length * 0.65);
  }, 60_000);
});

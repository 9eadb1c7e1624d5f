import type { Case, Plan } from "#functions/domain/case.ts";
import { currentPlan } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { factor, share } from "#functions/domain/fraction.ts";
import { kronor, mnkr, noMoney } from "#functions/domain/money.ts";
import { type Policy, policySchema, termsOf } from "#functions/domain/policy.ts";
import { followUpOf } from "#functions/domain/repayment-of-case.ts";
import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import stockholm from "#templates/policies/stockholm-2026-1.json" with { type: "json" };
import { aCase, caseOf, made, onDate, type World } from "#test/support/a-case.ts";

type Line = FormOf<"submit-application">["costLines"][number];
type Tkr = readonly number[];

export const first = 2029;

/** Everything saved is returned in the year it is saved, unless told otherwise. */
export function policyWith(change: Partial<RepaymentPolicy>): Policy {
  const policy = policySchema.parse(stockholm);
  const plain: RepaymentPolicy = {
    ...termsOf(policy),
    share: share("1"),
    index: "nominal",
    netOfRunningCost: false,
    cap: "none",
    minimumAmount: noMoney,
    dueBasis: "actual",
  };
  return { ...policy, repayment: { ...plain, ...change } };
}

/** A line that cost 10 mnkr a year before the measure. */
function aLine(id: string, board: string): Line {
  return {
    id,
    board,
    name: id,
    account: "5310-7420",
    areaOfOperation: "Individ- och familjeomsorg",
    targetGroup: "Barn 10–12 år",
    priceLevelYear: 2025,
    baseline: [
      { year: 2024, amount: mnkr(10) },
      { year: 2025, amount: mnkr(10) },
    ],
    savingsDemand: noMoney,
    stateGrants: noMoney,
    driver: { name: "Barn 10–12 år i området", source: "Befolkningsprognosen" },
    attribution: share("1"),
    runningCost: noMoney,
    expected: years([1000, 1000, 1000]),
  };
}

export const placements = aLine("placeringar", "social");
const support = aLine("stod-i-hemmet", "järva");

export function costOf(savedTkr: number) {
  return kronor(10_000_000 - savedTkr * 1000);
}

/** What a line is expected to cost from the first year on, when it saves these thousands of kronor. */
export function years(saved: Tkr, from = first) {
  return saved.map((tkr, i) => ({ year: from + i, driver: factor("1"), cost: costOf(tkr) }));
}

export const noLevels: FormOf<"adopt-actuals">["index"] = {
  edition: "Löpande priser",
  published: calendarDate("2026-01-01"),
  levels: [],
};

export type Told = {
  readonly policy?: Partial<RepaymentPolicy>;
  /** Thousands of kronor that each line is expected to save, year by year. */
  readonly expected: Readonly<Record<string, Tkr>>;
  readonly index?: FormOf<"adopt-actuals">["index"];
};

/** A case whose plan is to be decided: one board's line, or two boards'. */
export function evaluated({ policy = {}, expected, index = noLevels }: Told): World {
  const lines = [placements, support].filter(({ id }) => expected[id] !== undefined);
  return aCase()
    .under(policyWith(policy))
    .saying("submit-application", { costLines: lines, split: [], index })
    .saying("submit-evaluation", {
      index,
      lines: lines.map(({ id }) => ({
        costLine: id,
        comparison: "comparison-group",
        attribution: share("1"),
        runningCost: noMoney,
        driverConfirmed: true,
        assessment: "Minskningen syns i jämförelsen.",
        expected: years(expected[id] ?? []),
      })),
    })
    .inStage("repayment-decision")
    .build();
}

export function repaying(told: Told): World {
  return made(evaluated(told), "decide-plan");
}

/** The year is reported, certified and adopted; each line saved these thousands of kronor. */
export function closed(
  world: World,
  year: number,
  saved: Readonly<Record<string, number>>,
  index = noLevels,
): World {
  const boards = new Set(caseOf(world).application?.costLines.map(({ board }) => board));
  const certified = [...boards].reduce(
    (now, board) => {
      const lines = caseOf(world).application?.costLines.filter((line) => line.board === board);
      const costs = lines?.map(({ id }) => ({
        costLine: id,
        driver: factor("1"),
        cost: costOf(saved[id] ?? 0),
      }));
      const reported = made(now, "report-actuals", { board, year, lines: costs ?? [] });
      return made(reported, "certify-actuals", { board, year });
    },
    onDate(world, `${year + 1}-02-20`),
  );
  return made(onDate(certified, `${year + 1}-04-20`), "adopt-actuals", { year, index });
}

/** The years one after the other, for a case with placements only. */
export function followed(told: Told, saved: Tkr): World {
  return saved.reduce(
    (now, tkr, i) => closed(now, first + i, { placeringar: tkr }, told.index),
    repaying(told),
  );
}

/** Thousands of kronor by year and board. */
export function tkr(rows: Case["returns"] | Plan["rows"] | undefined): readonly unknown[] {
  return (rows ?? []).map(({ year, board, amount }) => [year, board, amount / 100_000]);
}

export function returnedTkr(world: World): readonly number[] {
  return caseOf(world).returns.map(({ amount }) => amount / 100_000);
}

export function plannedTkr(world: World) {
  return tkr(currentPlan(caseOf(world))?.rows);
}

export function followUp(world: World, year: number) {
  const found = followUpOf(caseOf(world), world.policy, year);
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
}

export function waitingTkr(world: World): number {
  return (caseOf(world).adoptions?.at(-1)?.settled.waiting.total ?? 0) / 100_000;
}

/** Placements only, expected to save 500, 600 and 700 tkr. */
export const three = { expected: { placeringar: [500, 600, 700] } };

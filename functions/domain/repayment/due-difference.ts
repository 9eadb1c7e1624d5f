import {
  type Exact,
  exact,
  exactly,
  type Fraction,
  type Share,
  sumOf,
  zero,
} from "#functions/domain/fraction.ts";
import { minus, type Ore, plus } from "#functions/domain/money.ts";
import type { RepaymentComputation, RepaymentYear } from "./computation.ts";
import { byId } from "./parts.ts";
import type { SettledYear } from "./settle-year.ts";
import { shareOf } from "./split.ts";
import type { LineSaving } from "./steps.ts";

/** Why what falls due differs from the plan; the causes sum to the difference. */
export interface DueDifference {
  /** Due less planned, öre: negative when less is returned than the plan expected. */
  readonly total: Ore;
  readonly causes: readonly { readonly cause: DifferenceCause; readonly amount: Exact }[];
  /** The lines that saved more or less than planned, öre before share and deficits. */
  readonly lines: readonly LineDifference[];
}

export type DifferenceCause =
  /** The lines saved more or less than planned. */
  | "attributed-saving"
  /** Negative years: carried from earlier years, or floored in this one. */
  | "deficits"
  | "rounding"
  /** Policy lets the plan, or the lower amount, fall due instead of the achieved one. */
  | "due-basis"
  | "cap"
  /** Amounts below the minimum that wait, or waited before. */
  | "minimum"
  /** More or less is exempt than in the plan. */
  | "exemption";

export interface LineDifference {
  readonly line: string;
  readonly board: string;
  readonly planned: Exact;
  readonly achieved: Exact;
}

interface Compared {
  readonly policy: { readonly share: Share };
  readonly year: number;
  readonly plan: RepaymentComputation;
  readonly outcome: RepaymentComputation;
  readonly planned: RepaymentYear;
  readonly achieved: RepaymentYear;
  readonly chosen: RepaymentYear;
  readonly settled: SettledYear;
}

/** The way from what the plan let fall due to what does, one cause for each step of the computation. */
export function differenceAgainstPlan(compared: Compared): DueDifference {
  const { policy, plan, outcome, year, planned, achieved, chosen, settled } = compared;
  const lines = lineDifferences(savingsOf(plan, year), savingsOf(outcome, year));
  const attributed = shareOf(
    sumOf(lines.map((line) => between(line.planned, line.achieved))),
    exactly(policy.share),
  );
  const causes: readonly (readonly [DifferenceCause, Fraction])[] = [
    ["attributed-saving", attributed],
    ["deficits", between(planned.exact, achieved.exact).sub(attributed)],
    ["rounding", between(achieved.rest, planned.rest)],
    ["due-basis", between(achieved.rounded.total, chosen.rounded.total)],
    ["cap", between(settled.overCap, planned.overCap)],
    ["minimum", between(waited(planned), waited(settled))],
    ["exemption", between(settled.exempted.total, planned.exempted.total)],
  ];
  return {
    total: minus(settled.due.total, planned.due.total),
    causes: causes
      .filter(([, amount]) => !amount.equals(zero))
      .map(([cause, amount]) => ({ cause, amount: exact(amount) })),
    lines,
  };
}

/** What fell due beside what the year added, before exemptions: what waited, less what waits. */
function waited({ due, exempted, capped }: Pick<SettledYear, "due" | "exempted" | "capped">): Ore {
  return minus(plus(due.total, exempted.total), capped.total);
}

function between(from: Exact | Ore, to: Exact | Ore): Fraction {
  return exactly(to).sub(exactly(from));
}

function savingsOf({ steps }: RepaymentComputation, year: number): readonly LineSaving[] {
  return steps
    .filter((step) => step.rule === "attributed-saving")
    .filter((step) => step.year === year);
}

function lineDifferences(
  planned: readonly LineSaving[],
  achieved: readonly LineSaving[],
): readonly LineDifference[] {
  const nothing = exact(zero);
  const lines = new Map([...planned, ...achieved].map(({ line, board }) => [line, board]));
  const [before, after] = [planned, achieved].map(
    (savings) => new Map(savings.map(({ line, saving }) => [line, saving])),
  );
  return [...lines]
    .map(([line, board]) => ({
      line,
      board,
      planned: before?.get(line) ?? nothing,
      achieved: after?.get(line) ?? nothing,
    }))
    .filter((line) => line.planned !== line.achieved)
    .toSorted((a, b) => byId(a.line, b.line));
}

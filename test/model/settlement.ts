import type { BoardYear, CaseModel, PlanModel, Row } from "./case-model.ts";
import { divided } from "./divided.ts";
import { decimal, lowered, over, times, whole } from "./ratio.ts";
import {
  type Amounts,
  type Levels,
  type LineCost,
  opposite,
  type Part,
  partLetGo,
  sumOf,
  together,
  type YearAdded,
  yearsAdded,
} from "./seven-steps.ts";

const none: Amounts = new Map();

/** What is known by the end of a year: all that was to be returned, and what of it is let go. */
export type Earned = { readonly all: Amounts; readonly letGo: Amounts };
const nothing: Earned = { all: none, letGo: none };

/** What falls due now, and what is let go with it; what waits is in neither. */
type Settled = { readonly due: Amounts; readonly letGo: Amounts };

function added(c: CaseModel, costs: readonly LineCost[], levels: Levels): readonly YearAdded[] {
  return yearsAdded({ ...c, costs, levels, parts: partsOf(c) });
}

const partsOf = ({ lettingGo }: CaseModel): readonly Part[] =>
  lettingGo.flatMap(({ part }) => (part ? [part] : []));

/** Step 6: what a year adds when the total of all years ends at the cap. */
function underCap(c: CaseModel, amounts: Amounts, before: number): Amounts {
  const { cap, roundingUnit } = c.terms;
  if (cap === "none") return amounts;
  const most = lowered(times(whole(c.granted), decimal(cap.shareOfGrant)), 1);
  const total = sumOf(amounts);
  const kept = Math.min(total, Math.max(0, most - before));
  if (kept === total) return amounts;
  const exact = [...amounts].map(
    ([board, amount]) => [board, over(whole(amount * kept), whole(total))] as const,
  );
  return divided(new Map(exact), kept, roundingUnit);
}

function withYear(c: CaseModel, before: Earned, year: YearAdded): Earned {
  const capped = underCap(c, year.amounts, sumOf(before.all));
  return {
    all: together(before.all, capped),
    letGo: together(before.letGo, partLetGo(capped, year, c.terms.roundingUnit)),
  };
}

/** The adopted years' costs, corrections that are adopted in them. */
function costsThrough({ actuals }: CaseModel, through: number): readonly LineCost[] {
  return actuals.filter(({ year }) => year <= through).flatMap(({ costs }) => costs);
}

/** What the years have earned by what is known now, each by the policy's due basis. */
export function earnedThrough(c: CaseModel, through: number, levels: Levels): Earned {
  if (through === 0) return nothing;
  const outcome = added(c, costsThrough(c, through), levels);
  return outcome
    .map((year) => chosen(c, year))
    .reduce((all, year) => withYear(c, all, year), nothing);
}

function chosen(c: CaseModel, achieved: YearAdded): YearAdded {
  if (c.terms.dueBasis === "actual") return achieved;
  const plan = c.plans.findLast(({ adoptedThrough }) => adoptedThrough < achieved.year);
  const planned =
    plan && added(c, plan.expected, plan.levels).find(({ year }) => year === achieved.year);
  if (!planned) throw new Error(`The year ${achieved.year} is in no plan`);
  if (c.terms.dueBasis === "plan") return planned;
  return sumOf(planned.amounts) < sumOf(achieved.amounts) ? planned : achieved;
}

/**
 * Step 7: what is earned and neither returned nor let go falls due when it reaches the minimum. No
 * board is asked for less than nothing, and a deferred board for nothing at all: that waits.
 */
function settled(
  { terms }: CaseModel,
  earned: Earned,
  done: Settled,
  deferred: readonly string[] = [],
): Settled {
  const open = together(earned.all, opposite(done.due), opposite(done.letGo));
  if (sumOf(open) < terms.minimumAmount) return { due: none, letGo: none };
  const letGo = together(earned.letGo, opposite(done.letGo));
  const due = together(open, opposite(letGo));
  return {
    due: atLeastNothing(due, (board) => !deferred.includes(board)),
    letGo: atLeastNothing(letGo, () => true),
  };
}

/** What a correction takes beyond an amount is deducted later: nothing falls below nothing. */
function atLeastNothing(amounts: Amounts, isAsked: (board: string) => boolean): Amounts {
  return new Map(
    [...amounts].map(([board, amount]) => [board, isAsked(board) ? Math.max(0, amount) : 0]),
  );
}

/** The case when what has been earned through its last adopted year is settled. */
export function withSettled(
  c: CaseModel,
  levels: Levels,
  deferred: readonly string[] = [],
): CaseModel {
  const earned = earnedThrough(c, c.adoptedThrough, levels);
  const now = settled(c, earned, { due: c.returned, letGo: c.letGo }, deferred);
  return {
    ...c,
    returned: together(c.returned, now.due),
    letGo: together(c.letGo, now.letGo),
    moved: { ...c.moved, return: c.moved.return + sumOf(now.due) },
  };
}

/** A version of the plan: what its years to come will let fall due as they are expected. */
export function planned(c: CaseModel, coming: readonly LineCost[], levels: Levels): PlanModel {
  const { adoptedThrough } = c;
  const expected = [
    ...costsThrough(c, adoptedThrough),
    ...coming.filter(({ year }) => year > adoptedThrough),
  ];
  let earned = earnedThrough(c, adoptedThrough, levels);
  let done: Settled = { due: c.returned, letGo: c.letGo };
  const rows: Row[] = [];
  const letGo: Row[] = [];
  for (const year of added(c, expected, levels)) {
    if (year.year <= adoptedThrough) continue;
    earned = withYear(c, earned, year);
    const now = settled(c, earned, done);
    done = { due: together(done.due, now.due), letGo: together(done.letGo, now.letGo) };
    rows.push(...rowsOf(year.year, now.due));
    letGo.push(...rowsOf(year.year, now.letGo));
  }
  const total = sumOf(done.due) + sumOf(done.letGo);
  return { rows, letGo, total, expected, levels, adoptedThrough };
}

function rowsOf(year: number, amounts: Amounts): readonly Row[] {
  return [...amounts]
    .map(([board, amount]) => ({ year, board, amount }))
    .filter(({ amount }) => amount !== 0);
}

/** The same plan, computed anew for what now holds beside it. */
export function plannedAnew(c: CaseModel): CaseModel {
  const plan = c.plans.at(-1);
  if (!plan) throw new Error("There is no plan to compute anew");
  return { ...c, plans: [...c.plans, planned(c, plan.expected, plan.levels)] };
}

/** All that is let go: of adopted years and, where the whole is, of what was planned to come. */
export function memoOf(c: CaseModel): { readonly planned: number; readonly exempted: number } {
  const plan = c.plans.at(-1);
  const isWhole = c.lettingGo.some(({ part, isOpen }) => part === undefined && isOpen);
  const coming = (rows: readonly Row[] = []) =>
    rows.filter(({ year }) => year > c.adoptedThrough).reduce((all, { amount }) => all + amount, 0);
  const of = plan ?? (isWhole ? c.proposal : undefined);
  const isEnded = isWhole || c.stage === "closed";
  return {
    planned: isEnded ? 0 : coming(plan?.rows),
    exempted: sumOf(c.letGo) + coming(of?.letGo) + (isWhole ? coming(of?.rows) : 0),
  };
}

/** What remains of the plan to be explained at closing, öre. */
export function differenceOf(c: CaseModel): number {
  const { total } = c.plans.at(-1) ?? c.proposal ?? { total: 0 };
  return total - sumOf(c.returned) - memoOf(c).exempted;
}

export function withYearOf(c: CaseModel, now: BoardYear): CaseModel {
  const others = c.actuals.filter(({ board, year }) => board !== now.board || year !== now.year);
  return { ...c, actuals: [...others, now] };
}

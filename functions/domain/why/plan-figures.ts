import type { Plan } from "../case.ts";
import { noMoney } from "../money.ts";
import type { RepaymentYear } from "../repayment/computation.ts";
import { settledPlan } from "../repayment-of-case/settled-plan.ts";
import { type Recorded, recordedIn } from "./adoptions.ts";
import { type Basis, basisOf, yearAt } from "./basis.ts";
import { type CappedYear, capFigures, capLimitFigures } from "./cap-figures.ts";
import { asComputed } from "./chosen-year.ts";
import { correctedBy, correctionFigures } from "./correction-figures.ts";
import { exemptFigures, exemptOf } from "./exempt-figures.ts";
import { type Figure, figure } from "./figure.ts";
import { figuresBeforeCap, knownYears } from "./known-figures.ts";
import { baselineFigures } from "./line-figures.ts";
import type { Moment } from "./moment.ts";
import { recomputed } from "./recomputed.ts";
import { returnedFigures, returnedYears, totalFigures } from "./returned-figures.ts";
import { settleFigures } from "./settle-figures.ts";
import type { Corrected, Left } from "./settled.ts";

/** Every figure of the version of the plan that the moment decided. */
export function planFigures({ case: c, policy, subject }: Moment): readonly Figure[] {
  const plan = c.plans.at(-1);
  if (!plan) throw new Error(`Case ${c.number} has no ${subject}`);
  if (plan.expected.length === 0) return [figure(`${subject}/total/due`, "sum", noMoney, [])];
  const { computed, years } = recomputed(settledPlan(c, policy, plan));
  const basis = basisOf({
    case: c,
    policy,
    subject,
    computed,
    index: plan.index,
    version: plan.version,
    knownThrough: plan.adoptedThrough,
  });
  const recorded = recordedIn(c, basis.successions);
  const returned = returnedYears(basis, recorded);
  const due = [...returned, ...years];
  return [
    ...baselineFigures(basis),
    ...capLimitFigures(basis),
    ...comingFigures(basis, plan, years, recorded.at(-1)),
    ...returned.flatMap((year) => returnedFigures(basis, year, recorded)),
    ...totalFigures(basis, "due", due),
    ...totalFigures(basis, "exempted", due),
  ];
}

function comingFigures(
  basis: Basis,
  plan: Plan,
  years: readonly RepaymentYear[],
  record: Recorded | undefined,
): readonly Figure[] {
  const known = knownYears(basis, plan.adoptedThrough);
  const corrected = record && correctedBy(known, record);
  const figures: Figure[] = known.flatMap((year) => year.figures);
  if (record && corrected) figures.push(...correctionFigures(basis, known, record, corrected));
  let before = record ? { left: [leftBy(record)], corrected } : { left: [], corrected: undefined };
  let earlier: readonly CappedYear[] = known;
  for (const year of years) {
    figures.push(...comingYear(basis, year, before, earlier));
    const at = yearAt(basis, year.year);
    before = { left: [{ ...year, at }], corrected: undefined };
    earlier = [...earlier, { at, capped: year.capped.total }];
  }
  return figures;
}

export function leftBy({ at, adoption: { settled } }: Recorded): Left {
  return { waiting: settled.waiting, exemptWaiting: settled.exemptWaiting, at };
}

function comingYear(
  basis: Basis,
  year: RepaymentYear,
  before: { readonly left: readonly Left[]; readonly corrected: Corrected | undefined },
  earlier: readonly CappedYear[],
): readonly Figure[] {
  const chosen = asComputed(basis, year.year);
  const exempt = exemptOf(basis, chosen, year.capped);
  return [
    ...figuresBeforeCap(basis, year.year),
    ...capFigures(basis, chosen, year.capped, earlier),
    ...exemptFigures(basis, chosen, year.capped),
    ...settleFigures(basis, { ...year, exempt, deferred: [] }, before),
  ];
}

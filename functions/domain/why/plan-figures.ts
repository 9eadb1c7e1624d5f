import type { Plan } from "../case.ts";
import { noMoney } from "../money.ts";
import type { RepaymentYear } from "../repayment/computation.ts";
import { addParts, nothing, type Parts, partOf, partsOf } from "../repayment/parts.ts";
import { settledPlan } from "../repayment-of-case/settled-plan.ts";
import { type Recorded, recordedIn } from "./adoptions.ts";
import { type Basis, basisOf, yearAt } from "./basis.ts";
import { type CappedYear, capFigures, capLimitFigures } from "./cap-figures.ts";
import { asComputed } from "./chosen-year.ts";
import { exemptFigures, exemptOf } from "./exempt-figures.ts";
import { type Figure, figure, from } from "./figure.ts";
import { correctedBy, correctionFigures, figuresBeforeCap, knownYears } from "./known-figures.ts";
import type { Moment } from "./moment.ts";
import { recomputed } from "./recomputed.ts";
import { baselineFigures } from "./saving-figures.ts";
import { type Corrected, type Left, settleFigures, total } from "./settle-figures.ts";

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

type DueYear = { readonly year: number; readonly due: Parts; readonly exempted: Parts };

/** What adopted years have returned and let go, with what their corrections added. */
function returnedYears({ subject }: Basis, recorded: readonly Recorded[]): readonly DueYear[] {
  const years = [...new Set(recorded.map(({ year }) => year))].toSorted((a, b) => a - b);
  if (years.some(Number.isNaN)) throw new Error(`${subject} follows a closing without a year`);
  return years.map((year) => {
    const of = recorded.filter((each) => each.year === year);
    return {
      year,
      due: of.map(({ due }) => due).reduce(addParts, nothing),
      exempted: of.map(({ exempted }) => exempted).reduce(addParts, nothing),
    };
  });
}

function returnedFigures(
  basis: Basis,
  { year, ...amounts }: DueYear,
  recorded: readonly Recorded[],
): readonly Figure[] {
  const at = yearAt(basis, year);
  const of = recorded.filter((each) => each.year === year);
  return (["due", "exempted"] as const).flatMap((what) => [
    ...amounts[what].boards.map(({ board, amount }) =>
      figure(
        `${at}/${what}/${board}`,
        "returned",
        amount,
        of
          .filter((each) => partOf(each[what], board) !== 0)
          .map((each) => from("part", `${each.at}/${what}/${board}`, partOf(each[what], board))),
      ),
    ),
    total(`${at}/${what}`, amounts[what]),
  ]);
}

/** All years together, and each board's. */
function totalFigures(
  { subject }: Basis,
  what: "due" | "exempted",
  years: readonly DueYear[],
): readonly Figure[] {
  const whole = years.map((year) => year[what]).reduce(addParts, partsOf([]));
  const ofYears = (amount: (year: DueYear) => number, below: string) =>
    years
      .filter((year) => amount(year) !== 0)
      .map((year) =>
        from(
          "part",
          `${subject}/${year.year}/${what}${below}`,
          below === "" ? year[what].total : partOf(year[what], below.slice(1)),
        ),
      );
  return [
    figure(
      `${subject}/total/${what}`,
      "sum",
      whole.total,
      ofYears((y) => y[what].total, ""),
    ),
    ...whole.boards.map(({ board, amount }) =>
      figure(
        `${subject}/total/${what}/${board}`,
        "sum",
        amount,
        ofYears((y) => partOf(y[what], board), `/${board}`),
      ),
    ),
  ];
}

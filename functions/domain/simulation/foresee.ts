import type { PlanRow } from "../case.ts";
import type { Exact } from "../fraction.ts";
import type { Ore } from "../money.ts";
import type { Course } from "../outlook.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { computeRepayment } from "../repayment/compute-repayment.ts";
import type { CostLine } from "../repayment/cost-line.ts";
import type { IndexSeries } from "../repayment/index-series.ts";
import { yearsOf } from "../repayment/input.ts";
import type { Part } from "../repayment/parts.ts";
import type { RepaymentRefusal } from "../repayment/refusal.ts";
import type { Step } from "../repayment/steps.ts";
import { accepted, type Result } from "../result.ts";
import {
  driverIn,
  plannedYears,
  type RealisedEffect,
  realisedEffects,
  yearsNamed,
} from "./effect.ts";
import type { SimulatedLine, SimulationRequest } from "./request.ts";
import type { SimulationTerms } from "./terms.ts";
import { paybackYear, presentValue, type YearAmount } from "./value.ts";

/** What an idea returns on one course of events. Amounts in öre. */
export type Foreseen = {
  readonly course: Course;
  /** What falls due by year and board, years with nothing due too. */
  readonly plan: readonly PlanRow[];
  readonly totals: {
    readonly due: Ore;
    readonly byYear: readonly YearAmount[];
    readonly byBoard: readonly Part[];
    /** What is still below the minimum after the last year, and so not in `due`. */
    readonly stillWaiting: Ore;
    /** What the cap takes. */
    readonly overCap: Ore;
    /** What the measure saves over the years, exactly. */
    readonly attributed: Exact;
    /** `due` as of the end of the investment's last year, at the internal rate. */
    readonly presentValue: Ore;
    readonly paybackYear: number | null;
  };
  readonly trace: readonly (RealisedEffect | Step)[];
};

export type Computed = {
  readonly foreseen: Foreseen;
  readonly computation: RepaymentComputation;
};

/** The years of repayment, from the year after the investment. */
export function repaymentYears({ investmentEnds, years }: SimulationRequest) {
  return { firstYear: investmentEnds + 1, lastYear: investmentEnds + years };
}

/** One course of events through the same computation as a plan. */
export function foresee(
  request: SimulationRequest,
  terms: SimulationTerms,
  index: IndexSeries,
  course: Course,
): Result<Computed, RepaymentRefusal> {
  const { grant, lines, split, investmentEnds } = request;
  const years = repaymentYears(request);
  const effects = lines.flatMap((line) =>
    realisedEffects(line.id, plannedYears(line, index, yearsOf(years)), course),
  );
  const computed = computeRepayment({
    policy: terms.repayment,
    grant,
    ...years,
    lines: lines.map((line) => costLineOf(line, yearsOf(years))),
    costs: effects.map(({ line, year, cost }) => ({ line, year, cost, status: "expected" })),
    index,
    split: split.length === 0 ? "each-its-own" : split,
    openingDeficits: [],
    exemptions: [],
    successions: [],
  });
  if (!computed.ok) return computed;
  const { years: figures, totals, stillWaiting, steps } = computed.value;
  const byYear = figures.map(({ year, due }) => ({ year, amount: due.total }));
  return accepted({
    computation: computed.value,
    foreseen: {
      course,
      plan: figures.flatMap(({ year, due }) =>
        due.boards.map(({ board, amount }) => ({ year, board, amount })),
      ),
      totals: {
        due: totals.due.total,
        byYear,
        byBoard: totals.due.boards,
        stillWaiting: stillWaiting.total,
        overCap: totals.overCap,
        attributed: totals.attributed,
        presentValue: presentValue(byYear, investmentEnds, terms.outlook.internalRate),
        paybackYear: paybackYear(byYear, grant),
      },
      trace: [...effects, ...steps],
    },
  });
}

/** The line as a plan has it; need and running cost for each year in which both are said. */
function costLineOf(line: SimulatedLine, all: readonly number[]): CostLine {
  const { id, board, priceLevelYear, baseline, decidedSavings, attribution } = line;
  const own = yearsNamed(line, all);
  return {
    id,
    board,
    account: "",
    targetGroup: "",
    firstYear: Math.min(...own),
    lastYear: Math.max(...own),
    priceLevelYear,
    baseline: { years: baseline, decidedSavings },
    driver: Object.fromEntries(
      own.flatMap((year) => {
        const factor = driverIn(line.driver, year);
        return factor ? [[String(year), factor]] : [];
      }),
    ),
    attribution,
    runningCost: Object.fromEntries(all.map((year) => [String(year), line.runningCost])),
  };
}

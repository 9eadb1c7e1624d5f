import type { Course } from "../outlook.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { computeFigures, computeRepayment } from "../repayment/compute-repayment.ts";
import type { CostLine } from "../repayment/cost-line.ts";
import type { IndexSeries } from "../repayment/index-series.ts";
import { type RepaymentInput, yearsOf } from "../repayment/input.ts";
import type { RepaymentRefusal } from "../repayment/refusal.ts";
import { accepted, type Result } from "../result.ts";
import { type Foreseen, type Outcome, outcomeOf } from "./outcome.ts";
import { driverIn, plannedYears, yearsNamed } from "./planned-year.ts";
import { type RealisedEffect, realisedEffects } from "./realised-effect.ts";
import type { SimulatedLine, SimulationRequest } from "./request.ts";
import type { SimulationTerms } from "./terms.ts";

/** What is foreseen: the idea, the terms, and how prices are taken to develop. */
export type Asked = {
  readonly request: SimulationRequest;
  readonly terms: SimulationTerms;
  readonly index: IndexSeries;
};

export type Computed = {
  readonly foreseen: Foreseen;
  readonly computation: RepaymentComputation;
};

/** The years of repayment, from the year after the investment. */
export function repaymentYears({ investmentEnds, years }: SimulationRequest) {
  return { firstYear: investmentEnds + 1, lastYear: investmentEnds + years };
}

/** One course of events through the same computation as a plan, with its trace. */
export function foresee(asked: Asked, course: Course): Result<Computed, RepaymentRefusal> {
  const effects = effectsOf(asked, course);
  const computed = computeRepayment(inputOf(asked, effects));
  if (!computed.ok) return computed;
  const outcome = outcomeOf(course, computed.value, asked.request, asked.terms);
  const trace = [...effects, ...computed.value.steps];
  return accepted({ computation: computed.value, foreseen: { ...outcome, trace } });
}

/** The same figures without the trace. */
export function foreseeOutcome(asked: Asked, course: Course): Result<Outcome, RepaymentRefusal> {
  const computed = computeFigures(inputOf(asked, effectsOf(asked, course)));
  if (!computed.ok) return computed;
  return accepted(outcomeOf(course, computed.value, asked.request, asked.terms));
}

function effectsOf({ request, index }: Asked, course: Course): readonly RealisedEffect[] {
  const years = yearsOf(repaymentYears(request));
  return request.lines.flatMap((line) =>
    realisedEffects(line.id, plannedYears(line, index, years), course),
  );
}

function inputOf(
  { request, terms, index }: Asked,
  effects: readonly RealisedEffect[],
): RepaymentInput {
  const { grant, lines, split } = request;
  const years = repaymentYears(request);
  return {
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
  };
}

/** The line as a plan has it; need and running cost for each year in which they are said. */
function costLineOf(line: SimulatedLine, all: readonly number[]): CostLine {
  const { id, board, priceLevelYear, baseline, decidedSavings, attribution, runningCost } = line;
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
    runningCost: Object.fromEntries(own.map((year) => [String(year), runningCost])),
  };
}

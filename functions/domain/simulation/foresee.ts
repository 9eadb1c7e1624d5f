import type { Course } from "../outlook.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { computeFigures, computeRepayment } from "../repayment/compute-repayment.ts";
import { type RepaymentInput, yearsOf } from "../repayment/input.ts";
import type { RepaymentRefusal } from "../repayment/refusal.ts";
import { accepted, type Result } from "../result.ts";
import { type Asked, repaymentYears } from "./asked.ts";
import { costLineOf } from "./cost-line.ts";
import type { Foreseen, Outcome } from "./outcome.ts";
import { outcomeOf } from "./outcome-of.ts";
import { plannedYears } from "./planned-year.ts";
import { type RealisedEffect, realisedEffects } from "./realised-effect.ts";

export type Computed = { readonly foreseen: Foreseen; readonly computation: RepaymentComputation };

/** One course of events through the same computation as a plan, with its trace. */
export function foresee(asked: Asked, course: Course): Result<Computed, RepaymentRefusal> {
  const effects = effectsOf(asked, course);
  const computed = computeRepayment(inputOf(asked, effects));
  if (!computed.ok) return computed;
  const outcome = outcomeOf(course, computed.value, asked);
  const trace = [...effects, ...computed.value.steps];
  return accepted({ computation: computed.value, foreseen: { ...outcome, trace } });
}

/** The same figures without the trace. */
export function foreseeOutcome(asked: Asked, course: Course): Result<Outcome, RepaymentRefusal> {
  const computed = computeFigures(inputOf(asked, effectsOf(asked, course)));
  if (!computed.ok) return computed;
  return accepted(outcomeOf(course, computed.value, asked));
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

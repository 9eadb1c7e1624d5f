import type { CalendarDate } from "../dates.ts";
import type { Share } from "../fraction.ts";
import { share } from "../fraction.ts";
import type { Ore } from "../money.ts";
import type { Course } from "../outlook.ts";
import type { Refusal } from "../refusals.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { accepted, type Result, refused } from "../result.ts";
import { asFaults, notForeseen, ownFaults } from "./faults.ts";
import { type Foreseen, foresee, repaymentYears } from "./foresee.ts";
import { notesFor, warningsFor } from "./notes.ts";
import { indexSeries } from "./prices.ts";
import type { SimulationRequest } from "./request.ts";
import { nameOfBoard, type SimulationTerms } from "./terms.ts";

/** What an idea would return to the fund, as planned and as it may go. Amounts in öre. */
export type Simulation = {
  readonly terms: {
    /** The version of the policy. */
    readonly policy: string;
    readonly outlookDecided: CalendarDate;
    readonly outlookSource: string;
    readonly internalRate: Share;
    readonly grant: Ore;
    readonly firstYear: number;
    readonly lastYear: number;
  };
  /** When all goes as planned: what a plan of the same facts would hold. */
  readonly plan: Foreseen["plan"];
  readonly totals: Foreseen["totals"];
  readonly trace: Foreseen["trace"];
  /** By the dated factors of the fund's outlook. */
  readonly outlook: {
    readonly low: Foreseen;
    readonly expected: Foreseen;
    readonly high: Foreseen;
  };
  /** Against the plan: half the effect, all of it a year late, none. */
  readonly whatIf: {
    readonly half: Foreseen;
    readonly yearLate: Foreseen;
    readonly none: Foreseen;
  };
  /** What must be known to judge the figures, and how they were made: Swedish sentences. */
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
};

const asPlanned: Course = { realised: share("1"), yearsLate: 0 };
const half: Course = { realised: share("0.5"), yearsLate: 0 };
const yearLate: Course = { realised: share("1"), yearsLate: 1 };
const none: Course = { realised: share("0"), yearsLate: 0 };

/**
 * Foresees what an idea returns under the terms (öre), by the computation that plans are made with.
 * The same request under the same terms gives the same answer. Refused as `not-computable`, with a
 * fault for each field, when anything is missing or contradicts itself.
 */
export function simulate(
  request: SimulationRequest,
  terms: SimulationTerms,
): Result<Simulation, Refusal> {
  const names = namesIn(request, terms);
  const index = indexSeries(request, terms);
  const own = [...ownFaults(request, terms, index, names)];
  if (own.length > 0) return refused(notForeseen(own));
  const planned = foresee(request, terms, index, asPlanned);
  if (!planned.ok) return refused(notForeseen(asFaults(planned.refusal.faults, request, names)));

  const onCourse = (course: Course): Foreseen => {
    const computed = foresee(request, terms, index, course);
    if (!computed.ok) throw new Error("A course was refused where the plan was not");
    return computed.value.foreseen;
  };
  const { outlook } = terms;
  const { plan, totals, trace } = planned.value.foreseen;
  return accepted({
    terms: {
      policy: terms.version,
      outlookDecided: outlook.decided,
      outlookSource: outlook.source,
      internalRate: outlook.internalRate,
      grant: request.grant,
      ...repaymentYears(request),
    },
    plan,
    totals,
    trace,
    outlook: {
      low: onCourse(outlook.low),
      expected: onCourse(outlook.expected),
      high: onCourse(outlook.high),
    },
    whatIf: { half: onCourse(half), yearLate: onCourse(yearLate), none: onCourse(none) },
    warnings: warningsFor(request, terms, planned.value.computation, names),
    notes: notesFor(request, terms),
  });
}

function namesIn({ lines }: SimulationRequest, terms: SimulationTerms): Names {
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  return {
    line: (id) => `kostnadslinjen ”${names.get(id) ?? id}”`,
    board: (id) => nameOfBoard(terms, id),
  };
}

import type { CalendarDate } from "../dates.ts";
import type { Share } from "../fraction.ts";
import { share } from "../fraction.ts";
import type { Ore } from "../money.ts";
import type { Course } from "../outlook.ts";
import type { Refusal } from "../refusals.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { accepted, type Result, refused } from "../result.ts";
import { asFaults, notForeseen } from "./faults.ts";
import { foresee, foreseeOutcome, repaymentYears } from "./foresee.ts";
import { notesFor } from "./notes.ts";
import type { Foreseen, Outcome } from "./outcome.ts";
import { ownFaults } from "./own-faults.ts";
import { indexSeries } from "./prices.ts";
import type { SimulationRequest } from "./request.ts";
import { nameOfBoard, type SimulationTerms } from "./terms.ts";
import { warningsFor } from "./warnings.ts";

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
  /** Against the plan: half the effect, all of it a year late, none. Without traces, for size. */
  readonly whatIf: {
    readonly half: Outcome;
    readonly yearLate: Outcome;
    readonly none: Outcome;
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
  const asked = { request, terms, index: indexSeries(request, terms) };
  const own = ownFaults(asked, names);
  if (own.length > 0) return refused(notForeseen(own));
  const planned = foresee(asked, asPlanned);
  if (!planned.ok) return refused(notForeseen(asFaults(planned.refusal.faults, request, names)));

  const { outlook } = terms;
  const courseOf = (course: Course) => must(foresee(asked, course)).foreseen;
  const outcomeOf = (course: Course) => must(foreseeOutcome(asked, course));
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
      low: courseOf(outlook.low),
      expected: courseOf(outlook.expected),
      high: courseOf(outlook.high),
    },
    whatIf: { half: outcomeOf(half), yearLate: outcomeOf(yearLate), none: outcomeOf(none) },
    warnings: warningsFor(request, terms, planned.value.computation, names),
    notes: notesFor(request, terms),
  });
}

/** Whether an idea can be computed does not depend on how it goes. */
function must<T, R>(computed: Result<T, R>): T {
  if (!computed.ok) throw new Error("A course was refused where the plan was not");
  return computed.value;
}

function namesIn({ lines }: SimulationRequest, terms: SimulationTerms): Names {
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  return {
    line: (id) => `kostnadslinjen ”${names.get(id) ?? id}”`,
    board: (id) => nameOfBoard(terms, id),
  };
}

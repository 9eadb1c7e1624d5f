import { share } from "../fraction.ts";
import type { Course } from "../outlook.ts";
import type { Refusal } from "../refusals.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { accepted, type Result, refused } from "../result.ts";
import { repaymentYears } from "./asked.ts";
import { asFaults, notForeseen } from "./faults.ts";
import { foresee, foreseeOutcome } from "./foresee.ts";
import { notesFor } from "./notes.ts";
import { ownFaults } from "./own-faults.ts";
import { indexSeries } from "./prices.ts";
import type { SimulationRequest } from "./request.ts";
import type { Simulation } from "./simulation.ts";
import { nameOfBoard, type SimulationTerms } from "./terms.ts";
import { warningsFor } from "./warnings.ts";

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

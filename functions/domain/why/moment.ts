import type { Case } from "../case.ts";
import type { CalendarDate } from "../dates.ts";
import type { CaseEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { fold } from "../fold.ts";
import type { Policy } from "../policy.ts";

/** An act that settled figures, and the case as the act left it: what they are recomputed from. */
export type Moment = {
  /** `plan/2`, `outcome/2029` or, of a closed year, `correction/1`. */
  readonly subject: string;
  readonly event: number;
  readonly on: CalendarDate;
  readonly case: Case;
  readonly policy: Policy;
};

/** What an act settles: a version of the plan, an adopted year, or the correction of one. */
export function subjectOf({ act, data }: CaseEvent, after: Case): string | undefined {
  switch (act) {
    case "decide-plan":
    case "decide-adjustment":
    case "exempt-part":
    case "reopen-exemption":
    case "reopen-repayment":
      return `plan/${after.plans.length}`;
    case "adopt-actuals":
      return `outcome/${data.year}`;
    case "adopt-correction":
      return `correction/${after.adoptions?.filter(({ corrects }) => corrects !== undefined).length}`;
    default:
      return undefined;
  }
}

/** The moment that an act is; undefined when it settles no figures. */
export function momentOf(event: CaseEvent, after: Case, policy: Policy): Moment | undefined {
  const subject = subjectOf(event, after);
  if (subject === undefined) return undefined;
  return { subject, event: event.seq, on: event.date, case: after, policy };
}

/**
 * Every moment of a case that stands, in order: what a counter-act took back is not among them. The
 * policy is asked for as it was at each.
 */
export function momentsOf(
  events: readonly CaseEvent[],
  policyOf: (c: Case, on: CalendarDate) => Policy,
): readonly Moment[] {
  let c: Case | undefined;
  let moments: readonly Moment[] = [];
  for (const event of events) {
    if (event.act === "reverse-act") {
      const mistake = event.data.event;
      c = fold(events.filter(({ seq }) => seq <= event.seq));
      moments = moments.filter((moment) => moment.event < mistake);
      continue;
    }
    c = evolve(c, event);
    const subject = subjectOf(event, c);
    if (subject !== undefined) {
      const policy = policyOf(c, event.date);
      moments = [...moments, { subject, event: event.seq, on: event.date, case: c, policy }];
    }
  }
  return moments;
}

import { bookOf } from "./book.ts";
import type { Figure } from "./figure.ts";
import type { Moment } from "./moment.ts";
import { restsOn, resultsOf } from "./results.ts";
import type { Sources } from "./source.ts";

/**
 * How the figures that an act settled came about, all of it plain data that JSON holds: the results
 * and every figure that they rest on, in the order of the computation, and where numbers are from.
 */
export type Trace = {
  readonly format: 1;
  readonly subject: string;
  /** The number of the event that settled them. */
  readonly event: number;
  readonly policy: string;
  readonly figures: readonly Figure[];
  readonly sources: Sources;
};

/** The moment's trace, worked out anew: the same moment gives the same trace. */
export function traceOf(moment: Moment): Trace {
  const book = bookOf(moment);
  const needed = restsOn(book, resultsOf(book));
  const figures = [...book.figures.values()].filter(({ address }) => needed.has(address));
  const named = new Set(
    figures.flatMap(({ inputs }) =>
      inputs.flatMap((input) => ("source" in input ? [input.source] : [])),
    ),
  );
  return {
    format: 1,
    subject: moment.subject,
    event: moment.event,
    policy: book.policy,
    figures,
    sources: Object.fromEntries(Object.entries(book.sources).filter(([name]) => named.has(name))),
  };
}

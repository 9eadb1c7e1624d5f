import type { CalendarDate } from "../dates.ts";
import type { Exact } from "../fraction.ts";
import { namesIn } from "../repayment-of-case/names.ts";
import { type Place, placeOf } from "./address.ts";
import { type Book, bookOf } from "./book.ts";
import type { Figure, Unit } from "./figure.ts";
import type { Moment } from "./moment.ts";
import { restsOn, resultsOf } from "./results.ts";
import type { InputName, RuleId } from "./rules.ts";
import { sentenceOf } from "./sentences.ts";
import type { Source } from "./source.ts";

/** What went into a figure: with the address of another, or where a reader can look it up. */
export type ExplainedInput = {
  readonly name: InputName;
  readonly value: string;
  readonly unit: Unit;
} & ({ readonly figure: string } | { readonly source: Source });

/** Why an amount is what it is. */
export type Explanation = {
  readonly figure: string;
  readonly place: Place;
  /** Exact öre; a share for `exempt-share`. */
  readonly amount: Exact;
  readonly unit: Unit;
  readonly sentence: string;
  readonly rule: RuleId;
  /** The version of the policy that the case was decided under. */
  readonly policy: string;
  /** When the figure was settled. */
  readonly on: CalendarDate;
  readonly rounding?: Figure["rounding"];
  readonly inputs: readonly ExplainedInput[];
  /** From a result of the same act down to the figure: the addresses above it. */
  readonly above: readonly string[];
};

/** Explains the figure at the address; undefined when the case has none there. */
export function explain(moments: readonly Moment[], address: string): Explanation | undefined {
  const place = placeOf(address);
  const moment = place && moments.find(({ subject }) => subject === place.subject);
  if (!place || !moment) return undefined;
  const book = bookOf(moment);
  const found = book.figures.get(address);
  return found && explained(found, place, moment, book);
}

function explained(found: Figure, place: Place, moment: Moment, book: Book): Explanation {
  const { amount, rule, rounding, address } = found;
  return {
    figure: address,
    place,
    amount,
    unit: rule === "exempt-share" ? "share" : "ore",
    sentence: sentenceOf(found, namesIn(moment.case, moment.policy)),
    rule,
    policy: book.policy,
    on: moment.on,
    ...(rounding ? { rounding } : {}),
    inputs: found.inputs.map((input) =>
      "figure" in input ? input : { ...input, source: sourceIn(book, input.source) },
    ),
    above: wayTo(book, address),
  };
}

function sourceIn({ sources, subject }: Book, name: string): Source {
  const source = sources[name];
  if (!source) throw new Error(`${subject} rests on ${name}, which is not known`);
  return source;
}

/** From the first result that rests on the figure, down to just above it. */
function wayTo(book: Book, address: string): readonly string[] {
  for (const result of resultsOf(book)) {
    const above = restsOn(book, [result]);
    if (above.has(address)) return wayUp(above, address);
  }
  return [];
}

function wayUp(above: ReadonlyMap<string, string | undefined>, address: string) {
  const way: string[] = [];
  for (let at = above.get(address); at !== undefined; at = above.get(at)) way.unshift(at);
  return way;
}

import { exactly, type Fraction } from "#functions/domain/fraction.ts";
import { costWithoutMeasure } from "./attributed-saving.ts";
import { baselineOf, type CostLine, type LineCost } from "./cost-line.ts";
import { type PriceChanges, priceChanges } from "./index-series.ts";
import type { RepaymentInput } from "./input.ts";
import { byId } from "./parts.ts";
import { boardIn } from "./succession.ts";

/**
 * A repayment's input made ready, so that nothing is worked out twice: for the faults, and for each
 * year. What the input lacks is undefined here, until the faults have been looked for.
 */
export interface Terms {
  readonly input: RepaymentInput;
  /** In order of line id. */
  readonly lines: readonly LineTerms[];
  /** Costs given for a line and year that already had one. */
  readonly repeated: readonly LineCost[];
  readonly share: Fraction;
  /** The boards that have lines at first, in order of id. */
  readonly boards: readonly string[];
}

export interface LineTerms {
  readonly line: CostLine;
  readonly attribution: Fraction;
  /** Undefined without a baseline year. */
  readonly baseline: Fraction | undefined;
  readonly costs: ReadonlyMap<number, LineCost>;
  readonly index: (year: number) => Fraction | undefined;
  /** What the line would have cost in the year without the measure, öre. */
  readonly withoutMeasure: (year: number) => Fraction | undefined;
}

export function termsOf(input: RepaymentInput): Terms {
  const { byLine, repeated } = costsByLine(input.costs);
  const prices = priceChanges(input.index);
  return {
    input,
    lines: input.lines
      .toSorted((a, b) => byId(a.id, b.id))
      .map((line) => lineTerms(line, byLine.get(line.id) ?? new Map(), prices)),
    repeated,
    share: exactly(input.policy.share),
    boards: [...new Set(input.lines.map(({ board }) => board))].toSorted(byId),
  };
}

function costsByLine(costs: readonly LineCost[]) {
  const repeated: LineCost[] = [];
  const byLine = new Map<string, Map<number, LineCost>>();
  for (const cost of costs) {
    const own = byLine.get(cost.line) ?? new Map<number, LineCost>();
    if (own.size === 0) byLine.set(cost.line, own);
    if (own.has(cost.year)) repeated.push(cost);
    own.set(cost.year, cost);
  }
  return { byLine, repeated };
}

function lineTerms(line: CostLine, costs: LineTerms["costs"], prices: PriceChanges): LineTerms {
  const baseline = line.baseline.years.length === 0 ? undefined : baselineOf(line.baseline);
  const index = (year: number) => prices(line.priceLevelYear, year);
  const withoutMeasure = onceAYear((year) => {
    const [need, change] = [line.driver[year], index(year)];
    if (!baseline || !need || !change) return undefined;
    return costWithoutMeasure({ baseline, driver: exactly(need), index: change });
  });
  return { line, attribution: exactly(line.attribution), baseline, costs, index, withoutMeasure };
}

function onceAYear<T>(work: (year: number) => T): (year: number) => T {
  const done = new Map<number, T>();
  return (year) => {
    const known = done.get(year);
    if (known !== undefined) return known;
    const value = work(year);
    done.set(year, value);
    return value;
  };
}

/** The boards that have lines in the year, in order of id, whether or not a line runs then. */
export function boardsIn(year: number, { input: { successions }, boards }: Terms) {
  if (successions.length === 0) return boards;
  return [...new Set(boards.map((board) => boardIn(board, year, successions)))].toSorted(byId);
}

/** A value that the faults have made sure of. */
export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("A repayment was computed from unchecked input");
  return value;
}

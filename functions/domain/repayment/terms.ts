import { exactly, type Fraction } from "#functions/domain/fraction.ts";
import type { Ore } from "#functions/domain/money.ts";
import { costWithoutMeasure } from "./attributed-saving.ts";
import { baselineOf, type CostLine, type LineCost } from "./cost-line.ts";
import { priceChanges } from "./index-series.ts";
import { type RepaymentInput, yearsOfLine } from "./input.ts";
import { byId } from "./parts.ts";
import { boardIn } from "./succession.ts";

/**
 * A repayment's input made ready, so that nothing is worked out twice: for the faults, and for each
 * year. What the input lacks is undefined here, until the faults have been looked for.
 */
export interface Terms {
  readonly input: RepaymentInput;
  /** In order of line id, each with the years in which it runs. */
  readonly lines: readonly (LineTerms & { readonly years: readonly LineYear[] })[];
  /** The lines that run in a year, in order of line id. */
  readonly running: ReadonlyMap<number, readonly LineYear[]>;
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
}

/** A line in one year that it runs. */
export interface LineYear {
  readonly terms: LineTerms;
  readonly year: number;
  readonly index: Fraction | undefined;
  /** What the line would have cost in the year without the measure, öre. */
  readonly withoutMeasure: Fraction | undefined;
  readonly cost: LineCost | undefined;
  readonly runningCost: Ore | undefined;
}

export function termsOf(input: RepaymentInput): Terms {
  const { byLine, repeated } = costsByLine(input.costs);
  const pricesSince = priceChanges(input.index);
  const lines = input.lines
    .toSorted((a, b) => byId(a.id, b.id))
    .map((line) => {
      const terms = lineTerms(line);
      const [costs, prices] = [byLine.get(line.id), pricesSince(line.priceLevelYear)];
      const years = yearsOfLine(line, input).map((year) =>
        lineYear(terms, year, prices(year), costs?.get(year)),
      );
      return { ...terms, years };
    });
  return {
    input,
    lines,
    running: Map.groupBy(
      lines.flatMap(({ years }) => years),
      ({ year }) => year,
    ),
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

function lineTerms(line: CostLine): LineTerms {
  const baseline = line.baseline.years.length === 0 ? undefined : baselineOf(line.baseline);
  return { line, attribution: exactly(line.attribution), baseline };
}

function lineYear(
  terms: LineTerms,
  year: number,
  index: Fraction | undefined,
  cost: LineCost | undefined,
): LineYear {
  const { line, baseline } = terms;
  const need = line.driver[year];
  const withoutMeasure =
    baseline && need && index && costWithoutMeasure({ baseline, driver: exactly(need), index });
  return { terms, year, index, withoutMeasure, cost, runningCost: line.runningCost[year] };
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

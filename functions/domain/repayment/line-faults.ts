import { exactly, type Fraction, wholeNumber, zero } from "#functions/domain/fraction.ts";
import { baselineOf, type CostLine } from "./cost-line.ts";
import { indexFactor } from "./index-series.ts";
import { type RepaymentInput, yearsOf, yearsOfLine } from "./input.ts";
import type { RepaymentFault } from "./refusal.ts";

/** What one cost line lacks for the years in which it runs. */
export function* lineFaults(line: CostLine, input: RepaymentInput): Generator<RepaymentFault> {
  const years = yearsOfLine(line, input);
  if (years.length === 0) yield { code: "line-never-runs", line: line.id };
  yield* baselineFaults(line);
  for (const year of years) {
    const at = { line: line.id, year };
    if (!line.driver[year]) yield { code: "driver-missing", ...at };
    const index = indexFactor(input.index, line.priceLevelYear, year);
    if (!index) yield { code: "index-missing", ...at };
    else if (isImplausible(line, year, index, input)) yield { code: "cost-implausible", ...at };
    const runningCost = line.runningCost[year];
    if (runningCost === undefined && input.policy.netOfRunningCost) {
      yield { code: "running-cost-missing", ...at };
    }
    if (runningCost !== undefined && runningCost < 0) {
      yield { code: "running-cost-negative", ...at };
    }
  }
}

/**
 * A slip of the key in need or price level makes a line cost so much that all lines and years
 * might not sum to an exact number of öre.
 */
function isImplausible(
  { baseline, driver }: CostLine,
  year: number,
  index: Fraction,
  input: RepaymentInput,
): boolean {
  const need = driver[year];
  if (!need || baseline.years.length === 0) return false;
  const counted = wholeNumber(input.lines.length * yearsOf(input).length);
  const expected = baselineOf(baseline).mul(exactly(need)).mul(index);
  return expected.mul(counted).compare(wholeNumber(Number.MAX_SAFE_INTEGER)) > 0;
}

function* baselineFaults({ id: line, baseline }: CostLine): Generator<RepaymentFault> {
  const years = new Set(baseline.years.map(({ year }) => year));
  if (years.size === 0) yield { code: "baseline-missing", line };
  else if (baselineOf(baseline).compare(zero) < 0) yield { code: "baseline-negative", line };
  if (years.size < baseline.years.length) yield { code: "baseline-year-repeated", line };
}

/** Each line and year needs its cost, once, and no cost may go uncounted. */
export function* costFaults(input: RepaymentInput): Generator<RepaymentFault> {
  const awaited = new Map(input.lines.map((line) => [line.id, new Set(yearsOfLine(line, input))]));
  const seen = new Map<string, Set<number>>();
  for (const { line, year } of input.costs) {
    const years = seen.get(line) ?? new Set();
    if (years.has(year)) yield { code: "cost-repeated", line, year };
    if (!awaited.get(line)?.has(year)) yield { code: "cost-of-no-line", line, year };
    seen.set(line, years.add(year));
  }
  for (const [line, years] of awaited) {
    for (const year of years) {
      if (!seen.get(line)?.has(year)) yield { code: "cost-missing", line, year };
    }
  }
}

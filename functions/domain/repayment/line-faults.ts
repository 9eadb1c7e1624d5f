import { type Fraction, wholeNumber, zero } from "#functions/domain/fraction.ts";
import { noMoney } from "#functions/domain/money.ts";
import { type RepaymentInput, runsIn, yearsOfLine } from "./input.ts";
import type { LineYearFaultCode, RepaymentFault } from "./refusal.ts";
import type { LineTerms, Terms } from "./terms.ts";

/** What the cost lines lack for the years in which they run. */
export function lineFaults({ lines, input }: Terms): readonly RepaymentFault[] {
  const faults: RepaymentFault[] = [];
  const most = mostPlausible(input);
  for (const terms of lines) {
    const years = yearsOfLine(terms.line, input);
    if (years.length === 0) faults.push({ code: "line-never-runs", line: terms.line.id });
    faults.push(...baselineFaults(terms));
    for (const year of years) {
      for (const code of lineYearFaults(terms, year, input.policy, most)) {
        faults.push({ code, line: terms.line.id, year });
      }
    }
  }
  return faults;
}

function lineYearFaults(
  { line, index, withoutMeasure }: LineTerms,
  year: number,
  { netOfRunningCost }: RepaymentInput["policy"],
  most: Fraction,
): readonly LineYearFaultCode[] {
  const without = withoutMeasure(year);
  const runningCost = line.runningCost[year] ?? (netOfRunningCost ? undefined : noMoney);
  if (without && without.compare(most) <= 0 && runningCost !== undefined && runningCost >= 0) {
    return [];
  }
  const faults: LineYearFaultCode[] = [];
  if (!line.driver[year]) faults.push("driver-missing");
  if (!index(year)) faults.push("index-missing");
  if (without && without.compare(most) > 0) faults.push("cost-implausible");
  if (runningCost === undefined) faults.push("running-cost-missing");
  else if (runningCost < 0) faults.push("running-cost-negative");
  return faults;
}

/**
 * The most, in öre, that a line may be expected to cost in a year. A slip of the key in need or price
 * level gives so much that all lines and years might not sum to an exact number of öre.
 */
function mostPlausible({ lines, firstYear, lastYear }: RepaymentInput): Fraction {
  const counted = Math.max(1, lines.length * (lastYear - firstYear + 1));
  return wholeNumber(Math.floor(Number.MAX_SAFE_INTEGER / counted));
}

function* baselineFaults({ line, baseline: mean }: LineTerms): Generator<RepaymentFault> {
  const { id, baseline } = line;
  const years = new Set(baseline.years.map(({ year }) => year));
  if (!mean) yield { code: "baseline-missing", line: id };
  else if (mean.compare(zero) < 0) yield { code: "baseline-negative", line: id };
  if (years.size < baseline.years.length) yield { code: "baseline-year-repeated", line: id };
}

/** Each line and year needs its cost, once, and no cost may go uncounted. */
export function* costFaults({ lines, input, repeated }: Terms): Generator<RepaymentFault> {
  for (const { line, year } of repeated) yield { code: "cost-repeated", line, year };
  const byId = new Map(lines.map((terms) => [terms.line.id, terms]));
  for (const cost of input.costs) {
    const terms = byId.get(cost.line);
    if (!terms || !runsIn(terms.line, cost.year, input)) {
      yield { code: "cost-of-no-line", line: cost.line, year: cost.year };
    }
  }
  for (const { line, costs } of lines) {
    for (const year of yearsOfLine(line, input)) {
      if (!costs.has(year)) yield { code: "cost-missing", line: line.id, year };
    }
  }
}

import { zero } from "#functions/domain/fraction.ts";
import { noMoney, type Ore, ore } from "#functions/domain/money.ts";
import { type RepaymentInput, runsIn } from "./input.ts";
import type { LineYearFaultCode, RepaymentFault } from "./refusal.ts";
import type { LineTerms, LineYear, Terms } from "./terms.ts";

/** What the cost lines lack for the years in which they run. */
export function lineFaults({ lines, input }: Terms): readonly RepaymentFault[] {
  const faults: RepaymentFault[] = [];
  const most = mostPlausible(input);
  for (const terms of lines) {
    const line = terms.line.id;
    if (terms.years.length === 0) faults.push({ code: "line-never-runs", line });
    faults.push(...baselineFaults(terms));
    for (const each of terms.years) {
      for (const code of lineYearFaults(each, input.policy, most)) {
        faults.push({ code, line, year: each.year });
      }
    }
  }
  return faults;
}

function lineYearFaults(
  given: LineYear,
  { netOfRunningCost }: RepaymentInput["policy"],
  most: Ore,
): readonly LineYearFaultCode[] {
  const without = given.withoutMeasure;
  const runningCost = given.runningCost ?? (netOfRunningCost ? undefined : noMoney);
  if (without && without.compare(most) <= 0 && runningCost !== undefined && runningCost >= 0) {
    return [];
  }
  const faults: LineYearFaultCode[] = [];
  if (!given.terms.line.driver[given.year]) faults.push("driver-missing");
  if (!given.index) faults.push("index-missing");
  if (without && without.compare(most) > 0) faults.push("cost-implausible");
  if (runningCost === undefined) faults.push("running-cost-missing");
  else if (runningCost < 0) faults.push("running-cost-negative");
  return faults;
}

/**
 * The most, in öre, that a line may be expected to cost in a year. A slip of the key in need or price
 * level gives so much that all lines and years might not sum to an exact number of öre.
 */
function mostPlausible({ lines, firstYear, lastYear }: RepaymentInput): Ore {
  const counted = Math.max(1, lines.length * (lastYear - firstYear + 1));
  return ore(Math.floor(Number.MAX_SAFE_INTEGER / counted));
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
  const byId = new Map(lines.map(({ line }) => [line.id, line]));
  for (const { line: id, year } of input.costs) {
    const line = byId.get(id);
    if (!line || !runsIn(line, year, input)) yield { code: "cost-of-no-line", line: id, year };
  }
  for (const { line, years } of lines) {
    for (const { year, cost } of years) {
      if (!cost) yield { code: "cost-missing", line: line.id, year };
    }
  }
}

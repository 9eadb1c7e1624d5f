import {
  exactly,
  type Factor,
  type Fraction,
  isFactor,
  one,
  wholeNumber,
  zero,
} from "../fraction.ts";
import type { ByYear } from "../repayment/cost-line.ts";
import type { IndexSeries, PriceLevel } from "../repayment/index-series.ts";
import type { SimulationRequest } from "./request.ts";
import type { SimulationTerms } from "./terms.ts";

/** Carried price levels are rounded to this many decimals, half away from zero. */
const decimals = 12;

/** The years whose prices a simulation needs, first and last. */
export function yearsOfPrices({ lines, investmentEnds, years }: SimulationRequest) {
  const levelYears = lines.map(({ priceLevelYear }) => priceLevelYear);
  const last = investmentEnds + years;
  return { first: Math.min(last, ...levelYears), last: Math.max(last, ...levelYears) };
}

/**
 * How prices develop over the years simulated: as published where they are, carried forward at the
 * outlook's yearly growth where they are not. A level that would be no decimal is left out.
 */
export function indexSeries(request: SimulationRequest, terms: SimulationTerms): IndexSeries {
  const { index: kind } = terms.repayment;
  if (kind === "nominal") return { kind };
  const { index } = request;
  const { decided, yearlyPrices } = terms.outlook;
  return {
    kind,
    edition: index?.edition ?? `Antagen prisutveckling, ${terms.version}`,
    published: index?.published ?? decided,
    levels: priceLevels(index?.levels ?? [], yearlyPrices, yearsOfPrices(request)),
  };
}

type Level = PriceLevel & { readonly year: number };

function priceLevels(
  known: readonly Level[],
  growth: Factor,
  { first, last }: { readonly first: number; readonly last: number },
): ByYear<PriceLevel> {
  const start = Math.min(first, ...known.map(({ year }) => year));
  const levels: Record<string, PriceLevel> = {};
  let carried: Fraction | undefined = known.length === 0 ? one.div(exactly(growth)) : undefined;
  for (let year = start; year <= last; year += 1) {
    const published = known.find((level) => level.year === year);
    carried = published ? exactly(published.level) : carried?.mul(exactly(growth));
    const level = published ?? (carried && asLevel(carried));
    if (level) levels[year] = { level: level.level, preliminary: level.preliminary };
  }
  return levels;
}

function asLevel(exact: Fraction): PriceLevel | undefined {
  const scale = wholeNumber(10 ** decimals);
  const rounded = exact.mul(scale).roundTo(one);
  if (rounded.compare(zero) <= 0) return undefined;
  const digits = rounded.n.toString().padStart(decimals + 1, "0");
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, "");
  return isFactor(text) ? { level: text, preliminary: false } : undefined;
}

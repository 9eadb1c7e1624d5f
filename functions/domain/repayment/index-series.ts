import type { CalendarDate } from "#functions/domain/dates.ts";
import { exactly, type Factor, type Fraction, one } from "#functions/domain/fraction.ts";
import type { ByYear } from "./cost-line.ts";

/** The price level of one year; a preliminary one is trued up when the final one is known. */
export interface PriceLevel {
  readonly level: Factor;
  readonly preliminary: boolean;
}

/** How prices developed: levels on any common base, from a published edition, or not at all. */
export type IndexSeries =
  | { readonly kind: "nominal" }
  | {
      readonly kind: "city-uprating" | "pkv";
      readonly edition: string;
      readonly published: CalendarDate;
      readonly levels: ByYear<PriceLevel>;
    };

/** Prices of a year against those of the price level year; undefined where a level is missing. */
export function indexFactor(
  series: IndexSeries,
  priceLevelYear: number,
  year: number,
): Fraction | undefined {
  if (series.kind === "nominal") return one;
  const [from, to] = [series.levels[priceLevelYear], series.levels[year]];
  return from && to && exactly(to.level).div(exactly(from.level));
}

type PriceChange = (year: number) => Fraction | undefined;

/** The same for one series, each pair of years worked out once. */
export function priceChanges(series: IndexSeries): (priceLevelYear: number) => PriceChange {
  return onceEach((priceLevelYear) =>
    onceEach((year) => indexFactor(series, priceLevelYear, year)),
  );
}

function onceEach<T>(work: (year: number) => T): (year: number) => T {
  const done = new Map<number, T>();
  return (year) => {
    const known = done.get(year);
    if (known !== undefined) return known;
    const value = work(year);
    done.set(year, value);
    return value;
  };
}

export function isPreliminary(series: IndexSeries, year: number): boolean {
  return series.kind !== "nominal" && series.levels[year]?.preliminary === true;
}

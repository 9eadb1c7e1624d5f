import * as z from "zod";

/** The most years that are simulated at once. */
export const mostYears = 30;

type OfYear = { readonly year: number };

/** A value for each of some years, none of them twice. */
export function byYear<T extends z.ZodType<OfYear>>(row: T) {
  return z.array(row).min(1).max(mostYears).refine(yearsOnce, "Samma år finns två gånger.");
}

export function yearsOnce(rows: readonly OfYear[]): boolean {
  return new Set(rows.map((row) => row.year)).size === rows.length;
}

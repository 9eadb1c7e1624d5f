/**
 * What a decision exempts from repayment, first and last year included: all of the case, what one
 * board pays, or what one cost line saved. A year is exempted as `all` of that year alone.
 */
export type Exempt =
  | (ExemptYears & { readonly of: "all" })
  | (ExemptYears & { readonly of: "board"; readonly board: string })
  | (ExemptYears & { readonly of: "line"; readonly line: string });

interface ExemptYears {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The exemptions that hold in the year. */
export function exemptIn(year: number, exemptions: readonly Exempt[]): readonly Exempt[] {
  return exemptions.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
}

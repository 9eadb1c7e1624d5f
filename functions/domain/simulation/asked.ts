import type { IndexSeries } from "../repayment/index-series.ts";
import type { SimulationRequest } from "./request.ts";
import type { SimulationTerms } from "./terms.ts";

/** What is foreseen: the idea, the terms, and how prices are taken to develop. */
export type Asked = {
  readonly request: SimulationRequest;
  readonly terms: SimulationTerms;
  readonly index: IndexSeries;
};

/** The years of repayment, from the year after the investment. */
export function repaymentYears({ investmentEnds, years }: SimulationRequest) {
  return { firstYear: investmentEnds + 1, lastYear: investmentEnds + years };
}

import { capOf } from "../repayment/cap.ts";
import { inKronor } from "../repayment-of-case/amounts.ts";
import { yearsOfPrices } from "./prices.ts";
import type { SimulationRequest } from "./request.ts";
import type { SimulationTerms } from "./terms.ts";

const percent = new Intl.NumberFormat("sv-SE", { style: "percent", maximumFractionDigits: 4 });
const inPercent = (decimal: string): string => percent.format(Number(decimal));

/** How the simulation was made, in plain Swedish: whose rules, whose assumptions, and what holds back. */
export function notesFor(request: SimulationRequest, terms: SimulationTerms): readonly string[] {
  const { outlook, version } = terms;
  return [
    `Räknat med riktlinjer ${version}, antaganden beslutade ${outlook.decided}: ${outlook.source}.`,
    "Låg, väntad och hög räknas på minskningen, inte på kostnaden: så stor del av den planerade minskningen antas bli verklig. Kostnaden beräknas exakt och avrundas uppåt till hela öre. Ett år som planeras kosta mer gör det i alla lägen.",
    ...pricesNote(request, terms),
    ...limitNotes(request, terms),
    `Nuvärdet är räknat till slutet av ${request.investmentEnds} med internräntan ${inPercent(outlook.internalRate)}. Det som återförs räknas aldrig ned.`,
  ];
}

function pricesNote(request: SimulationRequest, terms: SimulationTerms): readonly string[] {
  if (terms.repayment.index === "nominal") return [];
  const levels = request.index?.levels ?? [];
  const { first, last } = yearsOfPrices(request);
  const known = levels.map(({ year }) => year);
  const growth = percent.format(Number(terms.outlook.yearlyPrices) - 1);
  if (known.length === 0) {
    return [`Inget index är angivet. Priserna antas öka ${growth} om året från ${first}.`];
  }
  const after = Math.max(...known);
  return after < last
    ? [`Index finns till ${after}. Därefter antas priserna öka ${growth} om året.`]
    : [];
}

function limitNotes(
  { grant }: SimulationRequest,
  { repayment }: SimulationTerms,
): readonly string[] {
  const { cap, minimumAmount } = repayment;
  const most = capOf(cap, grant);
  return [
    ...(cap === "none" || most === "none"
      ? []
      : [`Högst ${inKronor(most)} återförs, ${inPercent(cap.shareOfGrant)} av bidraget.`]),
    ...(minimumAmount > 0
      ? [`Ett år med mindre än ${inKronor(minimumAmount)} väntar och läggs till nästa år.`]
      : []),
  ];
}

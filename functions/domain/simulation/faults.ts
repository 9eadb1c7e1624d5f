import { largestAmount } from "../forms/fields.ts";
import { wholeNumber } from "../fraction.ts";
import type { Fault, Refusal } from "../refusals.ts";
import type { IndexSeries } from "../repayment/index-series.ts";
import { yearsOf } from "../repayment/input.ts";
import type { RepaymentFault } from "../repayment/refusal.ts";
import { capitalised, faultSentence } from "../repayment-of-case/fault-sentences.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { referenceOf, yearsNamed } from "./effect.ts";
import { repaymentYears } from "./foresee.ts";
import type { SimulationRequest } from "./request.ts";
import { isKnownBoard, type SimulationTerms } from "./terms.ts";

const shown = 5;

/** Why nothing can be foreseen: every fault beside its field, the first five in the message too. */
export function notForeseen(faults: readonly Fault[]): Refusal {
  const sentences = [...new Set(faults.map(({ message }) => message))];
  const more = sentences.length - shown;
  const message = [
    "Återföringen kan inte beräknas.",
    ...sentences.slice(0, shown),
    ...(more > 0 ? [`Dessutom finns ${more} fel till.`] : []),
  ].join(" ");
  const field = faults[0]?.field;
  return { code: "not-computable", message, ...(field ? { field } : {}), faults };
}

/** The faults that the computation itself finds, each with the field that it is about. */
export function asFaults(
  faults: readonly RepaymentFault[],
  { lines }: SimulationRequest,
  names: Names,
): readonly Fault[] {
  return faults.map((fault) => ({
    field: fieldOf(
      fault,
      lines.map(({ id }) => id),
    ),
    code: fault.code,
    message: capitalised(faultSentence(fault, names)),
  }));
}

function fieldOf(fault: RepaymentFault, ids: readonly string[]): string {
  const line = "line" in fault ? `lines.${ids.lastIndexOf(fault.line)}` : "lines";
  switch (fault.code) {
    case "too-many-years":
    case "years-reversed":
      return "years";
    case "grant-negative":
      return "grant";
    case "split-not-whole":
    case "split-board-repeated":
      return "split";
    case "index-missing":
      return "index";
    case "line-repeated":
      return `${line}.id`;
    case "baseline-missing":
    case "baseline-negative":
    case "baseline-year-repeated":
      return `${line}.baseline`;
    case "driver-missing":
    case "cost-implausible":
      return `${line}.driver`;
    case "line-never-runs":
    case "cost-missing":
    case "cost-of-no-line":
    case "cost-repeated":
      return `${line}.expected`;
    default:
      return line;
  }
}

/** Boards that the fund does not have, and lines that would cost more than any fund holds. */
export function* ownFaults(
  request: SimulationRequest,
  terms: SimulationTerms,
  index: IndexSeries,
  names: Names,
): Generator<Fault> {
  const { lines, split } = request;
  const unknown = { code: "unknown-board", message: "Nämnden finns inte i fondens riktlinjer." };
  for (const [i, { board }] of lines.entries()) {
    if (!isKnownBoard(terms, board)) yield { field: `lines.${i}.board`, ...unknown };
  }
  for (const [i, { board }] of split.entries()) {
    if (!isKnownBoard(terms, board)) yield { field: `split.${i}.board`, ...unknown };
  }
  const most = wholeNumber(largestAmount);
  for (const [i, line] of lines.entries()) {
    const year = yearsNamed(line, yearsOf(repaymentYears(request))).find((each) => {
      const reference = referenceOf(line, index, each);
      return reference !== undefined && reference.compare(most) > 0;
    });
    if (year !== undefined) {
      const fault = { code: "cost-implausible", line: line.id, year } as const;
      const message = capitalised(faultSentence(fault, names));
      yield { field: `lines.${i}.driver`, code: fault.code, message };
    }
  }
}

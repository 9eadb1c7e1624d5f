import type { Fault, Refusal } from "../refusals.ts";
import type { RepaymentFault } from "../repayment/refusal.ts";
import { capitalised, faultSentence } from "../repayment-of-case/fault-sentences.ts";
import type { Names } from "../repayment-of-case/names.ts";
import type { SimulationRequest } from "./request.ts";

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

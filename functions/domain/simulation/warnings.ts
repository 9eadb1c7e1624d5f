import { districtBoardFindings } from "../application-rules.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import { inKronor } from "../repayment-of-case/amounts.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { notesOf } from "../repayment-of-case/notes.ts";
import type { SimulationRequest } from "./request.ts";
import type { SimulationTerms } from "./terms.ts";

/** What a reader must know to judge the figures: of the plan as computed, and of its boards. */
export function warningsFor(
  request: SimulationRequest,
  terms: SimulationTerms,
  computation: RepaymentComputation,
  names: Names,
): readonly string[] {
  const boards = [...new Set(request.lines.map(({ board }) => board))];
  const district = terms.policy ? districtBoardFindings(boards, terms.policy) : [];
  const amounts = computation.warnings.filter((warning) => "amount" in warning);
  const others = computation.warnings.filter((warning) => !("amount" in warning));
  return [
    ...[...notesOf(amounts, names), ...capNote(computation)].map(asPlanned),
    ...notesOf(others, names),
    ...district.map(({ message }) => message),
  ];
}

/** An amount is of the plan, and another on every other course. */
function asPlanned(note: string): string {
  return `Om allt går som planerat: ${note}`;
}

function capNote({ totals: { overCap } }: RepaymentComputation): readonly string[] {
  return overCap > 0
    ? [`${inKronor(overCap)} av besparingen ligger över taket och återförs inte.`]
    : [];
}

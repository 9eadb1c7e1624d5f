import type { RepaymentComputation, RepaymentYear } from "../repayment/computation.ts";
import { unreachable } from "../result.ts";
import { type Basis, yearAt } from "./basis.ts";
import { amountGiven, type Figure, figure, from, given } from "./figure.ts";

/** The plan that a year is closed by, computed. */
export type ClosingPlan = { readonly version: number; readonly computed: RepaymentComputation };

/** The amount that counts for a year, where its total stands, and whose lines it is of. */
export type ChosenYear = {
  readonly year: RepaymentYear;
  /** The address of the total; those of the boards' parts lie below it. */
  readonly at: string;
  readonly computed: RepaymentComputation;
  /** The address that the lines' savings lie below. */
  readonly linesAt: string;
};

export function yearIn({ years }: RepaymentComputation, year: number): RepaymentYear {
  const found = years.find((each) => each.year === year);
  if (!found) throw new Error(`The repayment was not computed for ${year}`);
  return found;
}

/** A year of the plan, or one whose achieved amount counts: as computed. */
export function asComputed(basis: Basis, year: number): ChosenYear {
  const { computed } = basis;
  const at = yearAt(basis, year);
  return { year: yearIn(computed, year), at: `${at}/rounded`, computed, linesAt: at };
}

/** The amount that the policy lets count for a closed year: achieved, planned or the lower. */
export function chosenYear(
  basis: Basis,
  year: number,
  plan: ClosingPlan,
): { readonly chosen: ChosenYear; readonly figures: readonly Figure[] } {
  const achieved = asComputed(basis, year);
  const planned: ChosenYear = {
    year: yearIn(plan.computed, year),
    at: `plan/${plan.version}/${year}/rounded`,
    computed: plan.computed,
    linesAt: `plan/${plan.version}/${year}`,
  };
  switch (basis.terms.dueBasis) {
    case "actual":
      return { chosen: achieved, figures: [] };
    case "plan":
      return named(basis, planned, [planned], plan.version);
    case "lower": {
      const isPlanned = planned.year.rounded.total < achieved.year.rounded.total;
      const chosen = isPlanned ? planned : achieved;
      return named(basis, chosen, [achieved, planned], plan.version);
    }
    default:
      return unreachable(basis.terms.dueBasis);
  }
}

/** The chosen amount as figures of its own; after a succession boards are not those of the plan's time. */
function named(
  basis: Basis,
  chosen: ChosenYear,
  compared: readonly ChosenYear[],
  version: number,
): { readonly chosen: ChosenYear; readonly figures: readonly Figure[] } {
  const at = `${yearAt(basis, chosen.year.year)}/basis`;
  const choice = given("due-basis", basis.terms.dueBasis, "choice", "policy");
  const isPlan = ({ linesAt }: ChosenYear) => linesAt.startsWith("plan/");
  const nameOf = (each: ChosenYear) => (isPlan(each) ? "planned" : "achieved");
  const total = figure(at, "due-basis", chosen.year.rounded.total, [
    ...compared.map((each) => from(nameOf(each), each.at, each.year.rounded.total)),
    choice,
  ]);
  const sameBoards = basis.successions.length === 0 || !isPlan(chosen);
  const parts = chosen.year.rounded.boards.map(({ board, amount }) =>
    figure(`${at}/${board}`, "due-basis", amount, [
      sameBoards
        ? from(nameOf(chosen), `${chosen.at}/${board}`, amount)
        : amountGiven(nameOf(chosen), amount, `plan-decision/${version}`),
      choice,
    ]),
  );
  return { chosen: { ...chosen, at }, figures: [total, ...parts] };
}

import { planFor } from "../case.ts";
import { sum } from "../money.ts";
import { applyCap, capOf } from "../repayment/cap.ts";
import { yearsOf } from "../repayment/input.ts";
import type { Parts } from "../repayment/parts.ts";
import { grantedTo } from "../repayment-of-case/compute.ts";
import { planComputation } from "../repayment-of-case/plan-and-outcome.ts";
import { type Basis, yearAt } from "./basis.ts";
import { type CappedYear, capFigures } from "./cap-figures.ts";
import { asComputed, type ChosenYear, chosenYear } from "./chosen-year.ts";
import { exemptFigures, exemptOf } from "./exempt-figures.ts";
import type { Figure } from "./figure.ts";
import { recomputed } from "./recomputed.ts";
import { roundingFigures } from "./rounding-figures.ts";
import { savingFigures } from "./saving-figures.ts";

/** A closed year by what is known of it now: what it was to return under the cap, and what is exempt. */
export type KnownYear = CappedYear & {
  readonly year: number;
  readonly all: Parts;
  readonly exempt: Parts;
  readonly figures: readonly Figure[];
};

/** The closed years up to and with the last, in order. */
export function knownYears(basis: Basis, last: number): readonly KnownYear[] {
  const first = basis.computed.years[0]?.year ?? last + 1;
  const known: KnownYear[] = [];
  for (const year of yearsOf({ firstYear: first, lastYear: last })) {
    known.push(knownYear(basis, year, known));
  }
  return known;
}

function knownYear(basis: Basis, year: number, earlier: readonly KnownYear[]): KnownYear {
  const { chosen, figures } = chosenIn(basis, year);
  const { capped } = applyCap(
    chosen.year.rounded,
    capOf(basis.terms.cap, grantedTo(basis.case)),
    sum(earlier.map((each) => each.capped)),
    basis.terms.roundingUnit,
  );
  return {
    year,
    at: yearAt(basis, year),
    capped: capped.total,
    all: capped,
    exempt: exemptOf(basis, chosen, capped),
    figures: [
      ...figuresBeforeCap(basis, year),
      ...figures,
      ...capFigures(basis, chosen, capped, earlier),
      ...exemptFigures(basis, chosen, capped),
    ],
  };
}

/** Steps 1 to 5 of a year, as computed. */
export function figuresBeforeCap(basis: Basis, year: number): readonly Figure[] {
  const { rounded } = asComputed(basis, year).year;
  return [...savingFigures(basis, year), ...roundingFigures(basis, year, rounded)];
}

function chosenIn(
  basis: Basis,
  year: number,
): { readonly chosen: ChosenYear; readonly figures: readonly Figure[] } {
  const { case: c, policy, terms } = basis;
  if (terms.dueBasis === "actual") return { chosen: asComputed(basis, year), figures: [] };
  const plan = planFor(c, year);
  const computed = recomputed(planComputation(c, policy, plan));
  return chosenYear(basis, year, { version: plan.version, computed });
}

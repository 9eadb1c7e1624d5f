import { exact, exactly } from "../fraction.ts";
import { minus, type Ore } from "../money.ts";
import { capOf } from "../repayment/cap.ts";
import type { Parts } from "../repayment/parts.ts";
import { grantedTo } from "../repayment-of-case/compute.ts";
import { type Basis, yearAt } from "./basis.ts";
import type { ChosenYear } from "./chosen-year.ts";
import { amountGiven, type Figure, figure, from, given, type Input } from "./figure.ts";
import { wholeParts } from "./rounding-figures.ts";

/** What is returned of the case at most, when the policy has a cap. */
export function capLimitFigures(basis: Basis): readonly Figure[] {
  const { case: c, subject, terms } = basis;
  const grant = grantedTo(c);
  const cap = capOf(terms.cap, grant);
  if (cap === "none" || terms.cap === "none") return [];
  return [
    figure(`${subject}/cap`, "cap-limit", cap, [
      amountGiven("grant", grant, "grant-decision"),
      given("cap-share", terms.cap.shareOfGrant, "factor", "policy"),
    ]),
  ];
}

/** What an earlier year adds to the cap. */
export type CappedYear = { readonly at: string; readonly capped: Ore };

/** Step 6 of the year: what of its amount lies under the cap, and the boards' parts of that. */
export function capFigures(
  basis: Basis,
  { at: amountAt, year: { year, rounded: amount } }: ChosenYear,
  capped: Parts,
  earlier: readonly CappedYear[],
): readonly Figure[] {
  const at = yearAt(basis, year);
  const total = from("amount", amountAt, amount.total);
  const limit = limitInputs(basis, earlier);
  const overCap = minus(amount.total, capped.total);
  return [
    figure(`${at}/capped`, "cap", capped.total, [total, ...limit]),
    figure(`${at}/over-cap`, "over-cap", overCap, [
      total,
      from("capped", `${at}/capped`, capped.total),
    ]),
    ...(overCap === 0
      ? amount.boards.map((part) =>
          figure(`${at}/capped/${part.board}`, "cap", part.amount, [
            from("amount", `${amountAt}/${part.board}`, part.amount),
          ]),
        )
      : partsUnderCap(basis, amountAt, { at, amount, capped })),
  ];
}

function limitInputs({ case: c, subject, terms }: Basis, earlier: readonly CappedYear[]): Input[] {
  const cap = capOf(terms.cap, grantedTo(c));
  if (cap === "none") return [given("no-cap", "none", "choice", "policy")];
  return [
    from("cap", `${subject}/cap`, cap),
    ...earlier.map((year) => from("earlier", `${year.at}/capped`, year.capped)),
  ];
}

type UnderCap = { readonly at: string; readonly amount: Parts; readonly capped: Parts };

function partsUnderCap(basis: Basis, amountAt: string, { at, amount, capped }: UnderCap) {
  const kept = exactly(capped.total).div(exactly(amount.total));
  const total = from("capped", `${at}/capped`, capped.total);
  return wholeParts({
    rule: "cap-parts",
    at: `${at}/capped`,
    remainder: `${at}/cap-remainder`,
    unit: basis.terms.roundingUnit,
    total: [],
    beside: [total, from("amount-total", amountAt, amount.total)],
    whole: capped,
    parts: amount.boards.map((part) => ({
      board: part.board,
      amount: exact(exactly(part.amount).mul(kept)),
      input: from("amount", `${amountAt}/${part.board}`, part.amount),
    })),
  });
}

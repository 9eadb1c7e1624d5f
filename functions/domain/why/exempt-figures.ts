import { exemptParts } from "../repayment/exempt-parts.ts";
import type { Parts } from "../repayment/parts.ts";
import { type Basis, yearAt } from "./basis.ts";
import type { ChosenYear } from "./chosen-year.ts";
import { exemptShareFigure } from "./exempt-share-figure.ts";
import { amountGiven, type Figure, figure, from } from "./figure.ts";

/** What of a year's amount under the cap is exempt, öre by board. */
export function exemptOf(basis: Basis, { year }: ChosenYear, capped: Parts): Parts {
  return exemptParts(capped, year.exemptShares, basis.terms.roundingUnit);
}

/** The exempt share of each board in the year, and what it comes to. */
export function exemptFigures(basis: Basis, chosen: ChosenYear, capped: Parts): readonly Figure[] {
  const at = yearAt(basis, chosen.year.year);
  const exempt = exemptOf(basis, chosen, capped);
  return chosen.year.exemptShares.flatMap((share) => [
    exemptShareFigure(basis, chosen, share),
    ...exempt.boards
      .filter(({ board }) => board === share.board)
      .map(({ board, amount }) =>
        figure(`${at}/exempt/${board}`, "exempt", amount, [
          from("capped", `${at}/capped/${board}`, partIn(capped, board)),
          from("exempt-share", `${at}/exempt-share/${board}`, share.share, "share"),
          amountGiven("rounding-unit", basis.terms.roundingUnit, "policy"),
        ]),
      ),
  ]);
}

function partIn({ boards }: Parts, board: string) {
  const part = boards.find((each) => each.board === board);
  if (!part) throw new Error(`${board} is exempt of an amount that it has no part of`);
  return part.amount;
}

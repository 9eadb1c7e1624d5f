import { type Exact, exactly, zero } from "../fraction.ts";
import { boardIn } from "../repayment/succession.ts";
import { type Basis, stepOf, stepsOf, yearAt } from "./basis.ts";
import { type Figure, figure, from, given, type Input } from "./figure.ts";
import { lineFigure } from "./line-figures.ts";

/** Steps 1 to 4 of the year: what lines and boards saved, the share of it, and its parts. */
export function savingFigures(basis: Basis, year: number): readonly Figure[] {
  return [
    ...stepsOf(basis, "attributed-saving", year).map((step) => lineFigure(basis, step)),
    ...boardFigures(basis, year),
    shareFigure(basis, year),
    ...partFigures(basis, year),
  ];
}

function boardFigures(basis: Basis, year: number): readonly Figure[] {
  const lines = stepsOf(basis, "attributed-saving", year);
  const at = yearAt(basis, year);
  return stepsOf(basis, "carried-deficit", year).flatMap((step) => {
    const { board, saving, deficitAfter, carries } = step;
    const inputs = [
      ...lines
        .filter((line) => line.board === board)
        .map((line) => from("line-saving", `${at}/line/${line.line}`, line.saving)),
      ...(carries ? deficitsBefore(basis, year, board) : []),
      given("deficit-carry", carries ? "yes" : "no", "choice", "policy"),
    ];
    const deficit = figure(`${at}/deficit/${board}`, "deficit", deficitAfter, inputs);
    return [
      figure(`${at}/saving/${board}`, "carried-deficit", saving, inputs),
      ...(isNothing(deficitAfter) ? [] : [deficit]),
    ];
  });
}

/** What the boards that are now this board had yet to make good after the year before. */
function deficitsBefore(basis: Basis, year: number, board: string): readonly Input[] {
  return stepsOf(basis, "carried-deficit", year - 1)
    .filter((before) => boardIn(before.board, year, basis.successions) === board)
    .filter(({ deficitAfter }) => !isNothing(deficitAfter))
    .map((before) =>
      from(
        "deficit-before",
        `${yearAt(basis, year - 1)}/deficit/${before.board}`,
        before.deficitAfter,
      ),
    );
}

function shareFigure(basis: Basis, year: number): Figure {
  const at = yearAt(basis, year);
  const { amount, share } = stepOf(basis, "share", year);
  return figure(`${at}/share`, "share", amount, [
    ...stepsOf(basis, "carried-deficit", year).map(({ board, saving }) =>
      from("board-saving", `${at}/saving/${board}`, saving),
    ),
    given("share", share, "share", "policy"),
  ]);
}

function partFigures(basis: Basis, year: number): readonly Figure[] {
  const at = yearAt(basis, year);
  const { boards, split } = stepOf(basis, "split", year);
  return boards.map(({ board, amount }) =>
    figure(
      `${at}/split/${board}`,
      "split",
      amount,
      split === "agreed" ? agreedInputs(basis, year, board) : ownInputs(basis, year, board),
    ),
  );
}

function agreedInputs(basis: Basis, year: number, board: string): readonly Input[] {
  const total = stepOf(basis, "share", year).amount;
  const rows = basis.case.application?.split ?? [];
  return [
    from("share-total", `${yearAt(basis, year)}/share`, total),
    ...rows
      .filter((row) => boardIn(row.board, year, basis.successions) === board)
      .map(({ share }) => given("split-share", share, "share", "agreement")),
  ];
}

function ownInputs(basis: Basis, year: number, board: string): readonly Input[] {
  return [
    ...stepsOf(basis, "carried-deficit", year)
      .filter((step) => step.board === board)
      .map(({ saving }) => from("board-saving", `${yearAt(basis, year)}/saving/${board}`, saving)),
    given("share", basis.terms.share, "share", "policy"),
  ];
}

function isNothing(amount: Exact): boolean {
  return exactly(amount).equals(zero);
}

import { type Exact, exact, exactly, sumOf, zero } from "../fraction.ts";
import type { LineSaving } from "../repayment/steps.ts";
import { boardIn } from "../repayment/succession.ts";
import { type Basis, stepOf, stepsOf, yearAt } from "./basis.ts";
import { amountGiven, type Figure, figure, from, given, type Input } from "./figure.ts";
import { sourceOfClosedCost, sourceOfExpectation } from "./sources-of-case.ts";

/** Steps 1 to 4 of the year: what lines and boards saved, the share of it, and its parts. */
export function savingFigures(basis: Basis, year: number): readonly Figure[] {
  return [
    ...stepsOf(basis, "attributed-saving", year).map((step) => lineFigure(basis, step)),
    ...boardFigures(basis, year),
    shareFigure(basis, year),
    ...partFigures(basis, year),
  ];
}

/** The baseline of every line, which all its years share. */
export function baselineFigures(basis: Basis): readonly Figure[] {
  const steps = basis.computed.steps.filter((step) => step.rule === "attributed-saving");
  const baselines = new Map(steps.map(({ line, baseline }) => [line, baseline]));
  return [...baselines].map(([line, amount]) => {
    const { baseline, stateGrants, savingsDemand } = lineOf(basis, line);
    return figure(`${basis.subject}/baseline/${line}`, "baseline", amount, [
      ...baseline.map((year) => amountGiven("baseline-cost", year.amount, "application")),
      amountGiven("state-grants", stateGrants, "application"),
      amountGiven("savings-demand", savingsDemand, "application"),
    ]);
  });
}

function lineOf({ case: c }: Basis, id: string) {
  const line = c.application?.costLines.find((each) => each.id === id);
  if (!line) throw new Error(`Case ${c.number} has no cost line ${id}`);
  return line;
}

function lineFigure(basis: Basis, step: LineSaving): Figure {
  const { year, line, attribution, baseline, driver, cost, runningCost, saving } = step;
  const costSource = sourceOfCost(basis, step);
  const assessed = basis.case.evaluation?.lines.some(({ costLine }) => costLine === line);
  const assessment = assessed ? "evaluation" : "application";
  return figure(`${yearAt(basis, year)}/line/${line}`, "attributed-saving", saving, [
    given("attribution", attribution, "share", assessment),
    from("baseline", `${basis.subject}/baseline/${line}`, baseline),
    given("driver", driver, "factor", costSource),
    ...priceLevels(basis, line, year),
    amountGiven("cost", cost, costSource),
    ...(runningCost === "not-counted"
      ? []
      : [amountGiven("running-cost", runningCost, assessment)]),
  ]);
}

function sourceOfCost({ case: c, version, knownThrough }: Basis, step: LineSaving): string {
  const { line: costLine, year, cost, driver } = step;
  if (year <= knownThrough) return sourceOfClosedCost(c, costLine, year);
  return sourceOfExpectation(c, version, { costLine, year, cost, driver });
}

function priceLevels(basis: Basis, line: string, year: number): readonly Input[] {
  if (basis.terms.index === "nominal") return [];
  const level = (of: number) => basis.index.levels.findLast((each) => each.year === of)?.level;
  const [now, then] = [level(year), level(lineOf(basis, line).priceLevelYear)];
  if (now === undefined || then === undefined) {
    throw new Error(`${basis.subject} was computed for ${year} without price levels`);
  }
  return [
    given("price-level-now", now, "factor", "index"),
    given("price-level-then", then, "factor", "index"),
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

export function isNothing(amount: Exact): boolean {
  return exactly(amount).equals(zero);
}

export function sumExactly(amounts: readonly Exact[]): Exact {
  return exact(sumOf(amounts.map(exactly)));
}

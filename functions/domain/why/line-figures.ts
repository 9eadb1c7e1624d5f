import type { LineSaving } from "../repayment/steps.ts";
import { type Basis, yearAt } from "./basis.ts";
import { amountGiven, type Figure, figure, from, given, type Input } from "./figure.ts";
import { sourceOfClosedCost, sourceOfExpectation } from "./source-of-cost.ts";

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

export function lineFigure(basis: Basis, step: LineSaving): Figure {
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

import { actorWith } from "#test/support/samples-of-persons.ts";
import {
  type BoardYear,
  boardsOf,
  type CaseModel,
  hasOpenActuals,
  openYear,
  planOf,
  planYears,
} from "./case-model.ts";
import { levelsBy, levelsOf } from "./expecting.ts";
import { withSettled, withYearOf } from "./settlement.ts";
import type { LineCost } from "./seven-steps.ts";
import { type Draw, type MoneyAct, oneOf, yearOf } from "./tried.ts";

/** From nine to eleven tenths of a cost, öre. */
const near = (cost: number, { part }: Draw): number => Math.round(cost * (0.9 + part / 5500));

function costsOf(
  c: CaseModel,
  of: { board: string; year: number },
  draw: Draw,
): readonly LineCost[] {
  const own = c.lines.filter(({ board }) => board === of.board).map(({ id }) => id);
  const expected = planOf(c)?.expected ?? [];
  return expected
    .filter(({ costLine, year }) => own.includes(costLine) && year === of.year)
    .map((row) => ({ ...row, cost: near(row.cost, draw) }));
}

const linesOf = (costs: readonly LineCost[]) => costs.map(({ year: _, ...row }) => row);

const of = (c: CaseModel, board: string, year: number) =>
  c.actuals.find((each) => each.board === board && each.year === year);

const report: MoneyAct = {
  act: "report-actuals",
  from: ["repaying"],
  isReversible: false,
  tried: (c, { today }, draw) => {
    const year = openYear(c);
    const isEarly = year !== undefined && year >= yearOf(today);
    const missing = boardsOf(c).filter((each) => year !== undefined && !of(c, each, year));
    const board = oneOf(
      draw.whim % 5 === 0 || missing.length === 0 ? boardsOf(c) : missing,
      draw.pick,
    );
    if (year === undefined || board === undefined || (isEarly && draw.whim % 4 > 0))
      return undefined;
    const costs = costsOf(c, { board, year }, draw);
    const inDeficit = draw.pick % 3 === 0;
    return {
      said: {
        board,
        year,
        lines: linesOf(costs),
        boardResult: inDeficit ? -100_000 : 100_000,
        voucher: `B-${year}`,
      },
      by: actorWith("board-controller", board),
      isLegal: !isEarly && of(c, board, year)?.certified !== true,
      after: () =>
        withYearOf(c, { board, year, costs, inDeficit, certified: false, adopted: false }),
    };
  },
};

const certify: MoneyAct = {
  act: "certify-actuals",
  from: ["repaying"],
  isReversible: true,
  tried: (c, _around, { pick, whim }) => {
    const open = c.actuals.filter(({ certified }) => !certified);
    const found = oneOf(open.length > 0 && whim % 6 > 0 ? open : c.actuals, pick);
    if (!found) return undefined;
    return {
      said: { board: found.board, year: found.year },
      by: actorWith("board-head", found.board),
      isLegal: !found.certified,
      after: () => withYearOf(c, { ...found, certified: true }),
    };
  },
};

const adopt: MoneyAct = {
  act: "adopt-actuals",
  from: ["repaying"],
  isReversible: true,
  tried: (c, _around, { whim, pick }) => {
    const year = openYear(c);
    if (year === undefined) return undefined;
    const ofYear = c.actuals.filter((each) => each.year === year);
    const isWhole = boardsOf(c).every((board) => of(c, board, year)?.certified === true);
    if (!isWhole && whim % 6 > 0) return undefined;
    const inDeficit = ofYear.filter((each) => each.inDeficit).map(({ board }) => board);
    const isAsked = c.terms.boardInDeficit === "decide" && inDeficit.length > 0;
    const isTold = isAsked && pick % 6 > 0;
    const handling = pick % 2 === 0 ? "defer" : "pay";
    const levels = levelsBy(whim);
    return {
      said: {
        year,
        index: levelsOf(levels),
        boardsInDeficit: isTold
          ? inDeficit.map((board) => ({ board, handling, reasons: "Nämndens resultat." }))
          : [],
      },
      by: actorWith("city-controller"),
      isLegal: isWhole && (isTold || !isAsked),
      after: () => {
        const actuals = c.actuals.map((each) =>
          each.year === year ? { ...each, adopted: true } : each,
        );
        const deferred = isTold && handling === "defer" ? inDeficit : [];
        return withSettled({ ...c, actuals, adoptedThrough: year }, levels, deferred);
      },
    };
  },
};

const afterwards = ["repaying", "reconciling"] as const;

const corrected: MoneyAct = {
  act: "report-correction",
  from: afterwards,
  isReversible: false,
  tried: (c, _around, draw) => {
    const found = oneOf(
      c.actuals.filter(({ adopted }) => adopted),
      draw.pick,
    );
    const isOpen = c.actuals.some(({ correction }) => correction);
    if (!found || (isOpen && draw.whim % 4 > 0)) return undefined;
    const costs = found.costs.map((row) => ({ ...row, cost: near(row.cost, draw) }));
    return {
      said: { board: found.board, year: found.year, lines: linesOf(costs) },
      by: actorWith("board-controller", found.board),
      isLegal: found.correction?.certified !== true,
      after: () => withYearOf(c, { ...found, correction: { costs, certified: false } }),
    };
  },
};

/** A reported correction, at times an adopted year without one. */
function toCorrect(c: CaseModel, { pick, whim }: Draw): BoardYear | undefined {
  const open = c.actuals.filter(({ correction }) => correction);
  const others = whim % 6 === 0 ? c.actuals.filter(({ adopted }) => adopted) : [];
  return oneOf([...open, ...others], pick);
}

const correctionCertified: MoneyAct = {
  act: "certify-correction",
  from: afterwards,
  isReversible: true,
  tried: (c, _around, draw) => {
    const found = toCorrect(c, draw);
    if (!found) return undefined;
    const { board, year, correction } = found;
    return {
      said: { board, year },
      by: actorWith("board-head", board),
      isLegal: correction !== undefined && !correction.certified,
      after: () =>
        withYearOf(c, {
          ...found,
          correction: { costs: correction?.costs ?? [], certified: true },
        }),
    };
  },
};

const correctionAdopted: MoneyAct = {
  act: "adopt-correction",
  from: afterwards,
  isReversible: true,
  tried: (c, _around, draw) => {
    const found = toCorrect(c, draw);
    if (!found) return undefined;
    const { correction, ...rest } = found;
    const levels = levelsBy(draw.whim);
    return {
      said: { board: found.board, year: found.year, index: levelsOf(levels) },
      by: actorWith("city-controller"),
      isLegal: correction?.certified === true,
      after: () =>
        withSettled(withYearOf(c, { ...rest, costs: correction?.costs ?? rest.costs }), levels),
    };
  },
};

const finish: MoneyAct = {
  act: "finish-repayment",
  from: ["repaying"],
  isReversible: true,
  tried: (c) => ({
    said: {},
    by: actorWith("coordinator"),
    isLegal: planYears(c).every((year) => year <= c.adoptedThrough) && !hasOpenActuals(c),
    after: () => ({ ...c, stage: "reconciling" }),
  }),
};

export const actsOfYears: readonly MoneyAct[] = [
  report,
  certify,
  adopt,
  corrected,
  correctionCertified,
  correctionAdopted,
  finish,
];

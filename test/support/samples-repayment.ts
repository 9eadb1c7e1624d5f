import type { Case, ExpectedYear } from "#functions/domain/case.ts";
import { currentPlan, isAdopted, openCorrection, planYears } from "#functions/domain/case.ts";
import { calendarDate, yearOf } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { kronor, minus, mnkr } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import type { closingActs } from "#functions/process/acts/closing.ts";
import type { repaymentActs } from "#functions/process/acts/repayment.ts";
import { districtBoard, savingBoard } from "./samples-application.ts";
import { type At, driverOf, repaymentYears, type Samples, uprating } from "./samples-at.ts";

/** The first plan year that is not adopted, else the year that has ended. */
function openYear({ today, case: c }: At): number {
  return (c && planYears(c).find((year) => !isAdopted(c, year))) ?? yearOf(today) - 1;
}

/** The ids of the board's cost lines; a sample without a case speaks of the placements. */
function linesOf(c: Case | undefined, board: string): readonly string[] {
  const own = (c?.application?.costLines ?? []).filter((line) => line.board === board);
  return own.length > 0 ? own.map(({ id }) => id) : ["placeringar"];
}

function expectedOf(c: Case | undefined, line: string, year: number): ExpectedYear | undefined {
  return (c && currentPlan(c))?.expected.find((e) => e.costLine === line && e.year === year);
}

/** The first board with a cost line that has not reported the year. */
function boardToReport(c: Case | undefined, year: number): string {
  const reported = new Set(c?.actuals.filter((a) => a.year === year).map((a) => a.board));
  const boards = (c?.application?.costLines ?? []).map((line) => line.board);
  return boards.find((board) => !reported.has(board)) ?? boards[0] ?? savingBoard;
}

/** The board and year of a correction that is open, else of the first adopted year. */
function correctedIn(at: At): { readonly board: string; readonly year: number } {
  const adopted = at.case?.actuals.filter((a) => a.adopted !== undefined) ?? [];
  const found = adopted.find((a) => openCorrection(a) !== undefined) ?? adopted[0];
  return { board: found?.board ?? savingBoard, year: found?.year ?? yearOf(at.today) - 1 };
}

/** Actuals as they were expected in the plan. */
export function actualsOf(at: At, board: string, year: number): FormOf<"report-actuals"> {
  return {
    board,
    year,
    lines: linesOf(at.case, board).map((id) => ({
      costLine: id,
      cost: expectedOf(at.case, id, year)?.cost ?? mnkr(10),
      driver: expectedOf(at.case, id, year)?.driver ?? driverOf(year),
    })),
    boardResult: mnkr(2.5),
    takenOut: mnkr(1),
    decision: { reference: "Bokslut § 5", date: calendarDate(`${year + 1}-02-10`) },
    voucher: `B-${year}-${board}`,
  };
}

export const repaymentSamples: Samples<keyof typeof repaymentActs> = {
  "report-forecast": (at) => {
    const year = openYear(at);
    const board = boardToReport(at.case, year);
    const given = new Set(at.case?.forecasts.filter((f) => f.board === board).map((f) => f.period));
    return {
      board,
      period: given.has(`${year}-T1`) ? `${year}-T2` : `${year}-T1`,
      lines: linesOf(at.case, board).map((id) => ({
        costLine: id,
        expected: expectedOf(at.case, id, year)?.cost ?? mnkr(10),
      })),
      comment: "Följer planen.",
    };
  },
  "report-actuals": (at) => {
    const year = openYear(at);
    return actualsOf(at, boardToReport(at.case, year), year);
  },
  "certify-actuals": (at) => {
    const open = at.case?.actuals.find((a) => a.certified === undefined);
    return { board: open?.board ?? savingBoard, year: open?.year ?? openYear(at) };
  },
  "adopt-actuals": (at) => ({
    year: openYear(at),
    index: uprating(at.today),
    closingDecision: {
      reference: "Kommunfullmäktige § 9",
      date: calendarDate(`${openYear(at) + 1}-04-15`),
    },
    boardsInDeficit: [],
  }),
  "report-correction": (at) => {
    const { board, year } = correctedIn(at);
    const { lines, voucher } = actualsOf(at, board, year);
    return {
      board,
      year,
      lines: lines.map((row) => ({ ...row, cost: minus(row.cost, kronor(200_000)) })),
      voucher: `${voucher}-rättad`,
      reasons: "En faktura på 200 000 kr var bokförd på fel konto.",
    };
  },
  "certify-correction": (at) => correctedIn(at),
  "adopt-correction": (at) => ({
    ...correctedIn(at),
    index: uprating(at.today),
    closingDecision: { reference: "Kommunfullmäktige § 31", date: at.today },
  }),
  "exempt-part": (at) => {
    const year = openYear(at);
    return {
      presentedBy: "Sara Holm",
      reasons: "Stadsdelsnämndens budget kan inte justeras.",
      board: (at.case && currentPlan(at.case))?.rows[0]?.board ?? savingBoard,
      firstYear: year,
      lastYear: year,
      test: "budget-cannot-be-adjusted",
      evidence: "Stadens resursfördelningssystem.",
    };
  },
  "reopen-exemption": ({ case: c }) => ({
    presentedBy: "Sara Holm",
    reasons: "Effekten har kommit senare än väntat.",
    exemption: Math.max(1, c?.exemptions.length ?? 1),
    evidence: "Det senaste årets fastställda utfall.",
  }),
  "reopen-repayment": (at) => {
    const last = Math.max(yearOf(at.today) - 1, ...(at.case?.returns.map((r) => r.year) ?? []));
    const lines = at.case?.application?.costLines.map(({ id }) => id) ?? ["placeringar"];
    return {
      presentedBy: "Sara Holm",
      reasons: "Effekten har kommit senare än väntat.",
      evidence: "Placeringarna har minskat tre år efter insatsen.",
      index: uprating(at.today),
      expected: lines.flatMap((costLine) =>
        [last + 1, last + 2].map((year) => ({
          costLine,
          year,
          driver: driverOf(year),
          cost: mnkr(8),
        })),
      ),
    };
  },
  "register-succession": (at) => ({
    from: savingBoard,
    to: { id: "familj", name: "Familjenämnden", kind: "specialist" },
    firstYear: Math.max(
      Math.min(openYear(at), yearOf(at.today)),
      (at.case?.adoptions?.at(-1)?.year ?? 0) + 1,
    ),
    decision: { reference: "Kommunfullmäktige § 12", date: at.today },
    explanation: "Nämnden har gått upp i Familjenämnden.",
  }),
  "decide-adjustment": (at) => {
    const { case: c } = at;
    const plan = c && currentPlan(c);
    const coming = (plan?.expected ?? []).filter((e) => c && !isAdopted(c, e.year));
    const none = repaymentYears(at).map((year) => ({
      costLine: "placeringar",
      year,
      driver: driverOf(year),
      cost: mnkr(10),
    }));
    return {
      presentedBy: "Sara Holm",
      reasons: "Besparingen blev mindre än väntat det första året.",
      index: uprating(at.today),
      expected: coming.length > 0 ? coming : none,
    };
  },
  "exempt-remainder": () => ({
    presentedBy: "Sara Holm",
    reasons: "Återstoden ligger hos en stadsdelsnämnd vars budget inte kan justeras.",
    test: "budget-cannot-be-adjusted",
    evidence: "Stadens resursfördelningssystem och två års fastställda utfall.",
  }),
  "finish-repayment": () => ({ summary: "Alla planår är fastställda." }),
};

/** A district board never gets a budget row of its own. */
function budgetBasis(c: Case | undefined): FormOf<"reconcile-case">["budgetBasis"] {
  return (c?.application?.costLines ?? []).map((line) => ({
    areaOfOperation: line.areaOfOperation,
    adjustment: mnkr(-0.5),
    form: line.board === districtBoard ? "resource-allocation-model" : "area-budget",
    explanation: "Kostnaden har sjunkit varaktigt.",
  }));
}

export const closingSamples: Samples<keyof typeof closingActs> = {
  "reconcile-case": ({ today, case: c }) => {
    const last = Math.max(yearOf(today), ...(c?.returns.map((r) => r.year) ?? []));
    return {
      decidedDifference: c ? reconciliationOf(c).difference : mnkr(0),
      differenceReasons: "Utfallet blev ett annat än planen, vilket godtas.",
      budgetYear: last + 1,
      priceLevelYear: last + 1,
      budgetBasis: budgetBasis(c),
      lessons: "Börja med jämförelsegruppen. Räkna med ett halvår för rekrytering.",
    };
  },
  "close-case": () => ({
    publish: true,
    summary: "Familjeteam minskade frånvaron och kostnaden för placeringar.",
  }),
};

import { calendarDate } from "#functions/domain/dates.ts";
import type { CostLineForm } from "#functions/domain/forms/application.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { share } from "#functions/domain/fraction.ts";
import { kronor, mnkr, noMoney } from "#functions/domain/money.ts";
import { type Policy, termsOf } from "#functions/domain/policy.ts";
import { policyInForce } from "#functions/store/policies.ts";
import { aCase, made, onDate, type Story, type World } from "#test/support/a-case.ts";
import { costAt, driverOf, priceLevelYear, yearsFrom } from "#test/support/samples-at.ts";
import { proseFrom } from "./prose.ts";

/** The largest case that the fund promises to hold. */
export const largest = { boards: 40, years: 15 } as const;
export const repaymentYears = yearsFrom(2029, largest.years);

export const boards = Array.from(
  { length: largest.boards },
  (_, i) => `namnd-${String(i + 1).padStart(2, "0")}`,
);
const [leadBoard = "", ...otherBoards] = boards;
const ofStockholm = policyInForce("stockholm", calendarDate("2026-03-02"));

/** Stockholm's policy in a city of forty boards, whose plans may run for fifteen years. */
export const policyOfForty: Policy = {
  ...ofStockholm,
  boards: boards.map((id, i) => ({ id, name: `Nämnden nummer ${i + 1}`, kind: "specialist" })),
  repayment: { ...termsOf(ofStockholm), maximumYears: largest.years },
};

/** How much people write: characters in a free text, and in a comment to one board's figures. */
export type Writing = { readonly text: number; readonly comment: number };

const baseline = mnkr(12);
const lineOf = (board: string) => `linje-${board.slice(-2)}`;

function expectedYears(): CostLineForm["expected"] {
  return repaymentYears.map((year) => ({
    year,
    driver: driverOf(year),
    cost: costAt(baseline, year, 0.9),
  }));
}

function costLine(board: string, prose: (characters: number) => string): CostLineForm {
  return {
    id: lineOf(board),
    board,
    name: prose(80),
    account: "5310-7420",
    areaOfOperation: prose(60),
    targetGroup: prose(100),
    priceLevelYear,
    baseline: [0, 1, 2].map((ago) => ({ year: priceLevelYear - ago, amount: baseline })),
    savingsDemand: kronor(100_000),
    stateGrants: noMoney,
    driver: { name: prose(60), source: prose(60) },
    attribution: share("0.7"),
    runningCost: kronor(20_000),
    expected: expectedYears(),
  };
}

function evaluatedLine(
  board: string,
  assessment: string,
): FormOf<"submit-evaluation">["lines"][number] {
  return {
    costLine: lineOf(board),
    comparison: "comparison-group",
    attribution: share("0.6"),
    runningCost: kronor(20_000),
    driverConfirmed: true,
    assessment,
    expected: expectedYears(),
  };
}

/** A case that one board leads and thirty-nine take part in: each saves on a line of its own. */
export function aLargeCase({ text, comment }: Writing): Story {
  const prose = proseFrom(20_260_302);
  return aCase()
    .under(policyOfForty)
    .granted(mnkr(4.8))
    .saying("submit-idea", {
      title: prose(150),
      leadBoard,
      cooperatingBoards: otherBoards.slice(0, 20),
      savingBoards: otherBoards.slice(19),
      need: prose(text),
      exclusion: prose(text),
      measure: prose(text),
      complementsOrdinaryWork: prose(text),
      whyNotOrdinaryBudget: prose(text),
      expectedEffect: prose(text),
    })
    .saying("submit-application", {
      needAnalysis: prose(text),
      evidence: prose(text),
      adaptation: prose(text),
      effectChain: prose(text),
      humanGoals: prose(text),
      economicGoals: prose(text),
      professions: prose(text),
      intoOrdinaryWork: prose(text),
      risks: prose(text),
      childrenAndEquality: prose(text),
      costLines: boards.map((board) => costLine(board, prose)),
      split: boards.map((board) => ({ board, share: share("0.025") })),
    })
    .saying("reply-to-referral", { statement: prose(text) })
    .saying("submit-evaluation", {
      humanEffects: prose(text),
      conclusions: prose(text),
      lines: boards.map((board) => evaluatedLine(board, prose(comment))),
    });
}

/** A year as all boards forecast it twice, report and certify it, and as it is adopted. */
export function yearAdopted(world: World, year: number, { comment }: Writing): World {
  const prose = proseFrom(year);
  const spring = onDate(world, `${year}-05-10`);
  const autumn = onDate(forecast(spring, `${year}-T1`), `${year}-09-10`);
  const ended = onDate(forecast(autumn, `${year}-T2`), `${year + 1}-02-20`);
  const certified = boards.reduce((now, board) => {
    const reported = made(now, "report-actuals", {
      board,
      year,
      lines: [{ costLine: lineOf(board), cost: costOf(board, year), driver: driverOf(year) }],
      explanation: prose(comment),
    });
    return made(reported, "certify-actuals", { board, year });
  }, ended);
  return made(onDate(certified, `${year + 1}-04-20`), "adopt-actuals", { year });

  function forecast(from: World, period: string): World {
    return boards.reduce(
      (now, board) =>
        made(now, "report-forecast", {
          board,
          period,
          lines: [{ costLine: lineOf(board), expected: costOf(board, year) }],
          comment: prose(Math.min(comment, 2000)),
        }),
      from,
    );
  }
}

/** No two boards save alike, so that every line differs from its plan. */
function costOf(board: string, year: number) {
  return costAt(baseline, year, 0.85 + Number(board.slice(-2)) / 1000);
}

import { type Case, planFor, type YearActuals } from "#functions/domain/case.ts";
import { plannedAndReturned } from "#functions/domain/closing/planned-and-returned.ts";
import { achievedSavings, type LineSaving } from "#functions/domain/evidence/line-savings.ts";
import { minus, noMoney } from "#functions/domain/money.ts";
import { boardName } from "#functions/domain/policy.ts";
import { reportedOf } from "#functions/domain/repayment-of-case/costs.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import { kronor } from "#templates/wording/amounts.ts";
import type { Milestone } from "../milestone.ts";
import { commonOf, successionNotices } from "./common.ts";
import { computationOfYear } from "./computation.ts";
import { bothLedgers } from "./effects.ts";
import { amountOf, planOf } from "./plans.ts";

type Adopted = Milestone<"yearly-follow-up">;
type Outcome = DocumentData<"yearly-follow-up">["outcomes"][number];

/**
 * What an adopted year has brought back, öre by board: at its closing, or with a correction of it.
 * Throws without a plan, or when a board's year is not certified.
 */
export function yearlyFollowUp(m: Adopted): DocumentData<"yearly-follow-up"> {
  const { event, case: c, policy } = m;
  const { year, closingDecision } = event.data;
  return {
    ...commonOf(m),
    year,
    status: "adopted",
    closingDecision,
    outcomes: outcomesOf(m),
    correction: correctionOf(m),
    boardsInDeficit: boardsInDeficit(m),
    waiting: c.adoptions?.at(-1)?.settled.waiting.total ?? noMoney,
    returnedSoFar: amountOf(c.returns),
    plannedInAll: amountOf(planOf(c).rows),
    byYear: [...plannedAndReturned(c)],
    difference: differenceOf(m),
    computation: computationOfYear(m, year),
    effects: bothLedgers(m),
    notices: successionNotices(c, policy),
  };
}

/** The boards that reported the year, and those that return for others by split or succession. */
function outcomesOf({ event, case: c, policy }: Adopted): Outcome[] {
  const { year } = event.data;
  const savings = achievedSavings(c, policy);
  const reported = c.actuals.filter((each) => each.year === year);
  const of = (rows: readonly { readonly year: number; readonly board: string }[]) =>
    rows.filter((row) => row.year === year).map(({ board }) => board);
  const boards = new Set([
    ...of(reported),
    ...of(planFor(c, year).rows),
    ...of(c.returns),
    ...of(savings),
  ]);
  return [...boards].map((board) => ({
    board: boardName(policy, board),
    planned: amountOf(planFor(c, year).rows, { year, board }),
    saving: amountOf(savingsAsRows(savings), { year, board }),
    returned: amountOf(c.returns, { year, board }),
    exempted: amountOf(c.exempted ?? [], { year, board }),
    ...reportOf(
      c,
      reported.find((each) => each.board === board),
    ),
  }));
}

function savingsAsRows(savings: readonly LineSaving[]) {
  return savings.map(({ year, board, amount }) => ({ year, board, amount }));
}

/** What the board itself said of the year, by its last adopted word. */
function reportOf(c: Case, actuals: YearActuals | undefined): Pick<Outcome, "report"> {
  if (!actuals) return {};
  const { board, year, reported, certified } = actuals;
  if (!certified) throw new Error(`Case ${c.number}: ${board} ${year} is adopted, not certified`);
  const { boardResult, takenOut, decision, explanation, estimated } = reported;
  return {
    report: {
      boardResult,
      takenOut,
      decision,
      voucher: reportedOf(actuals).voucher,
      reportedBy: reported.by.name,
      certifiedBy: certified.by.name,
      estimated: estimated === true,
      explanation,
    },
  };
}

/** What was corrected, by whom, and what it brought back beyond what the year had, öre. */
function correctionOf({
  event,
  case: c,
  policy,
}: Adopted): DocumentData<"yearly-follow-up">["correction"] {
  if (event.act !== "adopt-correction") return undefined;
  const { board, year } = event.data;
  const actuals = c.actuals.find((each) => each.board === board && each.year === year);
  const correction = actuals?.corrections?.findLast(({ adopted }) => adopted !== undefined);
  if (!correction?.certified)
    throw new Error(`Case ${c.number}: ${board} ${year} is not corrected`);
  const { reported, certified } = correction;
  return {
    board: boardName(policy, board),
    reasons: reported.reasons,
    voucher: reported.voucher,
    reportedBy: reported.by.name,
    certifiedBy: certified.by.name,
    returned: amountOf(event.facts.returns ?? []),
  };
}

/** Boards whose own result is negative, and what was decided of their return. */
function boardsInDeficit({
  event,
  case: c,
  policy,
}: Adopted): DocumentData<"yearly-follow-up">["boardsInDeficit"] {
  if (event.act !== "adopt-actuals") return [];
  const deferred = c.adoptions?.at(-1)?.deferred ?? [];
  return c.actuals
    .filter(({ year, reported }) => year === event.data.year && reported.boardResult < 0)
    .map(({ board }) => ({
      board: boardName(policy, board),
      deferred: deferred.includes(board),
      reasons: event.data.boardsInDeficit?.find((each) => each.board === board)?.reasons,
    }));
}

/** The workflow's own explanation; as long as it has none, the difference in figures. */
function differenceOf({ event, case: c, later }: Adopted): string {
  const { year } = event.data;
  const followUp = later
    .filter((each) => each.act === "propose-adjustment")
    .find(({ data }) => data.year === year);
  if (followUp) return followUp.data.explanation;
  const [returned, planned] = [
    amountOf(c.returns, { year }),
    amountOf(planFor(c, year).rows, { year }),
  ];
  return `Plan ${kronor(planned)}, återfört ${kronor(returned)}, skillnad ${kronor(minus(returned, planned))}.`;
}

import type { Case } from "#functions/domain/case.ts";
import { plannedAndReturned } from "#functions/domain/closing/planned-and-returned.ts";
import { boardName } from "#functions/domain/policy.ts";
import { reconciliationByBoard } from "#functions/domain/reconciliation.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import {
  applicationOf,
  boardWithKind,
  commonOf,
  districtWarnings,
  grantOf,
  successionNotices,
} from "./common.ts";
import { computationOfClosings } from "./computation.ts";
import { bothLedgers } from "./effects.ts";

type Closing = Milestone<"closing-reconciliation">;

/** Plan against outcome by board, öre, and the basis for ordinary budgets. Throws without a grant. */
export function closingReconciliation(m: Closing): DocumentData<"closing-reconciliation"> {
  const { event, case: c, policy } = m;
  const { amount: granted, used, released } = grantOf(c);
  const { differenceReasons, budgetYear, priceLevelYear, budgetBasis, lessons } = event.data;
  return {
    ...commonOf(m),
    granted,
    used,
    released,
    rows: reconciliationByBoard(c).map(({ board, firstPlanned, difference, ...row }) => ({
      ...row,
      board: boardName(policy, board),
      planned: firstPlanned,
      decidedDifference: difference,
    })),
    exemptions: exemptionsOf(c),
    byYear: [...plannedAndReturned(c)],
    differenceReasons,
    budgetYear,
    priceLevelYear,
    budgetBasis: budgetBasis.map((row) => ({ ...row, board: ownerOf(m, row.areaOfOperation) })),
    computation: computationOfClosings(m),
    effects: bothLedgers(m),
    lessons,
    warnings: [...districtWarnings(c, policy), ...successionNotices(c, policy)],
  };
}

/** The exemption decisions that stand, as documents of the case. */
function exemptionsOf({ documents }: Case) {
  return documents
    .filter(({ kind, withdrawnBy }) => kind === "exemption-decision" && withdrawnBy === undefined)
    .map(({ document, date }) => ({ date, documentNumber: document }));
}

/** The board whose area of operation it is, where it is one board's. */
function ownerOf({ case: c, policy }: Closing, areaOfOperation: string) {
  const lines = applicationOf(c).costLines.filter(
    (line) => line.areaOfOperation === areaOfOperation,
  );
  const [board, ...others] = [...new Set(lines.map((line) => line.board))];
  return board === undefined || others.length > 0 ? undefined : boardWithKind(policy, board);
}

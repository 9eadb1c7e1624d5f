import { type Case, currentPlan, isAdopted, type Plan, type PlanRow, type Return } from "./case.ts";
import { minus, noMoney, type Ore, plus, sum } from "./money.ts";
import { boardIn } from "./repayment/succession.ts";
import { successionsOf } from "./repayment-of-case/successions.ts";

/** What became of the plan, öre: firstPlanned + adjusted = returned + exempted + difference. */
type Outcome = {
  readonly firstPlanned: Ore;
  /** By later versions; what they let go counts as planned, and is exempted. */
  readonly adjusted: Ore;
  readonly returned: Ore;
  readonly exempted: Ore;
  /** What remains to be explained by the decided difference. */
  readonly difference: Ore;
};

export type BoardReconciliation = Outcome & { readonly board: string };

export type Reconciliation = Outcome & {
  /** What was achieved but is still below the minimum amount: to be told with the difference. */
  readonly waiting: Ore;
};

/** The case's reconciliation: that of its boards together. */
export function reconciliationOf(c: Case): Reconciliation {
  const boards = reconciliationByBoard(c);
  const total = (of: keyof Outcome) => sum(boards.map((board) => board[of]));
  return {
    firstPlanned: total("firstPlanned"),
    adjusted: total("adjusted"),
    returned: total("returned"),
    exempted: total("exempted"),
    difference: total("difference"),
    waiting: c.adoptions?.at(-1)?.settled.waiting.total ?? noMoney,
  };
}

/** The reconciliation of each board that has planned, returned or been let go something, as boards are each year. */
export function reconciliationByBoard(c: Case): readonly BoardReconciliation[] {
  const first = asAnswered(c, planned(c.plans[0] ?? proposed(c)));
  const last = asAnswered(c, planned(currentPlan(c) ?? proposed(c)));
  const letGo = asAnswered(c, letGoOf(c));
  const boards = new Set([...first, ...last, ...c.returns, ...letGo].map(({ board }) => board));
  return [...boards].map((board) => {
    const [firstPlanned, lastPlanned] = [of(board, first), of(board, last)];
    const [returned, exempted] = [of(board, c.returns), of(board, letGo)];
    return {
      board,
      firstPlanned,
      adjusted: minus(lastPlanned, firstPlanned),
      returned,
      exempted,
      difference: minus(lastPlanned, plus(returned, exempted)),
    };
  });
}

/**
 * What is let go, öre by year and board: what adopted years let go, and where the whole or the
 * remainder is exempt, what is planned of years that are not adopted. A reopened exemption lets go
 * nothing but what it already has.
 */
export function letGoOf(c: Case): readonly Return[] {
  const whole = c.exemptions.some(({ scope, reopened }) => scope !== "part" && !reopened);
  const coming = whole
    ? planned(currentPlan(c) ?? proposed(c)).filter(({ year }) => !isAdopted(c, year))
    : [];
  return [...(c.exempted ?? []), ...coming];
}

type Planned = Pick<Plan, "rows" | "exempted">;

/** A case exempt from the start never had a plan: what was let go is what would have been planned. */
function proposed({ proposal }: Case): Planned {
  return { rows: proposal?.rows ?? [], exempted: [] };
}

/** What a plan would have had returned, had nothing been let go. */
function planned({ rows, exempted }: Planned): readonly PlanRow[] {
  return [...rows, ...exempted];
}

/** What was planned of a board that another has taken over is the successor's from that year on. */
function asAnswered(c: Case, rows: readonly Return[]): readonly Return[] {
  const successions = successionsOf(c);
  return rows.map((row) => ({ ...row, board: boardIn(row.board, row.year, successions) }));
}

function of(board: string, rows: readonly Return[]): Ore {
  return sum(rows.filter((row) => row.board === board).map(({ amount }) => amount));
}

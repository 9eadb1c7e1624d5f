import type { Case, Plan, PlanRow } from "../case.ts";
import type { CalendarDate } from "../dates.ts";
import { minus, noMoney, type Ore, sum } from "../money.ts";

/** A version of the plan as the closing counts it, öre: what it lets go is planned, and exempted. */
export type PlanVersion = {
  /** 0 is the computed proposal of a case that never had a plan. */
  readonly version: number;
  readonly decided?: CalendarDate;
  readonly reasons?: string;
  /** By year and board: in the first version what is planned, in later ones what they change. */
  readonly rows: readonly PlanRow[];
  readonly total: Ore;
};

/** The first plan, and what each later version changes; together they are the plan in force. */
export function planVersions({ plans, proposal }: Case): readonly PlanVersion[] {
  if (plans.length === 0) {
    return proposal ? [versionOf({ version: 0 }, proposal.rows)] : [];
  }
  return plans.map((plan, i) => {
    const { version, decided, reasons } = plan;
    return versionOf({ version, decided, reasons }, changed(planned(plans[i - 1]), planned(plan)));
  });
}

function versionOf(
  of: Pick<PlanVersion, "version" | "decided" | "reasons">,
  rows: readonly PlanRow[],
): PlanVersion {
  return { ...of, rows, total: sum(rows.map(({ amount }) => amount)) };
}

function planned(plan: Plan | undefined): readonly PlanRow[] {
  return plan ? [...plan.rows, ...plan.exempted] : [];
}

/** The second less the first, by year and board; what is the same is left out. */
function changed(before: readonly PlanRow[], after: readonly PlanRow[]): readonly PlanRow[] {
  const places = new Map([...before, ...after].map((row) => [`${row.year} ${row.board}`, row]));
  return [...places.values()]
    .map(({ year, board }) => ({
      year,
      board,
      amount: minus(at(after, year, board), at(before, year, board)),
    }))
    .filter(({ amount }) => amount !== noMoney)
    .toSorted((a, b) => a.year - b.year);
}

function at(rows: readonly PlanRow[], year: number, board: string): Ore {
  const own = rows.filter((row) => row.year === year && row.board === board);
  return sum(own.map(({ amount }) => amount));
}

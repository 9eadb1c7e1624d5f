import type { Stage } from "#functions/process/stages.ts";
import type { Amounts, Levels, Line, LineCost, Part, Terms } from "./seven-steps.ts";

/** Öre that the case's acts have moved, by what the movement is. */
export type Moved = {
  readonly reserve: number;
  readonly release: number;
  readonly use: number;
  readonly return: number;
};

export type Row = { readonly year: number; readonly board: string; readonly amount: number };

export type PlanModel = {
  /** What is to fall due and what is let go, of years that were not adopted at the decision. */
  readonly rows: readonly Row[];
  readonly letGo: readonly Row[];
  /** All that the version plans, adopted years and what is let go included, öre. */
  readonly total: number;
  readonly expected: readonly LineCost[];
  readonly levels: Levels;
  readonly adoptedThrough: number;
};

/** What one board says of one year; a correction that is adopted is what counts. */
export type BoardYear = {
  readonly board: string;
  readonly year: number;
  readonly costs: readonly LineCost[];
  readonly inDeficit: boolean;
  readonly certified: boolean;
  readonly adopted: boolean;
  readonly correction?: { readonly costs: readonly LineCost[]; readonly certified: boolean };
};

export type LettingGo = {
  /** Undefined where the whole case, or all that remains, is let go. */
  readonly part: Part | undefined;
  readonly isOpen: boolean;
};

type Asked = {
  readonly number: number;
  readonly amount: number;
  readonly voucher: string;
  readonly certifiedBy: readonly ("board-controller" | "board-head")[];
};

/** A case as the model knows it: what was said in its acts, in plain numbers of öre. */
export type CaseModel = {
  readonly id: string;
  readonly terms: Terms;
  readonly stage: Stage;
  readonly applied: number;
  readonly leadBoard: string;
  readonly lines: readonly Line[];
  readonly split: readonly { readonly board: string; readonly share: string }[];
  readonly granted: number;
  /** Used and released of the grant; reserved is the rest of what is granted. */
  readonly used: number;
  readonly released: number;
  readonly moved: Moved;
  readonly requisitions: readonly Asked[];
  readonly yearEnds: readonly number[];
  readonly endedIn: number;
  readonly appeal: "none" | "appealed" | "dismissed" | "annulled";
  readonly evaluated:
    | { readonly expected: readonly LineCost[]; readonly levels: Levels }
    | undefined;
  readonly proposal: PlanModel | undefined;
  readonly plans: readonly PlanModel[];
  readonly actuals: readonly BoardYear[];
  readonly adoptedThrough: number;
  readonly returned: Amounts;
  readonly letGo: Amounts;
  readonly lettingGo: readonly LettingGo[];
  /** The case before its last act, where that may be taken back. */
  readonly before: CaseModel | undefined;
};

export const boardsOf = ({ lines }: CaseModel): readonly string[] => [
  ...new Set(lines.map(({ board }) => board)),
];

/** What is reserved by the case's own movements, öre. */
export const reservedOf = ({ moved }: CaseModel): number =>
  moved.reserve - moved.release - moved.use;

/** What may still be asked for or released: what is asked for and not paid is spoken for, öre. */
export function unspoken(c: CaseModel): number {
  const asked = openRequisitions(c).reduce((all, { amount }) => all + amount, 0);
  return reservedOf(c) - asked;
}

export const openRequisitions = ({ requisitions }: CaseModel) =>
  requisitions.filter(({ certifiedBy }) => certifiedBy.length < 2);

export const planOf = ({ plans }: CaseModel): PlanModel | undefined => plans.at(-1);

/** Whether something reported or corrected waits to be adopted. */
export const hasOpenActuals = ({ actuals }: CaseModel): boolean =>
  actuals.some(({ adopted, correction }) => !adopted || correction !== undefined);

export function planYears(c: CaseModel): readonly number[] {
  const years = planOf(c)?.expected.map(({ year }) => year) ?? [];
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** The first year of the plan that is not adopted. */
export const openYear = (c: CaseModel): number | undefined =>
  planYears(c).find((year) => year > c.adoptedThrough);

/** What the act moves, added to what was moved before, öre. */
export function moving(c: CaseModel, more: Partial<Moved>): Moved {
  return {
    reserve: c.moved.reserve + (more.reserve ?? 0),
    release: c.moved.release + (more.release ?? 0),
    use: c.moved.use + (more.use ?? 0),
    return: c.moved.return + (more.return ?? 0),
  };
}

import { type CalendarDate, calendarDate } from "../dates.ts";
import { type Balances, type MovementKind, movementKinds } from "../ledger.ts";
import type { Ore } from "../money.ts";
import type { CaseFigures } from "./case-figures.ts";
import type { Memo } from "./memo.ts";

export type CaseYear = {
  readonly caseId: string;
  readonly number: string;
  /** What the year's entries came to. */
  readonly year: CaseFigures;
  /** All entries to the year's end; of `planned`, what was then outstanding. */
  readonly total: CaseFigures;
};

/** The fund's year, for the note and the balance investigation (*balanskravsutredning*), öre. */
export type YearEnd = {
  readonly year: number;
  readonly opening: Balances;
  readonly changes: Readonly<Record<MovementKind, Ore>>;
  readonly closing: Balances;
  /** Beside the books. */
  readonly memo: { readonly opening: Memo; readonly closing: Memo };
  /** Every case that has had any of the fund's money, in order of registration number. */
  readonly cases: readonly CaseYear[];
};

export const firstDay = (year: number): CalendarDate => calendarDate(`${year}-01-01`);
export const lastDay = (year: number): CalendarDate => calendarDate(`${year}-12-31`);

/** The kinds of movements that there were in the year. */
export function kindsIn({ changes }: YearEnd): readonly MovementKind[] {
  return movementKinds.filter((kind) => changes[kind] !== 0);
}

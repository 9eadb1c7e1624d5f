import type { CalendarDate } from "../dates.ts";
import {
  balancesAfter,
  changeOf,
  type Movement,
  type MovementKind,
  noBalances,
} from "../ledger.ts";
import { noMoney, type Ore, plus } from "../money.ts";
import { added, type CaseFigure, figureOf, noFigures } from "./case-figures.ts";
import { type Memo, memoAfter, noMemo } from "./memo.ts";
import { type CaseYear, firstDay, lastDay, type YearEnd } from "./year-end.ts";

type InBooks = {
  readonly date: CalendarDate;
  readonly caseId?: string | undefined;
  readonly number?: string | undefined;
};
export type EntryInBooks = InBooks & { readonly movements: readonly Movement[] };
export type MemoInBooks = InBooks & Memo;

const noChanges = (): Record<MovementKind, Ore> => ({
  "set-aside": noMoney,
  "top-up": noMoney,
  "withdraw-capital": noMoney,
  reserve: noMoney,
  release: noMoney,
  use: noMoney,
  return: noMoney,
});

export type YearEndBooks = {
  /** Takes an entry in; one of a later year is an error. */
  enter(entry: EntryInBooks): void;
  enterMemo(entry: MemoInBooks): void;
  close(): YearEnd;
};

/**
 * Adds the year up from all entries to its last day, one at a time and in any order, so that no
 * ledger is too long to be read.
 */
export function yearEndBooks(year: number): YearEndBooks {
  let opening = noBalances;
  let closing = noBalances;
  const memo = { opening: noMemo, closing: noMemo };
  const changes = noChanges();
  const cases = new Map<string, CaseYear>();

  const isOfYear = ({ date }: InBooks): boolean => {
    if (date > lastDay(year)) throw new Error(`An entry of ${date} is not of the books of ${year}`);
    return date >= firstDay(year);
  };

  function toCase(entry: InBooks, figure: CaseFigure, amount: Ore): void {
    const { caseId, number } = entry;
    if (caseId === undefined || number === undefined) return;
    const before = cases.get(caseId) ?? { caseId, number, year: noFigures, total: noFigures };
    cases.set(caseId, {
      ...before,
      year: isOfYear(entry) ? added(before.year, figure, amount) : before.year,
      total: added(before.total, figure, amount),
    });
  }

  return {
    enter(entry) {
      const change = changeOf(entry.movements);
      closing = balancesAfter(closing, change);
      if (!isOfYear(entry)) opening = balancesAfter(opening, change);
      for (const { kind, amount } of entry.movements) {
        if (isOfYear(entry)) changes[kind] = plus(changes[kind], amount);
        const figure = figureOf[kind];
        if (figure) toCase(entry, figure, amount);
      }
    },
    enterMemo(entry) {
      memo.closing = memoAfter(memo.closing, entry);
      if (!isOfYear(entry)) memo.opening = memoAfter(memo.opening, entry);
      toCase(entry, "planned", entry.planned);
      toCase(entry, "exempted", entry.exempted);
    },
    close: () => ({
      year,
      opening,
      changes: { ...changes },
      closing,
      memo: { ...memo },
      cases: [...cases.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1)),
    }),
  };
}

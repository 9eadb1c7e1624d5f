import { memoAccounts } from "#functions/domain/fund/memo.ts";
import { caseFigures, kindsIn, type YearEnd } from "#functions/domain/fund/year-end.ts";
import { accounts, postingsOf } from "#functions/domain/ledger.ts";
import { minus, negated, type Ore } from "#functions/domain/money.ts";
import { actRow, isActName } from "#functions/process/acts.ts";
import type { Entry } from "#functions/store/fund.ts";
import {
  accountNames,
  caseFigureNames,
  memoNames,
  movementNames,
} from "#templates/wording/names.ts";
import { type CsvCell, csv } from "./csv.ts";

type File = { readonly fileName: string; readonly text: string };
type Row = readonly CsvCell[];

/** The year-end list as one table: what each thing opened with, how it changed, what it closed with. */
export function yearEndFile(list: YearEnd): File {
  const { year, opening, closing, changes, memo, cases } = list;
  const rows: Row[] = [
    ...accounts.map((account) =>
      row("Konton", "", accountNames[account], opening[account], closing[account]),
    ),
    ...kindsIn(list).map(
      (kind): Row => ["Förändringar", "", movementNames[kind], undefined, changes[kind], undefined],
    ),
    ...memoAccounts.map((account) =>
      row(
        "Vid sidan av huvudboken",
        "",
        memoNames[account],
        memo.opening[account],
        memo.closing[account],
      ),
    ),
    ...cases.flatMap(({ number, year: inYear, total }) =>
      caseFigures.map((figure) =>
        row(
          "Ärenden",
          number,
          caseFigureNames[figure],
          minus(total[figure], inYear[figure]),
          total[figure],
        ),
      ),
    ),
  ];
  const titles = ["Avsnitt", "Ärende", "Post", `Före ${year}`, `Under ${year}`, `Efter ${year}`];
  return { fileName: `bokslutslista-${year}.csv`, text: csv(titles, rows) };
}

function row(section: string, number: string, name: string, before: Ore, after: Ore): Row {
  return [section, number, name, before, minus(after, before), after];
}

/**
 * The basis for booking in the city's own books: two rows for each movement. Debit is the account
 * that the money comes to and credit the one that it comes from; a movement that is taken back has
 * them the other way round.
 */
export function entriesFile(year: number, entries: readonly Entry[]): File {
  const rows = entries.flatMap((entry) =>
    entry.movements.flatMap((movement) =>
      postingsOf(movement).map(
        ({ account, amount }): Row => [
          entry.date,
          entry.number,
          isActName(entry.act) ? actRow(entry.act).done : movementNames[movement.kind],
          accountNames[account],
          amount > 0 ? amount : undefined,
          amount < 0 ? negated(amount) : undefined,
          entry.reference ?? `Händelse ${entry.event}`,
        ],
      ),
    ),
  );
  const titles = ["Datum", "Ärende", "Åtgärd", "Konto", "Debet", "Kredit", "Underlag"];
  return { fileName: `underlag-for-bokforing-${year}.csv`, text: csv(titles, rows) };
}

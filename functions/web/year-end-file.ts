import { caseFigures } from "#functions/domain/fund/case-figures.ts";
import { memoAccounts } from "#functions/domain/fund/memo.ts";
import { kindsIn, type YearEnd } from "#functions/domain/fund/year-end.ts";
import { accounts } from "#functions/domain/ledger.ts";
import { minus, type Ore } from "#functions/domain/money.ts";
import {
  accountNames,
  caseFigureNames,
  memoNames,
  movementNames,
} from "#templates/wording/names.ts";
import { type CsvCell, type CsvFile, csv } from "./csv.ts";

type Row = readonly CsvCell[];

/** The year-end list as one table: what each thing opened with, how it changed, what it closed with. */
export function yearEndFile(list: YearEnd): CsvFile {
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

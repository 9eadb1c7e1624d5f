import { postingsOf } from "#functions/domain/ledger.ts";
import { negated } from "#functions/domain/money.ts";
import { actRow, isActName } from "#functions/process/acts.ts";
import type { Entry } from "#functions/store/fund.ts";
import { accountNames, movementNames } from "#templates/wording/names.ts";
import { type CsvCell, type CsvFile, csv } from "./csv.ts";

/**
 * The basis for booking in the city's own books: two rows for each movement. Debit is the account
 * that the money comes to and credit the one that it comes from; a movement that is taken back has
 * them the other way round.
 */
export function entriesFile(year: number, entries: readonly Entry[]): CsvFile {
  const rows = entries.flatMap((entry) =>
    entry.movements.flatMap((movement) =>
      postingsOf(movement).map(({ account, amount }): readonly CsvCell[] => [
        entry.date,
        entry.number,
        isActName(entry.act) ? actRow(entry.act).done : movementNames[movement.kind],
        accountNames[account],
        amount > 0 ? amount : undefined,
        amount < 0 ? negated(amount) : undefined,
        entry.reference ?? `Händelse ${entry.event}`,
      ]),
    ),
  );
  const titles = ["Datum", "Ärende", "Åtgärd", "Konto", "Debet", "Kredit", "Underlag"];
  return { fileName: `underlag-for-bokforing-${year}.csv`, text: csv(titles, rows) };
}

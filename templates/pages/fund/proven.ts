import type { CalendarDate } from "#functions/domain/dates.ts";
import type { MemoAccount } from "#functions/domain/fund/memo.ts";
import type { Proven } from "#functions/domain/fund/proof.ts";
import type { Account } from "#functions/domain/ledger.ts";
import type { Ore } from "#functions/domain/money.ts";
import { tableOfKronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { type Html, html } from "../html.ts";
import { table } from "../parts.ts";

/** Whether the entries come to what is stored, and how many they are. */
export function verdict({ equal, entries, entriesToDate }: Proven<unknown>): Html {
  const counted = html`<p>${entries} poster är summerade, varav ${entriesToDate} till och med dagen.</p>`;
  return equal
    ? html`<div class="success"><p>Posterna stämmer med saldona.</p>${counted}</div>`
    : html`<div class="warning blocking"><p>Posterna stämmer inte med saldona. Anmäl det till fondens samordnare.</p>${counted}</div>`;
}

/** What the entries come to, account by account, beside what is stored. */
export function provenTable<A extends Account | MemoAccount>(
  list: readonly A[],
  names: Readonly<Record<A, string>>,
  { atDate, fromEntries, stored }: Proven<Readonly<Record<A, Ore>>>,
  date: CalendarDate,
): Html {
  const amounts = tableOfKronor(list.map((a) => [atDate[a], fromEntries[a], stored[a]]));
  return table(
    [
      { title: "Konto, kronor" },
      { title: `Poster t.o.m. ${longDate(date)}`, number: true },
      { title: "Alla poster", number: true },
      { title: "Fondens saldo", number: true },
    ],
    list.map((account, i) => [names[account], ...(amounts[i] ?? [])]),
  );
}

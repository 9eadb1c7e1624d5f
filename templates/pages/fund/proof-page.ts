import type { CalendarDate } from "#functions/domain/dates.ts";
import { type MemoAccount, memoAccounts } from "#functions/domain/fund/memo.ts";
import type { Proof, Proven } from "#functions/domain/fund/proof.ts";
import { type Account, accounts } from "#functions/domain/ledger.ts";
import type { Ore } from "#functions/domain/money.ts";
import { tableOfKronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { accountNames, memoNames } from "#templates/wording/names.ts";
import { type Html, html } from "../html.ts";
import type { PageContent } from "../layout.ts";
import { table } from "../parts.ts";

export type ProofPage = {
  readonly base: string;
  readonly date: CalendarDate;
  readonly proof: Proof;
};

/** The books added up, entry by entry, against the balances that the fund keeps. */
export function proofPage({ base, date, proof: { money, memo } }: ProofPage): PageContent {
  return {
    title: "Kontroll av huvudboken",
    trail: [
      { href: base, text: "Fonden" },
      { href: `${base}/ledger`, text: "Huvudbok" },
    ],
    body: html`<form action="${base}/proof" method="get">
        <div class="question"><label for="date">Summera till och med</label>
          <input id="date" name="date" type="date" value="${date}" min="1990-01-01" max="2100-12-31"></div>
        <p><button>Visa</button></p>
      </form>
      <section aria-labelledby="money"><h2 id="money">Fondens medel</h2>
        ${verdict(money)}${provenTable(accounts, accountNames, money, date)}</section>
      <section aria-labelledby="memo"><h2 id="memo">Vid sidan av huvudboken</h2>
        ${verdict(memo)}${provenTable(memoAccounts, memoNames, memo, date)}</section>`,
  };
}

function verdict({ equal, entries, entriesToDate }: Proven<unknown>): Html {
  const counted = html`<p>${entries} poster är summerade, varav ${entriesToDate} till och med dagen.</p>`;
  return equal
    ? html`<div class="success"><p>Posterna stämmer med saldona.</p>${counted}</div>`
    : html`<div class="warning blocking"><p>Posterna stämmer inte med saldona. Anmäl det till fondens samordnare.</p>${counted}</div>`;
}

function provenTable<A extends Account | MemoAccount>(
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

import { caseFigures } from "#functions/domain/fund/case-figures.ts";
import { memoAccounts } from "#functions/domain/fund/memo.ts";
import { type CaseYear, kindsIn, type YearEnd } from "#functions/domain/fund/year-end.ts";
import { accounts } from "#functions/domain/ledger.ts";
import { minus, type Ore } from "#functions/domain/money.ts";
import { tableOfKronor } from "#templates/wording/amounts.ts";
import {
  accountNames,
  caseFigureNames,
  memoNames,
  movementNames,
} from "#templates/wording/names.ts";
import { type Html, html } from "../html.ts";
import type { PageContent } from "../layout.ts";
import { table } from "../parts.ts";

export type YearEndPage = {
  readonly base: string;
  /** Where the files are fetched. */
  readonly files: string;
  readonly list: YearEnd;
  /** The year has ended: its list does not change any more. */
  readonly finished: boolean;
};

/** The fund's year for the note and the balance investigation, with the files to fetch. */
export function yearEndPage({ base, files, list, finished }: YearEndPage): PageContent {
  const { year, opening, closing, memo } = list;
  return {
    title: `Bokslutslista ${year}`,
    trail: [{ href: base, text: "Fonden" }],
    body: html`${!finished && html`<p class="notice">Året pågår: listan ändras till och med den 31 december.</p>`}
      <p>Underlag till not i årsredovisningen och till balanskravsutredningen. Bokföringen görs i stadens ekonomisystem.</p>
      <ul>
        <li><a href="${files}/list.csv">Bokslutslistan för kalkylprogram (CSV)</a></li>
        <li><a href="${files}/entries.csv">Årets poster, underlag för bokföring (CSV)</a></li>
      </ul>
      <h2>Fondens konton</h2>
      ${yearTable(accounts.map((a) => [accountNames[a], opening[a], closing[a]]))}
      <h2>Årets förändringar</h2>${changesTable(list)}
      <h2>Vid sidan av huvudboken</h2>
      ${yearTable(memoAccounts.map((a) => [memoNames[a], memo.opening[a], memo.closing[a]]))}
      <h2>Ärenden under ${year}</h2>${casesTable(base, list.cases, "year")}
      <h2>Ärenden i allt till och med ${year}</h2>${casesTable(base, list.cases, "total")}`,
  };
}

function yearTable(rows: readonly (readonly [name: string, before: Ore, after: Ore])[]): Html {
  const amounts = tableOfKronor(
    rows.map(([, before, after]) => [before, minus(after, before), after]),
  );
  return table(
    [
      { title: "Konto, kronor" },
      { title: "Ingående", number: true },
      { title: "Förändring", number: true },
      { title: "Utgående", number: true },
    ],
    rows.map(([name], i) => [name, ...(amounts[i] ?? [])]),
  );
}

function changesTable(list: YearEnd): Html {
  const kinds = kindsIn(list);
  if (kinds.length === 0) return html`<p>Inga rörelser under året.</p>`;
  const amounts = tableOfKronor(kinds.map((kind) => [list.changes[kind]]));
  return table(
    [{ title: "Rörelse, kronor" }, { title: "Belopp", number: true }],
    kinds.map((kind, i) => [movementNames[kind], ...(amounts[i] ?? [])]),
  );
}

/** Cases in which there is something to tell of the span. */
function casesTable(base: string, all: readonly CaseYear[], span: "year" | "total"): Html {
  const cases = all.filter((c) => caseFigures.some((figure) => c[span][figure] !== 0));
  if (cases.length === 0) return html`<p>Inga ärenden.</p>`;
  const amounts = tableOfKronor(cases.map((c) => caseFigures.map((figure) => c[span][figure])));
  return table(
    [
      { title: "Ärende, kronor" },
      ...caseFigures.map((figure) => ({ title: caseFigureNames[figure], number: true as const })),
    ],
    cases.map(({ caseId, number }, i) => [
      html`<a href="${base}/cases/${caseId}">${number}</a>`,
      ...(amounts[i] ?? []),
    ]),
  );
}

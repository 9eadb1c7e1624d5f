import type { CalendarDate } from "#functions/domain/dates.ts";
import { memoAccounts } from "#functions/domain/fund/memo.ts";
import type { Proof } from "#functions/domain/fund/proof.ts";
import { accounts } from "#functions/domain/ledger.ts";
import { accountNames, memoNames } from "#templates/wording/names.ts";
import { html } from "../html.ts";
import type { PageContent } from "../layout.ts";
import { provenTable, verdict } from "./proven.ts";

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

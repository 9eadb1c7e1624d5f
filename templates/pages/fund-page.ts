import { accounts, type Balances } from "#functions/domain/ledger.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { actRow, isActName } from "#functions/process/acts.ts";
import { stageName } from "#functions/process/stages.ts";
import type { Entry } from "#functions/store/fund.ts";
import type { CaseRow } from "#functions/store/lists.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { accountNames, movementNames, outcomeNames } from "#templates/wording/names.ts";
import { noRepayment, repaymentTerms } from "#templates/wording/repayment-terms.ts";
import { fundFlow } from "../charts/fund-flow.ts";
import { chartSvg } from "./chart-svg.ts";
import { type Html, html } from "./html.ts";
import type { PageContent } from "./layout.ts";
import { facts, figures, nextPage, table } from "./parts.ts";

export type FundFront = {
  readonly base: string;
  readonly policy: Policy;
  readonly balances: Balances;
  readonly cases: readonly CaseRow[];
  /** Undefined for those who do not serve the whole fund. */
  readonly entries: readonly Entry[] | undefined;
  /** What the reader may go on to about the money. */
  readonly links: readonly Link[];
};

export type Link = { readonly href: string; readonly text: string };

/** The fund: its money, its register and the terms that it lends on. */
export function fundFrontPage(front: FundFront): PageContent {
  const { base, policy, balances, cases, entries, links } = front;
  return {
    title: policy.name,
    body: html`<section aria-labelledby="money"><h2 id="money">Fondens medel</h2>
        ${balanceFigures(balances)}
        ${balances.capital > 0 && chartSvg(fundFlow(balances), "flow")}
        <p class="quiet">Fria medel är avsatt kapital och återfört, minus reserverat och förbrukat. Bara fastställda bokslut räknas som återfört.</p>
        ${links.length > 0 && html`<ul>${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`}
      </section>
      <section aria-labelledby="cases"><h2 id="cases">Ärenden</h2>
        ${searchForm(base, "")}${caseTable(base, policy, cases)}
        <p><a href="${base}/cases">Alla ärenden</a></p>
        <p><a href="${base}/verify-document">Kontrollera en handling</a></p>
      </section>
      ${
        entries &&
        html`<section aria-labelledby="ledger"><h2 id="ledger">Huvudbok</h2>
        ${entryTable(base, entries)}<p><a href="${base}/ledger">Hela huvudboken</a></p></section>`
      }
      <section aria-labelledby="terms"><h2 id="terms">Villkor för återföring</h2>
        <p>Riktlinjer ${policy.version}, gäller från ${longDate(policy.validFrom)}.</p>
        ${policy.repayment === "none" ? html`<p>${noRepayment}</p>` : facts(repaymentTerms(policy.repayment).map(({ term, text }) => [term, text]))}
        <p><a href="${base}/policy">Alla val i riktlinjerna</a></p>
      </section>`,
  };
}

export function balanceFigures(balances: Balances): Html {
  return figures(accounts.map((account) => [accountNames[account], kronor(balances[account])]));
}

export function searchForm(base: string, q: string): Html {
  return html`<form class="search" action="${base}/cases" method="get" role="search">
    <div><label for="q">Sök på diarienummer eller ord i titeln</label>
      <input id="q" name="q" type="search" value="${q}" maxlength="60"></div>
    <button>Sök</button>
  </form>`;
}

export function caseTable(base: string, policy: Policy, cases: readonly CaseRow[]): Html {
  if (cases.length === 0) return html`<p>Inga ärenden.</p>`;
  return table(
    [
      { title: "Diarienummer" },
      { title: "Titel" },
      { title: "Nämnd" },
      { title: "Läge" },
      { title: "Belopp", number: true },
    ],
    cases.map((c) => [
      html`<a href="${base}/cases/${c.caseId}">${c.number}</a>`,
      c.title,
      boardName(policy, c.leadBoard),
      c.outcome === undefined ? stageName(c.stage) : outcomeNames[c.outcome],
      kronor(c.amount),
    ]),
  );
}

export function entryTable(base: string, entries: readonly Entry[]): Html {
  if (entries.length === 0) return html`<p>Inga poster.</p>`;
  return table(
    [
      { title: "Datum" },
      { title: "Ärende" },
      { title: "Åtgärd" },
      { title: "Rörelse" },
      { title: "Belopp", number: true },
    ],
    entries.flatMap((entry) =>
      entry.movements.map(({ kind, amount }) => [
        longDate(entry.date),
        entry.caseId === undefined
          ? entry.reference
          : html`<a href="${base}/cases/${entry.caseId}">${entry.number}</a>`,
        isActName(entry.act)
          ? actRow(entry.act).done
          : `Beslut den ${longDate(entry.decided ?? entry.date)}`,
        movementNames[kind],
        kronor(amount),
      ]),
    ),
  );
}

export type Listed = {
  readonly base: string;
  readonly policy: Policy;
  readonly q: string;
  readonly cases: readonly CaseRow[];
  readonly next: string | undefined;
  /** Boards to choose between, for those who speak for several. */
  readonly boards: readonly string[];
};

export function registerPage({ base, policy, q, cases, next, boards }: Listed): PageContent {
  return {
    title: "Ärenden",
    body: html`${searchForm(base, q)}
      ${boards.length > 1 && html`<ul>${boards.map((board) => html`<li><a href="${base}/cases?board=${encodeURIComponent(board)}">${boardName(policy, board)}</a></li>`)}</ul>`}
      ${q !== "" && html`<p>${cases.length === 0 ? "Inget ärende hittades" : "Ärenden som hittades"} för ”${q}”. <a href="${base}/cases">Visa alla</a></p>`}
      ${(q === "" || cases.length > 0) && caseTable(base, policy, cases)}${nextPage(next)}`,
  };
}

export function ledgerPage(
  base: string,
  entries: readonly Entry[],
  next: string | undefined,
): PageContent {
  return { title: "Huvudbok", body: html`${entryTable(base, entries)}${nextPage(next)}` };
}

import { yearOf } from "#functions/domain/dates.ts";
import { mayChangeCapital } from "#functions/domain/fund/capital.ts";
import { loadBalances, loadEntries } from "#functions/store/fund.ts";
import { fundFrontPage, type Link, ledgerPage, registerPage } from "#templates/pages/fund-page.ts";
import { notOfTheFund } from "../books-of.ts";
import type { WebContext } from "../env.ts";
import { boardsOfActor, casesFor, pageFrom, searchFor, servesTheFund } from "../lists.ts";
import { told } from "../tell.ts";
import { page, policyToday } from "./page.ts";

const rowsOnFront = 10;
const rowsOnPage = 50;

const basePath = ({ var: { table } }: WebContext) => `/funds/${table.fund}`;

export async function fundFront(context: WebContext): Promise<Response> {
  const { table, actor } = context.var;
  const [balances, cases, entries] = await Promise.all([
    loadBalances(table),
    casesFor(table, actor, { limit: rowsOnFront }),
    servesTheFund(actor) ? loadEntries(table, rowsOnFront) : undefined,
  ]);
  const content = fundFrontPage({
    base: basePath(context),
    policy: policyToday(context),
    balances,
    cases: cases.ok ? cases.value.items : [],
    entries: entries?.items,
    links: moneyLinks(context),
  });
  return page(context, content);
}

/** What the reader may go on to about the fund's money. */
function moneyLinks(context: WebContext): readonly Link[] {
  const { actor, runtime } = context.var;
  const base = basePath(context);
  const thisYear = yearOf(runtime.clock.today());
  const ofTheFund = [
    { href: `${base}/forecast`, text: "Prognos för fria medel" },
    { href: `${base}/year-ends/${thisYear - 1}`, text: `Bokslutslista ${thisYear - 1}` },
    { href: `${base}/year-ends/${thisYear}`, text: `Bokslutslista ${thisYear}` },
    { href: `${base}/proof`, text: "Kontroll av huvudboken" },
  ];
  const capital = { href: `${base}/capital`, text: "Ändra fondens kapital" };
  return [
    ...(servesTheFund(actor) ? ofTheFund : []),
    ...(mayChangeCapital(actor) ? [capital] : []),
  ];
}

/** The register: all that the reader may see, or what was searched for. */
export async function caseRegister(context: WebContext): Promise<Response> {
  const { table, actor } = context.var;
  const { q = "", from, board } = context.req.query();
  const about = {
    base: basePath(context),
    policy: policyToday(context),
    q: q.trim().slice(0, 60),
    boards: servesTheFund(actor) ? [] : boardsOfActor(actor),
  };
  if (about.q !== "") {
    const cases = await searchFor(table, actor, about.q, rowsOnPage);
    return page(context, registerPage({ ...about, cases, next: undefined }));
  }
  const found = await casesFor(table, actor, { limit: rowsOnPage, from, board });
  if (!found.ok) return told(context, found.refusal);
  const { items: cases, next } = found.value;
  const query = new URLSearchParams({ ...(board ? { board } : {}), from: next ?? "" });
  const more = next === undefined ? undefined : `${about.base}/cases?${query}`;
  return page(context, registerPage({ ...about, cases, next: more }));
}

export async function ledgerPages(context: WebContext): Promise<Response> {
  const { table, actor } = context.var;
  if (!servesTheFund(actor)) return told(context, notOfTheFund);
  const from = context.req.query("from");
  const found = await pageFrom(from, () => loadEntries(table, rowsOnPage, from));
  if (!found.ok) return told(context, found.refusal);
  const { items, next } = found.value;
  const base = basePath(context);
  const more =
    next === undefined ? undefined : `${base}/ledger?${new URLSearchParams({ from: next })}`;
  return page(context, ledgerPage(base, items, more));
}

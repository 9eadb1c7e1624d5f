import { yearOf } from "#functions/domain/dates.ts";
import { date } from "#functions/domain/forms/fields.ts";
import { loadForecast } from "#functions/store/forecast.ts";
import { proveTheBooks } from "#functions/store/proof.ts";
import { loadYearEnd } from "#functions/store/year-end.ts";
import { forecastPage } from "#templates/pages/fund/forecast-page.ts";
import { proofPage } from "#templates/pages/fund/proof-page.ts";
import { yearEndPage } from "#templates/pages/fund/year-end-page.ts";
import { notOfTheFund, yearAsked } from "../books-of.ts";
import type { WebContext } from "../env.ts";
import { servesTheFund } from "../lists.ts";
import { told } from "../tell.ts";
import { page } from "./page.ts";

const basePath = ({ var: { table } }: WebContext) => `/funds/${table.fund}`;

/** The books added up to a day; to today when none, or no day that there is, is asked for. */
export async function proofOfBooks(context: WebContext): Promise<Response> {
  const { table, actor, runtime } = context.var;
  if (!servesTheFund(actor)) return told(context, notOfTheFund);
  const asked = date.safeParse(context.req.query("date"));
  const day = asked.success ? asked.data : runtime.clock.today();
  const proof = await proveTheBooks(table, day);
  return page(context, proofPage({ base: basePath(context), date: day, proof }));
}

export async function forecastOfFund(context: WebContext): Promise<Response> {
  const { table, actor, runtime } = context.var;
  if (!servesTheFund(actor)) return told(context, notOfTheFund);
  const forecast = await loadForecast(table, runtime.clock.today());
  return page(context, forecastPage(basePath(context), forecast));
}

export async function yearEndOfFund(context: WebContext): Promise<Response> {
  const { table, actor, runtime } = context.var;
  const today = runtime.clock.today();
  const year = yearAsked(actor, context.req.param("year"), today);
  if (!year.ok) return told(context, year.refusal);
  const base = basePath(context);
  const content = yearEndPage({
    base,
    files: `/api${base}/year-ends/${year.value}`,
    list: await loadYearEnd(table, year.value),
    finished: year.value < yearOf(today),
  });
  return page(context, content);
}

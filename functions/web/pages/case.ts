import type { Case } from "#functions/domain/case.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import type { Result } from "#functions/domain/result.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { loadHistory, verifyCase } from "#functions/store/case-records.ts";
import { loadNotices } from "#functions/store/notices.ts";
import { casePage, timelinePage } from "#templates/pages/case-page.ts";
import { allowedActs } from "../allowed-acts.ts";
import { pdfResponse } from "../api/endpoint.ts";
import { circumstances, issuedPdf, translatedPdf } from "../case-parts.ts";
import type { WebContext } from "../env.ts";
import { readableCase } from "../reading.ts";
import { told } from "../tell.ts";
import { casePath, page } from "./page.ts";

function asked(context: WebContext): Promise<Result<Case, Refusal>> {
  const { table, actor } = context.var;
  return readableCase(table, actor, context.req.param("case") ?? "");
}

export async function caseFront(context: WebContext): Promise<Response> {
  const { table, runtime, actor } = context.var;
  const found = await asked(context);
  if (!found.ok) return told(context, found.refusal);
  const c = found.value;
  const [events, notices] = await Promise.all([loadHistory(table, c.id), loadNotices(table, c.id)]);
  const about = circumstances(runtime, c);
  const content = casePage({
    case: c,
    path: casePath(context, c.id),
    register: `/funds/${table.fund}/cases`,
    ...about,
    tasks: tasksOf(c, about.policy),
    acts: allowedActs(c, actor, about),
    events,
    notices,
    done: context.req.query("done"),
  });
  return page(context, content);
}

export async function caseTimeline(context: WebContext): Promise<Response> {
  const { table, runtime } = context.var;
  const found = await asked(context);
  if (!found.ok) return told(context, found.refusal);
  const c = found.value;
  const [events, verification] = await Promise.all([
    loadHistory(table, c.id),
    verifyCase(table, c.id),
  ]);
  const { policy } = circumstances(runtime, c);
  const path = casePath(context, c.id);
  return page(context, timelinePage({ case: c, path, policy, events, verification }));
}

export async function documentPdf(context: WebContext): Promise<Response> {
  const found = await asked(context);
  if (!found.ok) return told(context, found.refusal);
  const number = context.req.param("document") ?? "";
  const { table, runtime } = context.var;
  const pdf =
    context.req.query("language") === "en"
      ? await translatedPdf(table, found.value, number)
      : await issuedPdf(runtime, found.value, number);
  return pdf.ok ? pdfResponse(pdf.value) : told(context, pdf.refusal);
}

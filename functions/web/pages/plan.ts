import { planFor } from "#functions/domain/case.ts";
import { exactly, toOre } from "#functions/domain/fraction.ts";
import { followUpOf } from "#functions/domain/repayment-of-case.ts";
import { type Book, bookOf } from "#functions/domain/why/book.ts";
import type { Moment } from "#functions/domain/why/moment.ts";
import { loadTrace, verifyTrace } from "#functions/store/traces.ts";
import type { ClosedYear } from "#templates/pages/plan/asked.ts";
import { planPage } from "#templates/pages/plan-page.ts";
import { circumstances } from "../case-parts.ts";
import type { WebContext } from "../env.ts";
import { momentsOfCase, planIn } from "../moments.ts";
import { readableCase } from "../reading.ts";
import { told } from "../tell.ts";
import { casePath, page } from "./page.ts";

/** One version of the repayment plan, against the one before and what its years became. */
export async function planVersion(context: WebContext): Promise<Response> {
  const { table, actor, runtime } = context.var;
  const found = await readableCase(table, actor, context.req.param("case") ?? "");
  if (!found.ok) return told(context, found.refusal);
  const c = found.value;
  const plan = planIn(c, context.req.param("version") ?? "");
  if (!plan.ok) return told(context, plan.refusal);
  const moments = await momentsOfCase(table, c);
  const moment = moments.find(({ subject }) => subject === `plan/${plan.value.version}`);
  if (!moment) throw new Error(`No event decided plan ${plan.value.version} of case ${c.id}`);
  const stored = await loadTrace(table, c.id, moment.event);
  const content = planPage({
    case: c,
    path: casePath(context, c.id),
    policy: circumstances(runtime, c).policy,
    plan: plan.value,
    closed: moments.flatMap((each) => closedBy(each, plan.value.version)),
    amountAt: amountsOf(bookOf(moment)),
    recomputed: stored && verifyTrace(stored, moment),
  });
  return page(context, content);
}

function amountsOf({ figures }: Book) {
  return (address: string) => {
    const found = figures.get(address);
    return found && toOre(exactly(found.amount));
  };
}

/** The closing that the moment is, when it was made against that version of the plan. */
function closedBy({ subject, case: c, policy, ...moment }: Moment, version: number): ClosedYear[] {
  const adoption = c.adoptions?.at(-1);
  if (subject.startsWith("plan/") || !adoption) return [];
  const year = adoption.corrects ?? adoption.year;
  if (planFor(c, year).version !== version) return [];
  const followUp = followUpOf(c, policy, year);
  if (!followUp.ok) throw new Error(`${subject} of case ${c.id}: ${followUp.refusal.message}`);
  const isCorrection = adoption.corrects !== undefined;
  const at = isCorrection ? `${subject}/${year}` : subject;
  const { figures } = bookOf({ subject, case: c, policy, ...moment });
  const { planned, returned, waiting, explanation } = followUp.value;
  const achieved = isCorrection ? undefined : figures.get(`${at}/rounded`)?.amount;
  return [{ year, at, isCorrection, planned, achieved, returned, waiting, explanation }];
}

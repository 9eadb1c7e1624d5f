import { refusal } from "#functions/domain/refusals.ts";
import { explain } from "#functions/domain/why/explain.ts";
import { whyPage } from "#templates/pages/why-page.ts";
import { circumstances } from "../case-parts.ts";
import type { WebContext } from "../env.ts";
import { momentsOfCase, planIn } from "../moments.ts";
import { readableCase } from "../reading.ts";
import { told } from "../tell.ts";
import { casePath, page } from "./page.ts";

/** Why the figure at the address is what it is; without one, the plan's whole amount. */
export async function whyThisAmount(context: WebContext): Promise<Response> {
  const { table, actor, runtime } = context.var;
  const found = await readableCase(table, actor, context.req.param("case") ?? "");
  if (!found.ok) return told(context, found.refusal);
  const c = found.value;
  const plan = planIn(c, context.req.param("version") ?? "");
  if (!plan.ok) return told(context, plan.refusal);
  const { version } = plan.value;
  const moments = await momentsOfCase(table, c);
  const figure = context.req.query("figure") ?? `plan/${version}/total/due`;
  const explanation = explain(moments, figure);
  if (!explanation)
    return told(context, refusal("unknown-object", "Siffran finns inte i ärendet."));
  const { policy } = circumstances(runtime, c);
  const path = casePath(context, c.id);
  return page(context, whyPage({ case: c, path, policy, version, explanation }));
}

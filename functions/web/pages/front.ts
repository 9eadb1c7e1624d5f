import { funds, policyInForce } from "#functions/store/policies.ts";
import { fundsPage } from "#templates/pages/funds-page.ts";
import type { WebContext } from "../env.ts";
import { problem } from "../problem.ts";
import { told } from "../tell.ts";

/** `/`: straight to the one fund that the person serves, or the choice between several. */
export async function front(context: WebContext): Promise<Response> {
  const { actor, runtime, extras, identify } = context.var;
  const known = await Promise.all(funds.map((fund) => identify(context.req.raw, fund)));
  const served = funds.filter((_fund, i) => known[i] !== undefined);
  const [only, ...others] = served;
  if (only === undefined) return told(context, problem("unauthenticated"));
  if (others.length === 0) return context.redirect(`/funds/${only}`);
  const today = runtime.clock.today();
  const choices = served.map((fund) => ({ fund, policy: policyInForce(fund, today) }));
  return context.html(fundsPage(actor.name, choices, extras.links ?? []));
}

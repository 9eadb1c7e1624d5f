import { changeCapital } from "#functions/acts/change-capital.ts";
import { capitalForm, mayChangeCapital } from "#functions/domain/fund/capital.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { type Typed, typedIn, typedText } from "#templates/pages/form/typed.ts";
import { capitalFields, capitalPage } from "#templates/pages/fund/capital-page.ts";
import { commandId } from "../command-id.ts";
import type { WebContext } from "../env.ts";
import { statusOfProblem } from "../problem.ts";
import { told } from "../tell.ts";
import { page } from "./page.ts";
import { typedForm } from "./typed-form.ts";

const notForYou = refusal(
  "not-allowed",
  "Fondens kapital ändras av stadens controller, efter beslut av kommunfullmäktige.",
);

/** The form of a change of the fund's capital, empty. */
export async function askCapital(context: WebContext): Promise<Response> {
  if (!mayChangeCapital(context.var.actor)) return told(context, notForYou);
  return shown(context, new Map(), context.var.runtime.newId());
}

/** The submitted form: the change made, or the form again with all that was typed. */
export async function changeCapitalFromForm(context: WebContext): Promise<Response> {
  const { runtime, table, actor } = context.var;
  if (!mayChangeCapital(actor)) return told(context, notForYou);
  const typed = typedIn(await context.req.formData());
  const sent = commandId.safeParse(typedText(typed, "commandId"));
  const id = sent.success ? sent.data : runtime.newId();
  const form = typedForm(capitalForm, capitalFields, typed);
  if (!form.ok) return shown(context, typed, id, form.refusal);
  const answer = await changeCapital(runtime, table, { commandId: id, actor, form: form.value });
  if (answer.ok) return context.redirect(`/funds/${table.fund}/ledger`, 303);
  const isReused = answer.refusal.code === "command-reused";
  return shown(context, typed, isReused ? runtime.newId() : id, answer.refusal);
}

async function shown(
  context: WebContext,
  typed: Typed,
  id: string,
  refusal?: Refusal,
): Promise<Response> {
  const { table } = context.var;
  const content = capitalPage({
    base: `/funds/${table.fund}`,
    balances: await loadBalances(table),
    typed,
    commandId: id,
    refusal,
  });
  return page(context, content, refusal ? statusOfProblem(refusal.code) : 200);
}

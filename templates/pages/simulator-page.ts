import { type Policy, repays } from "#functions/domain/policy.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import type { SimulationRequest } from "#functions/domain/simulation/request.ts";
import type { Simulation } from "#functions/domain/simulation/simulation.ts";
import { errorSummary, sentByEnter } from "./form/act-form.ts";
import { faultsOf, summaryOf } from "./form/faults.ts";
import type { Field } from "./form/field.ts";
import { fieldsHtml } from "./form/fields.ts";
import type { Typed } from "./form/typed.ts";
import { type Html, html } from "./html.ts";
import type { PageContent } from "./layout.ts";
import { resultHtml } from "./simulator/result.ts";

export type Simulated = { readonly request: SimulationRequest; readonly simulation: Simulation };

export type SimulatorPage = {
  readonly base: string;
  readonly policy: Policy;
  readonly fields: readonly Field[];
  readonly typed: Typed;
  /** The input that the reader is taken to. */
  readonly focus: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly simulated: Simulated | undefined;
};

/** From a rough idea to what it would return: the form, and beneath it the answer. */
export function simulatorPage(asked: SimulatorPage): PageContent {
  const { base, policy, simulated } = asked;
  return {
    title: "Räkna på en idé",
    trail: [{ href: base, text: "Fonden" }],
    body: repays(policy)
      ? html`<p>Så får du veta innan du ansöker ungefär vad idén skulle återföra till fonden, och när. Inget sparas, och ingen annan ser vad du räknar på.</p>
          ${formHtml(asked)}${simulated && resultHtml(simulated, policy)}`
      : html`<p>Fonden har ingen återföring: det som sparas stannar hos nämnderna.</p>`,
  };
}

function formHtml({ base, fields, typed, focus, refusal }: SimulatorPage): Html {
  const shown = { typed, faults: faultsOf(refusal), ...(focus === undefined ? {} : { focus }) };
  return html`${errorSummary(summaryOf(refusal, fields))}
    <form method="get" action="${base}/simulator#result" novalidate>
      ${sentByEnter}
      ${fieldsHtml(fields, "", shown)}
      <p><button class="primary" name="do" value="send">Räkna</button></p>
    </form>`;
}

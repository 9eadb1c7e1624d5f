import type { Balances } from "#functions/domain/ledger.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { movementNames } from "#templates/wording/names.ts";
import { errorSummary } from "../form/act-form.ts";
import { faultsOf, summaryOf } from "../form/faults.ts";
import type { Field } from "../form/field.ts";
import { fieldsHtml } from "../form/fields.ts";
import type { Typed } from "../form/typed.ts";
import { html } from "../html.ts";
import type { PageContent } from "../layout.ts";
import { figures } from "../parts.ts";

const choices = ["top-up", "withdraw-capital"] as const;

/** What is asked of a change of capital in an open fund: the shape of `capitalForm`. */
export const capitalFields: readonly Field[] = [
  {
    kind: "choice",
    name: "act",
    label: "Vad beslutet gäller",
    required: true,
    options: choices.map((value) => ({ value, label: movementNames[value] })),
  },
  {
    kind: "money",
    name: "amount",
    label: "Belopp",
    hint: "I kronor. Det som är reserverat för beviljade ärenden kan inte återtas.",
    required: true,
  },
  {
    kind: "group",
    name: "decision",
    label: "Kommunfullmäktiges beslut",
    required: true,
    fields: [
      {
        kind: "text",
        name: "reference",
        label: "Paragraf eller ärende",
        hint: "Till exempel: Kommunfullmäktige 2027-02-22 § 14.",
        required: true,
        max: 120,
      },
      { kind: "date", name: "date", label: "Beslutsdatum", required: true },
    ],
  },
];

export type CapitalPage = {
  readonly base: string;
  readonly balances: Balances;
  readonly typed: Typed;
  readonly commandId: string;
  readonly refusal: Refusal | undefined;
};

/** The form by which a decision about the fund's capital is registered. */
export function capitalPage({
  base,
  balances,
  typed,
  commandId,
  refusal,
}: CapitalPage): PageContent {
  const shown = { typed, faults: faultsOf(refusal) };
  return {
    title: "Ändra fondens kapital",
    trail: [{ href: base, text: "Fonden" }],
    body: html`<p>Kapitalet ändras efter beslut av kommunfullmäktige, och registreras av stadens controller.</p>
      ${figures([
        ["Avsatt kapital", kronor(balances.capital)],
        ["Fria medel", kronor(balances.free)],
        ["Reserverat", kronor(balances.reserved)],
      ])}
      ${errorSummary(summaryOf(refusal, capitalFields))}
      <form method="post" action="${base}/capital" novalidate>
        <input type="hidden" name="commandId" value="${commandId}">
        ${fieldsHtml(capitalFields, "", shown)}
        <p><button class="primary">Registrera</button></p>
      </form>`,
  };
}

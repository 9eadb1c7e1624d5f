import { type Html, html } from "../html.ts";
import type { Field, Option } from "./field.ts";
import { fieldsHtml } from "./fields.ts";
import { inputId, type Shown } from "./leaf.ts";

export type Summary = { readonly message: string; readonly path?: string };

/** Enter in a field presses a form's first button: that must send, never remove a row. */
export const sentByEnter = html`<button class="hidden" name="do" value="send" tabindex="-1" aria-hidden="true"></button>`;

/** The form of one act: what is asked, what was typed, and what was wrong with it. */
export type ActForm = {
  readonly action: string;
  readonly button: string;
  readonly fields: readonly Field[];
  readonly shown: Shown;
  readonly summary: readonly Summary[];
  readonly commandId: string;
  /** The case's revision that the form was opened with. */
  readonly revision: number;
  /** Of an act whose form depends on its outcome. */
  readonly variants?: {
    readonly field: string;
    readonly options: readonly Option[];
    readonly chosen: string;
  };
};

export function errorSummary(summary: readonly Summary[]): Html | false {
  if (summary.length === 0) return false;
  return html`<div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus>
    <h2 id="error-summary-title">Det gick inte att göra detta</h2>
    <ul>${summary.map(({ message, path }) => html`<li>${path === undefined ? message : html`<a href="#${inputId(path)}">${message}</a>`}</li>`)}</ul>
  </div>`;
}

export function actFormHtml(form: ActForm): Html {
  if (form.variants && form.fields.length === 0) return variantsHtml(form.action, form.variants);
  const { variants } = form;
  return html`${errorSummary(form.summary)}
    ${variants && html`<p>${labelOf(variants)}. <a href="${form.action}">Välj ett annat alternativ</a></p>`}
    <form method="post" action="${form.action}" novalidate>
      <input type="hidden" name="commandId" value="${form.commandId}">
      <input type="hidden" name="revision" value="${form.revision}">
      ${sentByEnter}
      ${fieldsHtml(form.fields, "", form.shown)}
      <p><button class="primary" name="do" value="send">${form.button}</button></p>
    </form>`;
}

type Variants = NonNullable<ActForm["variants"]>;

function labelOf({ options, chosen }: Variants): string {
  return options.find(({ value }) => value === chosen)?.label ?? chosen;
}

function variantsHtml(action: string, { field, options }: Variants): Html {
  return html`<p>Vilket utfall ska registreras?</p>
    <ul class="choices">${options.map(({ value, label }) => html`<li><a href="${action}?${field}=${value}">${label}</a></li>`)}</ul>`;
}

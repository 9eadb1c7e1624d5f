import { type Html, html } from "../html.ts";
import { type Field, type Group, inputName, type Rows, type Several } from "./field.ts";
import { faultText, inputId, leafHtml, type Shown } from "./leaf.ts";
import { rowCount } from "./typed.ts";

/** The form's questions, each with its own fault beside it. */
export function fieldsHtml(fields: readonly Field[], path: string, shown: Shown): Html {
  return html`${fields.map((field) => fieldHtml(field, inputName(path, field.name), shown))}`;
}

function fieldHtml(field: Field, path: string, shown: Shown): Html {
  switch (field.kind) {
    case "group":
      return groupHtml(field, path, shown);
    case "rows":
      return rowsHtml(field, path, shown);
    case "several":
      return severalHtml(field, path, shown);
    default:
      return leafHtml(field, path, shown);
  }
}

function legend({ label, hint, required }: Field, path: string, shown: Shown): Html {
  const optional = !required && html` <span class="optional">(frivilligt)</span>`;
  return html`<legend>${label}${optional}</legend>
    ${hint !== undefined && html`<p class="hint">${hint}</p>`}
    ${faultText(path, shown)}`;
}

function groupHtml(group: Group, path: string, shown: Shown): Html {
  return html`<fieldset id="${inputId(path)}" class="group" tabindex="-1">
    ${legend(group, path, shown)}${fieldsHtml(group.fields, path, shown)}
  </fieldset>`;
}

function severalHtml(field: Several, path: string, shown: Shown): Html {
  const ticked = new Set(shown.typed.get(path));
  return html`<fieldset id="${inputId(path)}" class="${shown.faults.has(path) ? "several faulty" : "several"}" tabindex="-1">
    ${legend(field, path, shown)}
    <div class="ticks">
      ${field.options.map(({ value, label }) => html`<label class="tick"><input type="checkbox" name="${path}" value="${value}"${ticked.has(value) && html` checked`}> <span>${label}</span></label>`)}
    </div>
  </fieldset>`;
}

/** At least as many rows as there must be; buttons that add and remove are plain submit buttons. */
function rowsHtml(rows: Rows, path: string, shown: Shown): Html {
  const count = Math.max(rowCount(shown.typed, path), rows.min);
  const indexes = Array.from({ length: count }, (_, i) => i);
  return html`<fieldset id="${inputId(path)}" class="rows" tabindex="-1">
    ${legend(rows, path, shown)}
    ${indexes.map((i) => rowHtml(rows, path, i, shown))}
    ${count < rows.max && html`<button class="secondary" name="do" value="add:${path}">Lägg till rad<span class="hidden"> i ${rows.label}</span></button>`}
  </fieldset>`;
}

/** Rows of a few short answers stand on one line where the screen is wide. */
const mostOnOneLine = 4;

function isSlim({ item }: Rows): boolean {
  if (item.kind !== "group") return false;
  return item.fields.length <= mostOnOneLine && item.fields.every(({ kind }) => isShort(kind));
}

function isShort(kind: Field["kind"]): boolean {
  return kind !== "rows" && kind !== "group" && kind !== "several" && kind !== "long-text";
}

function rowHtml(rows: Rows, path: string, index: number, shown: Shown): Html {
  const { item, label, min } = rows;
  const at = `${path}.${index}`;
  const slim = isSlim(rows);
  const remove = html`<button class="remove" name="do" value="remove:${at}">Ta bort<span class="hidden"> rad ${index + 1} i ${label}</span></button>`;
  const content =
    item.kind === "group"
      ? html`${!slim && html`<p class="row-name">Rad ${index + 1}</p>`}${faultText(at, shown)}
          <div class="cells">${fieldsHtml(item.fields, at, shown)}</div>`
      : fieldHtml({ ...item, label: `Rad ${index + 1}` }, at, shown);
  return html`<div class="${slim ? "row slim" : "row"}"${item.kind === "group" && html` id="${inputId(at)}" tabindex="-1"`} role="group" aria-label="${label}, rad ${index + 1}">
    ${content}${(index >= min || index > 0) && remove}
  </div>`;
}

import type { Ore } from "#functions/domain/money.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { decimalNumber } from "#templates/wording/numbers.ts";
import { type Html, html } from "../html.ts";
import type { Field, Leaf } from "./field.ts";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAmount(value: unknown): value is Ore {
  return Number.isSafeInteger(value);
}

/** What was said in an act, under the labels of its form. */
export function saidHtml(fields: readonly Field[], data: unknown): Html {
  const said = isRecord(data) ? data : {};
  const told = fields.filter((field) => isSaid(said[field.name]));
  return html`<dl class="facts">${told.map((field) => html`<dt>${field.label}</dt><dd class="free-text">${valueHtml(field, said[field.name])}</dd>`)}</dl>`;
}

/** The same as running text, `Belopp: 4 500 000 kr; Skäl: …`: for where there is no room for a list. */
export function saidText(fields: readonly Field[], data: unknown): string {
  const said = isRecord(data) ? data : {};
  return fields
    .filter((field) => isSaid(said[field.name]))
    .map((field) => `${field.label}: ${valueText(field, said[field.name])}`)
    .join("; ");
}

function valueText(field: Field, value: unknown): string {
  switch (field.kind) {
    case "group":
      return saidText(field.fields, value);
    case "several":
      return Array.isArray(value) ? value.map((v) => optionLabel(field.options, v)).join(", ") : "";
    case "rows": {
      const rows: readonly unknown[] = Array.isArray(value) ? value : [];
      return rows.map((row, i) => `(${i + 1}) ${valueText(field.item, row)}`).join(" ");
    }
    default:
      return leafText(field, value);
  }
}

function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function valueHtml(field: Field, value: unknown): Html | string {
  switch (field.kind) {
    case "group":
      return saidHtml(field.fields, value);
    case "several":
      return Array.isArray(value) ? value.map((v) => optionLabel(field.options, v)).join(", ") : "";
    case "rows": {
      const rows: readonly unknown[] = Array.isArray(value) ? value : [];
      const { item } = field;
      return html`<ol>${rows.map((row) => html`<li>${valueHtml(item, row)}</li>`)}</ol>`;
    }
    default:
      return leafText(field, value);
  }
}

function optionLabel(options: Leaf["options"], value: unknown): string {
  return options?.find((option) => option.value === String(value))?.label ?? String(value);
}

function leafText({ kind, options }: Leaf, value: unknown): string {
  if (kind === "money" && isAmount(value)) return kronor(value);
  if (kind === "decimal" && typeof value === "string") return decimalNumber(value);
  if (kind === "yes-no") return value === true ? "Ja" : "Nej";
  return optionLabel(options, value);
}

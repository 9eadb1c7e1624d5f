import type { CalendarDate } from "#functions/domain/dates.ts";
import { daysBetween } from "#functions/domain/dates.ts";
import { days, longDate } from "#templates/wording/dates.ts";
import { type Html, html } from "./html.ts";

export type Cell = Html | string | number | false | undefined;
export type Column = { readonly title: string; readonly number?: true };

/**
 * A table that becomes one block a row on a narrow screen, each value with its column's name. The
 * roles are written out because a table shown as blocks loses them.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { caption, foot }: { readonly caption?: string; readonly foot?: readonly Cell[] } = {},
): Html {
  const kind = ({ number }: Column) => number && html` class="number"`;
  const line = (cells: readonly Cell[]) =>
    html`<tr role="row">${columns.map((column, i) => html`<td role="cell"${kind(column)} data-label="${column.title}">${cells[i]}</td>`)}</tr>`;
  return html`<table class="table" role="table">
    ${caption !== undefined && html`<caption>${caption}</caption>`}
    <thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader"${kind(column)}>${column.title}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(line)}</tbody>
    ${foot && html`<tfoot role="rowgroup">${line(foot)}</tfoot>`}
  </table>`;
}

export type Fact = readonly [term: string, text: Cell];

/** Terms with what is said of them; those with nothing to say are left out. */
export function facts(list: readonly Fact[]): Html {
  const told = list.filter(([, text]) => text !== undefined && text !== false && text !== "");
  return html`<dl class="facts">${told.map(([term, text]) => html`<dt>${term}</dt><dd class="free-text">${text}</dd>`)}</dl>`;
}

export function figures(list: readonly (readonly [string, string])[]): Html {
  return html`<dl class="figures">${list.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

/** Days before the due date from which it is near. */
const near = 7;

/** A due date, and in words when it is near or has passed. */
export function dueDate(due: CalendarDate, today: CalendarDate): Html {
  const left = daysBetween(today, due);
  const told =
    left < 0
      ? html` <span class="tag late">Försenad ${days(-left)}</span>`
      : left <= near &&
        html` <span class="tag soon">${left === 0 ? "I dag" : `Om ${days(left)}`}</span>`;
  return html`${longDate(due)}${told}`;
}

export function nextPage(href: string | undefined): Html | false {
  return (
    href !== undefined && html`<p><a class="button secondary" href="${href}">Visa fler</a></p>`
  );
}

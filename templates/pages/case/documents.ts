import type { Case } from "#functions/domain/case.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { Notice } from "#functions/store/notices.ts";
import { isTranslated } from "#templates/documents/on-demand.ts";
import { longDate } from "#templates/wording/dates.ts";
import { wholeNumber } from "#templates/wording/numbers.ts";
import { type Html, html } from "../html.ts";
import { table } from "../parts.ts";

export function documentsHtml(c: Case, path: string): Html {
  if (c.documents.length === 0) return html`<p>Inga handlingar är upprättade.</p>`;
  return table(
    [{ title: "Nr" }, { title: "Handling" }, { title: "Datum" }, { title: "SHA-256" }],
    c.documents.map(({ document, kind, date, issued, withdrawnBy }) => [
      document,
      html`${issued ? html`<a href="${path}/documents/${document}">${documentNames[kind]} (PDF, ${kilobytes(issued.bytes)})</a>` : html`${documentNames[kind]} <span class="tag soon">upprättas</span>`}${issued && isTranslated(kind) && html`, <a href="${path}/documents/${document}?language=en" hreflang="en" lang="en">in English</a>`}${withdrawnBy !== undefined && html` <span class="tag late">återtagen</span>`}`,
      longDate(date),
      issued ? html`<span class="code">${issued.sha256}</span>` : "–",
    ]),
  );
}

function kilobytes(bytes: number): string {
  return `${wholeNumber(Math.ceil(bytes / 1024))} kB`;
}

export function noticesHtml(notices: readonly Notice[]): Html {
  if (notices.length === 0) return html`<p>Inga meddelanden har skickats.</p>`;
  const list = table(
    [{ title: "Till" }, { title: "Ämne" }, { title: "Läge" }],
    notices
      .toSorted((a, b) => b.event - a.event)
      .map(({ to, subject, sentAt }) => [
        to,
        subject,
        sentAt === undefined ? "Väntar på att skickas" : "Skickat",
      ]),
  );
  return html`<details><summary>Visa ${notices.length} meddelanden</summary>${list}</details>`;
}

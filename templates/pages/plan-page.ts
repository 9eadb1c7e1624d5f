import { longDate } from "#templates/wording/dates.ts";
import { type Html, html } from "./html.ts";
import type { PageContent } from "./layout.ts";
import { facts } from "./parts.ts";
import { amountsHtml } from "./plan/amounts.ts";
import { type PlanPage, whyPath } from "./plan/asked.ts";
import { changesHtml } from "./plan/changes.ts";
import { closedHtml } from "./plan/closed.ts";

/** One version of the repayment plan, every amount of it a way to why it is so. */
export function planPage(asked: PlanPage): PageContent {
  const { case: c, path, plan } = asked;
  const before = c.plans.find(({ version }) => version === plan.version - 1);
  return {
    title: `Återföringsplan, version ${plan.version}`,
    trail: [{ href: path, text: c.number }],
    body: html`${versionsHtml(asked)}
      ${facts([
        ["Beslutad", longDate(plan.decided)],
        ["Skäl", plan.reasons],
        ["Riktlinjer", c.policyVersion],
        ["Omräknad", recomputedHtml(asked)],
      ])}
      <section aria-labelledby="amounts"><h2 id="amounts">Belopp att återföra</h2>
        <p>Varje belopp leder till varför det är som det är.</p>
        ${amountsHtml(asked)}</section>
      ${before !== undefined && changesHtml(before, plan)}
      ${asked.closed.length > 0 && closedHtml(asked)}`,
  };
}

function recomputedHtml({ recomputed, path, plan }: PlanPage): Html | false {
  if (recomputed === undefined) return false;
  if (recomputed === "same") return html`Ärendets händelser ger samma belopp i dag.`;
  const { differs } = recomputed;
  return html`<span class="tag late">Avviker</span> Händelserna ger i dag ett annat belopp: <a href="${whyPath(path, plan.version, differs)}">${differs}</a>. Meddela revisorn.`;
}

function versionsHtml({ case: c, path, plan }: PlanPage): Html | false {
  if (c.plans.length < 2) return false;
  const links = c.plans.map(({ version, decided }) =>
    version === plan.version
      ? html`<li><a href="${path}/plans/${version}" aria-current="page"><strong>Version ${version}</strong></a>, ${longDate(decided)}</li>`
      : html`<li><a href="${path}/plans/${version}">Version ${version}</a>, ${longDate(decided)}</li>`,
  );
  return html`<nav aria-label="Planens versioner"><ul>${links}</ul></nav>`;
}

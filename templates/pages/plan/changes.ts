import type { Plan } from "#functions/domain/case.ts";
import { type PlanChange, planChangesBetween } from "#functions/domain/why/plan-changes.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { type Html, html } from "../html.ts";
import { table } from "../parts.ts";

const changeNames: Record<PlanChange["change"], string> = {
  extended: "Förlängd",
  shortened: "Utgår",
  raised: "Höjd",
  lowered: "Sänkt",
  "partly-exempted": "Delvis undantagen",
  exempted: "Undantagen",
  "no-longer-exempted": "Undantag upphör",
  returned: "Stängd",
  unchanged: "Oförändrad",
};

/** The version before beside this one, and what has become of each year. */
export function changesHtml(before: Plan, after: Plan): Html {
  return html`<section aria-labelledby="changes"><h2 id="changes">Mot version ${before.version}</h2>${table(
    [
      { title: "År" },
      { title: `Version ${before.version}`, number: true },
      { title: `Version ${after.version}`, number: true },
      { title: "Läge" },
      { title: "Det som ändras" },
    ],
    planChangesBetween(before, after).map((change) => [
      change.year,
      kronor(change.before),
      kronor(change.after),
      html`<span class="tag">${changeNames[change.change]}</span>`,
      change.sentence,
    ]),
  )}</section>`;
}

import type { Policy } from "#functions/domain/policy.ts";
import { type Html, html } from "./html.ts";
import { barePage } from "./layout.ts";

type Choice = { readonly fund: string; readonly policy: Policy };
type Link = { readonly href: string; readonly text: string };

/** Whoever serves several funds chooses one. */
export function fundsPage(
  person: string,
  choices: readonly Choice[],
  links: readonly Link[],
): Html {
  return barePage(
    "Välj fond",
    html`<p>${person} har uppdrag i flera fonder.</p>
      <ul>${choices.map(({ fund, policy }) => html`<li><a href="/funds/${fund}">${policy.name}</a>, ${policy.municipality}</li>`)}</ul>
      ${links.length > 0 && html`<p>${links.map(({ href, text }, i) => html`${i > 0 && ", "}<a href="${href}">${text}</a>`)}</p>`}`,
  );
}

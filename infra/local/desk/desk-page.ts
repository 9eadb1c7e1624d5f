import { type Html, html } from "#templates/pages/html.ts";
import { barePage } from "#templates/pages/layout.ts";
import { deskLinks } from "./desk.ts";

/** A page of the desk, with the way back to the fund. */
export function deskPage(title: string, body: Html): Html {
  const links = [{ href: "/", text: "Till fonden" }, ...deskLinks];
  return barePage(
    title,
    html`<nav class="trail" aria-label="Skrivbordet"><ol>${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ol></nav>${body}`,
  );
}

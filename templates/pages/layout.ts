import { type Html, html } from "./html.ts";

/** What every page of a fund shows around its content. */
export type Frame = {
  readonly fund: string;
  readonly fundName: string;
  readonly municipality: string;
  /** Who is signed in, with roles in words. */
  readonly person: string;
  readonly roles: string;
  readonly mayApply: boolean;
  /** Whether what is saved is returned: only then is there something to reckon with beforehand. */
  readonly repays: boolean;
  /** Links that only the embedded fund has. */
  readonly extras: readonly { readonly href: string; readonly text: string }[];
};

export type PageContent = {
  readonly title: string;
  readonly body: Html;
  /** Where the page lies: links from the fund down to it. */
  readonly trail?: readonly { readonly href: string; readonly text: string }[];
};

/** A whole page within the fund. */
export function fundPage(frame: Frame, { title, body, trail = [] }: PageContent): Html {
  const home = `/funds/${frame.fund}`;
  const navigation = html`<nav class="menu" aria-label="Huvudmeny">
      <ul>
        <li><a href="${home}">Fonden</a></li>
        <li><a href="${home}/worklist">Arbetslista</a></li>
        <li><a href="${home}/cases">Ärenden</a></li>
        ${frame.repays && html`<li><a href="${home}/simulator">Räkna på en idé</a></li>`}
        ${frame.mayApply && html`<li><a href="${home}/acts/submit-idea">Lämna idé</a></li>`}
        ${frame.extras.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
      </ul>
    </nav>`;
  const crumbs =
    trail.length > 0 &&
    html`<nav class="trail" aria-label="Du är här">
      <ol>${trail.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ol>
    </nav>`;
  return document(
    title === frame.fundName ? title : `${title} – ${frame.fundName}`,
    html`<header class="top">
        <div class="wide">
          <p class="fund"><a href="${home}">${frame.fundName}</a></p>
          <p class="who">${frame.person}<span>${frame.roles}</span></p>
        </div>
        <div class="wide">${navigation}</div>
      </header>
      <main id="main" tabindex="-1" class="wide">${crumbs}<h1>${title}</h1>${body}</main>
      <footer class="wide"><p>${frame.municipality}</p></footer>`,
  );
}

/** A page for whoever is not known to any fund, or has found no page. */
export function barePage(title: string, body: Html): Html {
  return document(
    title,
    html`<main id="main" tabindex="-1" class="wide"><h1>${title}</h1>${body}</main>`,
  );
}

function document(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/style.css">
  </head>
  <body>
    <a class="skip" href="#main">Hoppa till innehållet</a>
    ${body}
  </body>
</html>`;
}

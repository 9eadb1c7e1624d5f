import type { Context } from "hono";
import type { Runtime } from "#functions/runtime.ts";
import { html } from "#templates/pages/html.ts";
import { barePage } from "#templates/pages/layout.ts";
import { type Problem, problem, statusOfProblem } from "./problem.ts";

export function isApi(context: Context): boolean {
  return context.req.path.startsWith("/api/");
}

const titles: Partial<Record<Problem["code"], string>> = {
  unauthenticated: "Du är inte inloggad",
  "unknown-route": "Sidan finns inte",
  "unknown-case": "Ärendet finns inte",
  "unknown-fund": "Fonden finns inte",
  "internal-error": "Något gick fel",
};

/** The problem as JSON for the API, and as a Swedish page for people. */
export function told(
  context: Context,
  what: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response | Promise<Response> {
  const status = statusOfProblem(what.code);
  if (isApi(context)) return context.json(what, status, headers);
  const reference = what.id !== undefined && html`<p>Uppge ${what.id} om du hör av dig.</p>`;
  const page = barePage(
    titles[what.code] ?? "Det gick inte",
    html`<p>${what.message}</p>${reference}<p><a href="/">Till startsidan</a></p>`,
  );
  return context.html(page, status, headers);
}

/** An error of ours: an id to the sender, and to the log what and where, but nobody's data. */
export function failed(
  context: Context,
  runtime: Runtime,
  error: Error,
): Response | Promise<Response> {
  const id = runtime.newId();
  const place = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at "));
  runtime.log("web-failed", {
    id,
    method: context.req.method,
    name: error.name,
    at: place?.trim() ?? "",
  });
  return told(context, { ...problem("internal-error"), id });
}

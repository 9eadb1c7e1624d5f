import type { ForecastYear } from "#functions/domain/fund/forecast.ts";
import { type CourseName, courses } from "#functions/domain/outlook.ts";
import { mnkr } from "#templates/wording/amounts.ts";
import { type Html, html } from "../html.ts";
import { endNames, plot, scales, size } from "./forecast-places.ts";

/** Told apart without colour: by dashes, and by names at the lines' ends. */
const dashes: Record<CourseName, string> = { low: "3 4", expected: "none", high: "9 4" };
const lineColour = "#0b4f8a";
const quietColour = "#4d5660";

/**
 * Three lines, one a course, over the years. The table beside it says the same in figures, and alone
 * where the screen is too narrow for a diagram.
 */
export function forecastChart(years: readonly ForecastYear[]): Html {
  const at = scales(years);
  return html`<svg class="chart" role="img" aria-label="Diagram över fria medel vid årens slut, på en skala som inte börjar på noll. Siffrorna står i tabellen." viewBox="0 0 ${size.width} ${size.height}" width="100%" font-size="13">
    ${at.ticks.map((amount) => gridLine(at.y(amount), mnkr(amount)))}
    ${years.map(({ year }, i) => html`<text x="${at.x(i)}" y="${plot.bottom + 22}" text-anchor="middle" fill="${quietColour}">${year}</text>`)}
    ${courses.map((course) => html`<polyline points="${years.map((each, i) => `${at.x(i)},${at.y(each[course])}`).join(" ")}" fill="none" stroke="${lineColour}" stroke-width="2.5" stroke-dasharray="${dashes[course]}"/>`)}
    ${endNames(years.at(-1), at.y).map(({ name, y }) => html`<text x="${plot.right + 8}" y="${y + 4}" fill="${lineColour}">${name}</text>`)}
  </svg>`;
}

function gridLine(y: number, text: string): Html {
  return html`<line x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}" stroke="#c9d0d6"/>
    <text x="${plot.left - 8}" y="${y + 4}" text-anchor="end" fill="${quietColour}">${text}</text>`;
}

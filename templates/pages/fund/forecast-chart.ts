import type { ForecastYear } from "#functions/domain/fund/forecast.ts";
import { type Ore, ore } from "#functions/domain/money.ts";
import { type CourseName, courses } from "#functions/domain/outlook.ts";
import { mnkr } from "#templates/wording/amounts.ts";
import { courseNames } from "#templates/wording/names.ts";
import { type Html, html } from "../html.ts";

const size = { width: 720, height: 300 };
const plot = { left: 92, right: 640, top: 16, bottom: 262 };

/** Told apart without colour: by dashes, and by names at the lines' ends. */
const dashes: Record<CourseName, string> = { low: "3 4", expected: "none", high: "9 4" };
const lineColour = "#0b4f8a";
const quietColour = "#4d5660";
const lineHeight = 16;

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

/** From amounts and years to places; the amounts between the least and the most fill the height. */
function scales(years: readonly ForecastYear[]) {
  const amounts = years.flatMap((each) => courses.map((course) => each[course]));
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const span = Math.max(most - least, 1);
  const rounded = (place: number) => Math.round(place * 10) / 10;
  return {
    x: (i: number) =>
      rounded(plot.left + ((plot.right - plot.left) * i) / Math.max(years.length - 1, 1)),
    y: (amount: Ore) => rounded(plot.bottom - ((plot.bottom - plot.top) * (amount - least)) / span),
    ticks: [...new Set([least, Math.round((least + most) / 2), most])].map(ore),
  };
}

/** The courses' names at the ends of their lines, moved apart where the lines meet. */
function endNames(last: ForecastYear | undefined, y: (amount: Ore) => number) {
  if (!last) return [];
  const names = courses
    .map((course) => ({ name: courseNames[course], y: y(last[course]) }))
    .toSorted((a, b) => b.y - a.y);
  let below = Number.POSITIVE_INFINITY;
  return names.map(({ name, y: wanted }) => {
    below = Math.min(wanted, below - lineHeight);
    return { name, y: below };
  });
}

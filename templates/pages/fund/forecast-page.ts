import type { Forecast } from "#functions/domain/fund/forecast.ts";
import { courses } from "#functions/domain/outlook.ts";
import { kronor, tableOfKronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { forecastNotes } from "#templates/wording/forecast-notes.ts";
import { courseNames } from "#templates/wording/names.ts";
import { type Html, html } from "../html.ts";
import type { PageContent } from "../layout.ts";
import { figures, table } from "../parts.ts";
import { forecastChart } from "./forecast-chart.ts";

/** Free capital at ten year-ends, three courses beside each other, with what they rest on. */
export function forecastPage(base: string, forecast: Forecast): PageContent {
  const { from, free, planned, years } = forecast;
  return {
    title: "Prognos för fria medel",
    trail: [{ href: base, text: "Fonden" }],
    body: html`<p>Gjord den ${longDate(from)}.</p>
      ${figures([
        ["Fria medel i dag", kronor(free)],
        ["Planerat att återföra", kronor(planned)],
      ])}
      ${years.length > 0 && html`${forecastChart(years)}${yearsTable(forecast)}`}
      <h2>Vad prognosen vilar på</h2>
      <ul>${forecastNotes(forecast).map((note) => html`<li>${note}</li>`)}</ul>`,
  };
}

function yearsTable({ years }: Forecast): Html {
  const amounts = tableOfKronor(years.map((each) => courses.map((course) => each[course])));
  return table(
    [
      { title: "Vid årets slut" },
      ...courses.map((course) => ({ title: courseNames[course], number: true as const })),
    ],
    years.map(({ year }, i) => [year, ...(amounts[i] ?? [])]),
    { caption: "Fria medel, kronor" },
  );
}

import { noMoney, type Ore } from "#functions/domain/money.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import type { Foreseen } from "#functions/domain/simulation/outcome.ts";
import type { SimulationRequest } from "#functions/domain/simulation/request.ts";
import type { Simulation } from "#functions/domain/simulation/simulation.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { type Html, html } from "../html.ts";
import { figures, table } from "../parts.ts";
import { coursesHtml, whenPaid, wholeKronor } from "./courses.ts";
import { traceHtml } from "./trace.ts";

/** What the idea would return: low, expected and high, by year and board, and what if it goes otherwise. */
export function resultHtml(
  { request, simulation }: { readonly request: SimulationRequest; readonly simulation: Simulation },
  policy: Policy,
): Html {
  const { outlook, terms, warnings, notes } = simulation;
  const { due, presentValue, paybackYear } = outlook.expected.totals;
  return html`<section id="result" aria-labelledby="result-title" tabindex="-1">
    <h2 id="result-title">Så mycket kan återföras</h2>
    ${figures([
      ["Söks ur fonden", kronor(terms.grant)],
      ["Väntas återföras", kronor(due)],
      ["Nuvärde av det", wholeKronor(presentValue)],
      ["Hela bidraget återfört", whenPaid(paybackYear)],
    ])}
    ${warnings.length > 0 && html`<div class="warning"><ul>${warnings.map((text) => html`<li>${text}</li>`)}</ul></div>`}
    ${coursesHtml("Låg, väntad och hög", [
      ["Låg", outlook.low],
      ["Väntad", outlook.expected],
      ["Hög", outlook.high],
    ])}
    ${byYearHtml(outlook)}${byBoardHtml(outlook, policy)}
    ${coursesHtml("Om det går som planerat, och om det inte gör det", [
      ["Som planerat", { course: { realised: "1", yearsLate: 0 }, totals: simulation.totals }],
      ["Halva effekten", simulation.whatIf.half],
      ["Ett år senare", simulation.whatIf.yearLate],
      ["Ingen effekt", simulation.whatIf.none],
    ])}
    <details><summary>Så räknades det</summary>
      <ul>${notes.map((text) => html`<li>${text}</li>`)}</ul>
      ${traceHtml(request, outlook.expected, policy)}
    </details>
  </section>`;
}

const threeCourses = [
  { title: "Låg", number: true },
  { title: "Väntad", number: true },
  { title: "Hög", number: true },
] as const;

function inThree(
  { low, expected, high }: Simulation["outlook"],
  amountOf: (course: Foreseen) => Ore,
): readonly string[] {
  return [low, expected, high].map((course) => kronor(amountOf(course)));
}

function byYearHtml(outlook: Simulation["outlook"]): Html {
  const rows = outlook.expected.totals.byYear.map(({ year }) => [
    year,
    ...inThree(
      outlook,
      ({ totals }) => totals.byYear.find((each) => each.year === year)?.amount ?? noMoney,
    ),
  ]);
  return table([{ title: "År" }, ...threeCourses], rows, {
    caption: "År för år",
    foot: ["Summa", ...inThree(outlook, ({ totals }) => totals.due)],
  });
}

function byBoardHtml(outlook: Simulation["outlook"], policy: Policy): Html {
  const rows = outlook.expected.totals.byBoard.map(({ board }) => [
    boardName(policy, board),
    ...inThree(
      outlook,
      ({ totals }) => totals.byBoard.find((part) => part.board === board)?.amount ?? noMoney,
    ),
  ]);
  return table([{ title: "Nämnd" }, ...threeCourses], rows, { caption: "Nämnd för nämnd" });
}

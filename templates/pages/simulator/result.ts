import { exactly, roundedTo } from "#functions/domain/fraction.ts";
import { noMoney, type Ore, ore } from "#functions/domain/money.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import type { Foreseen } from "#functions/domain/simulation/outcome.ts";
import type { SimulationRequest } from "#functions/domain/simulation/request.ts";
import type { Simulation } from "#functions/domain/simulation/simulate.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { percent } from "#templates/wording/numbers.ts";
import { type Html, html } from "../html.ts";
import { figures, table } from "../parts.ts";
import { traceHtml } from "./trace.ts";

type Course = Simulation["outlook"]["low"]["course"];

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

type Told = Pick<Foreseen, "totals"> & {
  readonly course: { readonly realised: string; readonly yearsLate: Course["yearsLate"] };
};

function coursesHtml(caption: string, courses: readonly (readonly [string, Told])[]): Html {
  const waits = courses.some(([, { totals }]) => totals.stillWaiting > 0);
  return table(
    [
      { title: "Läge" },
      { title: "Av minskningen" },
      { title: "Återförs", number: true },
      ...(waits ? [{ title: "Väntar efter sista året", number: true as const }] : []),
      { title: "Nuvärde", number: true },
      { title: "Hela bidraget återfört" },
    ],
    courses.map(([name, { course, totals }]) => [
      name,
      courseInWords(course),
      kronor(totals.due),
      ...(waits ? [kronor(totals.stillWaiting)] : []),
      wholeKronor(totals.presentValue),
      whenPaid(totals.paybackYear),
    ]),
    { caption },
  );
}

/** A present value is for comparing: its öre would only look exact. */
function wholeKronor(amount: Ore): string {
  return kronor(roundedTo(exactly(amount), ore(100)));
}

function courseInWords({ realised, yearsLate }: Told["course"]): string {
  const late = yearsLate === 0 ? "" : `, ${yearsLate} år senare`;
  return `${percent(realised)}${late}`;
}

function whenPaid(year: number | null): string {
  return year === null ? "Inte under tiden" : String(year);
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

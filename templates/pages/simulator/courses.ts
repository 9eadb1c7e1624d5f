import { exactly, roundedTo } from "#functions/domain/fraction.ts";
import { type Ore, ore } from "#functions/domain/money.ts";
import type { Outcome } from "#functions/domain/simulation/outcome.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { percent } from "#templates/wording/numbers.ts";
import type { Html } from "../html.ts";
import { table } from "../parts.ts";

type Told = Pick<Outcome, "totals"> & {
  readonly course: { readonly realised: string; readonly yearsLate: number };
};

/** Courses of events, one a row: how much of the effect comes true, and what it returns. */
export function coursesHtml(caption: string, courses: readonly (readonly [string, Told])[]): Html {
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
export function wholeKronor(amount: Ore): string {
  return kronor(roundedTo(exactly(amount), ore(100)));
}

function courseInWords({ realised, yearsLate }: Told["course"]): string {
  const late = yearsLate === 0 ? "" : `, ${yearsLate} år senare`;
  return `${percent(realised)}${late}`;
}

export function whenPaid(year: number | null): string {
  return year === null ? "Inte under tiden" : String(year);
}

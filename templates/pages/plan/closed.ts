import { exactly, toOre } from "#functions/domain/fraction.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { type Html, html } from "../html.ts";
import { table } from "../parts.ts";
import { figureLink, type PlanPage } from "./asked.ts";

/** The years that were closed by this version: planned, achieved, returned, waiting, and why. */
export function closedHtml(asked: PlanPage): Html {
  return html`<section aria-labelledby="closed"><h2 id="closed">Uppföljda år</h2>${table(
    [
      { title: "År" },
      { title: "Planerat", number: true },
      { title: "Uppnått", number: true },
      { title: "Återfört", number: true },
      { title: "Väntar", number: true },
      { title: "Därför" },
    ],
    asked.closed.map((year) => [
      year.isCorrection ? `${year.year}, rättat` : year.year,
      year.isCorrection ? "–" : kronor(year.planned),
      year.achieved === undefined
        ? "–"
        : figureLink(asked, `${year.at}/rounded`, toOre(exactly(year.achieved))),
      figureLink(asked, `${year.at}/due`, year.returned),
      figureLink(asked, `${year.at}/waiting`, year.waiting),
      year.explanation,
    ]),
  )}</section>`;
}

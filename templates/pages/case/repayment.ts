import type { Case, Exemption, YearActuals } from "#functions/domain/case.ts";
import { type Ore, sum } from "#functions/domain/money.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate, reportPeriodName } from "#templates/wording/dates.ts";
import { exemptPartName } from "#templates/wording/exempt-part.ts";
import { choiceLabel } from "#templates/wording/labels.ts";
import { type Html, html } from "../html.ts";
import { table } from "../parts.ts";

const costOf = (lines: readonly { readonly cost: Ore }[]) =>
  kronor(sum(lines.map(({ cost }) => cost)));

/** What each board has reported of each year, how far it has come, and what was corrected later. */
export function actualsHtml(c: Case, policy: Policy): Html {
  return table(
    [
      { title: "År" },
      { title: "Nämnd" },
      { title: "Kostnad", number: true },
      { title: "Nämndens resultat", number: true },
      { title: "Läge" },
    ],
    c.actuals.flatMap((a) => [
      [
        a.year,
        boardName(policy, a.board),
        costOf(a.reported.lines),
        kronor(a.reported.boardResult),
        html`${standing(a)}${a.reported.estimated && html` <span class="tag soon">Uppskattat</span>`}`,
      ],
      ...(a.corrections ?? []).map((correction) => [
        a.year,
        html`${boardName(policy, a.board)}, rättat`,
        costOf(correction.reported.lines),
        "–",
        standing({ ...correction, reported: correction.reported }),
      ]),
    ]),
  );
}

type Standing = Pick<YearActuals, "certified"> & {
  readonly reported: Pick<YearActuals["reported"], "on">;
  readonly adopted?: Pick<NonNullable<YearActuals["adopted"]>, "on">;
};

function standing({ adopted, certified, reported }: Standing): Html | string {
  if (adopted) return html`<span class="tag good">Fastställt ${longDate(adopted.on)}</span>`;
  if (certified) return `Intygat ${longDate(certified.on)}`;
  return `Rapporterat ${longDate(reported.on)}`;
}

/** The boards' forecasts of the years that are not yet closed, newest first. */
export function forecastsHtml(c: Case, policy: Policy): Html {
  return table(
    [
      { title: "Period" },
      { title: "Nämnd" },
      { title: "Väntad kostnad för året", number: true },
      { title: "Kommentar" },
    ],
    c.forecasts
      .toReversed()
      .map((forecast) => [
        reportPeriodName(forecast.period),
        boardName(policy, forecast.board),
        kronor(sum(forecast.lines.map(({ expected }) => expected))),
        forecast.comment ?? "–",
      ]),
  );
}

/** What has been let go, on what ground, and what was taken up again. */
export function exemptionsHtml(c: Case, policy: Policy): Html {
  return table(
    [
      { title: "Beslut" },
      { title: "Avser" },
      { title: "Grund" },
      { title: "Belopp", number: true },
      { title: "Läge" },
    ],
    c.exemptions.map((exemption) => [
      longDate(exemption.decided),
      scopeOf(exemption, c, policy),
      choiceLabel("decide-exemption", ["test"], exemption.test),
      kronor(exemption.amount),
      exemption.reopened ? `Omprövat ${longDate(exemption.reopened.on)}` : "Gäller",
    ]),
  );
}

function scopeOf({ scope, part }: Exemption, c: Case, policy: Policy): string {
  if (part) return exemptPartName(part, c, policy);
  return scope === "case" ? "Hela ärendet" : "Återstoden";
}

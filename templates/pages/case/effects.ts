import { type Case, currentPlan } from "#functions/domain/case.ts";
import {
  type Effects,
  effectsOf,
  type IndicatorEffect,
  type LineEffect,
} from "#functions/domain/evidence/effects.ts";
import type { Evidence } from "#functions/domain/evidence/of-case.ts";
import { type Ore, sum } from "#functions/domain/money.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { type Html, html } from "../html.ts";
import { facts, figures, table } from "../parts.ts";

/** Kronor and effects that are not kronor, side by side: neither is shown without the other. */
export function effectsHtml(c: Case, policy: Policy): Html {
  const shown = effectsOf(c, policy);
  return html`<div class="sides">
    <div><h3>Kronor</h3>${figures(amounts(c))}
      ${facts([
        ["Ekonomiska mål", c.application?.economicGoals],
        ["Utvärderingens slutsatser", c.evaluation?.conclusions],
      ])}
      ${shown && linesHtml(shown, policy)}</div>
    <div><h3>Effekter för människor</h3>
      ${facts([
        ["Väntad effekt", c.idea.expectedEffect],
        ["Mål", c.application?.humanGoals],
        ["Utvärderad effekt", shown?.people],
      ])}
      ${shown ? indicatorsHtml(shown) : goalsHtml(c)}</div>
  </div>`;
}

function amounts(c: Case): readonly (readonly [string, string])[] {
  const planned = sum(currentPlan(c)?.rows.map((row) => row.amount) ?? []);
  const returned = sum(c.returns.map((r) => r.amount));
  const { grant, application } = c;
  return [
    ...(application
      ? [["Sökt belopp", kronor(application.appliedAmount)] as const]
      : [["Ungefärligt belopp", kronor(c.idea.roughAmount)] as const]),
    ...(grant
      ? ([
          ["Beviljat", kronor(grant.amount)],
          ["Reserverat", kronor(grant.reserved)],
          ["Förbrukat", kronor(grant.used)],
          ["Återlämnat", kronor(grant.released)],
        ] as const)
      : []),
    ...(c.plans.length > 0
      ? ([
          ["Ska återföras", kronor(planned)],
          ["Återfört", kronor(returned)],
        ] as const)
      : []),
  ];
}

function goalsHtml({ application }: Case): Html | false {
  if (!application) return false;
  return table(
    [{ title: "Indikator" }, { title: "Utgångsläge" }, { title: "Mål" }],
    application.indicators.map((i) => [i.name, i.baseline, i.target]),
  );
}

function indicatorsHtml({ indicators }: Effects): Html {
  return html`<h4>Indikatorer</h4>${facts(indicators.map((each) => [each.name, indicatorHtml(each)]))}`;
}

function indicatorHtml({ baseline, target, found }: IndicatorEffect): Html {
  const goal = target === undefined ? "Inget mål angavs i ansökan." : `Mål: ${target}.`;
  if (!found) return html`Före: ${baseline}. ${goal} Inte mätt i utvärderingen.`;
  const { result, reached, evidence } = found;
  return html`Före: ${baseline}. ${goal} Resultat: ${result}. <span class="${reached ? "tag good" : "tag soon"}">${reached ? "Målet är nått" : "Målet är inte nått"}</span>${evidenceHtml(evidence)}`;
}

/** What each cost line is expected to save, and what the adopted closings show. */
function linesHtml({ lines, achievedThrough }: Effects, policy: Policy): Html | false {
  if (lines.length === 0) {
    return html`<p>Insatsen har inga kostnadslinjer; den har beviljats för sina effekter för människor.</p>`;
  }
  const lineHtml = ({ expected, achieved, evidence }: LineEffect) =>
    html`${told("Väntad besparing", expected)}${told(`Uppnådd till och med ${achievedThrough}`, achieved)}${evidenceHtml(evidence)}`;
  return html`<h4>Kostnadslinjer</h4>${facts(
    lines.map((each) => [`${each.name}, ${boardName(policy, each.board)}`, lineHtml(each)]),
  )}`;
}

function told(what: string, amount: Ore | undefined): Html | false {
  return amount !== undefined && html`${what}: <strong>${kronor(amount)}</strong><br>`;
}

function evidenceHtml({ grade, why }: Evidence): Html {
  return html`<details><summary>Belägg: grad ${grade} av 5</summary><p>${why}</p></details>`;
}

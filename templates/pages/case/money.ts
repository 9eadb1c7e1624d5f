import { type Case, currentPlan, isCertified, planYears } from "#functions/domain/case.ts";
import { plannedAndReturned } from "#functions/domain/closing/planned-and-returned.ts";
import { minus, type Ore, sum } from "#functions/domain/money.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate, period } from "#templates/wording/dates.ts";
import { repaymentByYear } from "../../charts/repayment-by-year.ts";
import { chartSvg } from "../chart-svg.ts";
import { type Html, html } from "../html.ts";
import { facts, figures, table } from "../parts.ts";
import { whyPath } from "../plan/asked.ts";

export function grantHtml({ grant }: Case): Html | false {
  if (!grant) return false;
  return html`${facts([["Tid", period(grant.from, grant.to)]])}
    ${grant.conditions.length > 0 && html`<h3>Villkor</h3><ol>${grant.conditions.map((text) => html`<li>${text}</li>`)}</ol>`}`;
}

export function requisitionsHtml(c: Case): Html {
  return table(
    [
      { title: "Nr" },
      { title: "Avser" },
      { title: "Belopp", number: true },
      { title: "Begärd av" },
      { title: "Attesterad av" },
    ],
    c.requisitions.map((r) => [
      r.number,
      period(r.said.from, r.said.to),
      kronor(r.amount),
      html`${r.said.by.name}, ${longDate(r.said.on)}`,
      isCertified(r)
        ? r.certifiedBy.map(({ name }) => name).join(" och ")
        : html`${r.certifiedBy.map(({ name }) => name).join(", ")} <span class="tag soon">${2 - r.certifiedBy.length} attest saknas</span>`,
    ]),
  );
}

/** The plan by year and board, with what came back beside it. */
export function planHtml(c: Case, policy: Policy): Html {
  const plan = currentPlan(c);
  if (!plan) return html`<p>Ingen återföringsplan är beslutad.</p>`;
  const path = `/funds/${c.fund}/cases/${c.id}`;
  const why = (figure: string, amount: Ore) =>
    html`<a href="${whyPath(path, plan.version, figure)}">${kronor(amount)}</a>`;
  const subject = `plan/${plan.version}`;
  const rows = plan.rows.map(({ year, board, amount }) => {
    const own = c.returns.filter((r) => r.year === year && r.board === board);
    const returned = own.length > 0 ? sum(own.map((r) => r.amount)) : undefined;
    return [
      year,
      boardName(policy, board),
      why(`${subject}/${year}/due/${board}`, amount),
      returned === undefined ? "–" : kronor(returned),
      returned === undefined ? "–" : kronor(minus(returned, amount)),
    ];
  });
  const chart = repaymentByYear(plannedAndReturned(c));
  const total = (amounts: readonly Ore[]) => kronor(sum(amounts));
  return html`<p><a href="${path}/plans/${plan.version}">Version ${plan.version}</a>, beslutad ${longDate(plan.decided)}. Varje belopp i planen leder till varför det är som det är.</p>
    ${chart && chartSvg(chart, "by-year")}
    ${table(
      [
        { title: "År" },
        { title: "Nämnd" },
        { title: "Plan", number: true },
        { title: "Återfört", number: true },
        { title: "Skillnad", number: true },
      ],
      rows,
      {
        foot: [
          "Summa",
          "",
          why(`${subject}/total/due`, sum(plan.rows.map((row) => row.amount))),
          total(c.returns.map((r) => r.amount)),
          "",
        ],
      },
    )}
    ${c.plans.length > 1 && html`<details><summary>Tidigare versioner</summary>${c.plans.slice(0, -1).map((p) => html`<p><a href="${path}/plans/${p.version}">Version ${p.version}</a>, ${longDate(p.decided)}: ${total(p.rows.map((row) => row.amount))}</p>`)}</details>`}`;
}

/** What the computation proposes while the plan waits for its decision. */
export function proposalHtml(c: Case, policy: Policy): Html | false {
  if (!c.proposal || c.plans.length > 0 || planYears(c).length > 0) return false;
  const { rows, total, exempt, notes } = c.proposal;
  return html`<h3>Beräknat förslag</h3>
    ${
      exempt
        ? html`<p>Beräkningen ger inget att återföra.</p>`
        : table(
            [{ title: "År" }, { title: "Nämnd" }, { title: "Belopp", number: true }],
            rows.map((row) => [row.year, boardName(policy, row.board), kronor(row.amount)]),
            { foot: ["Summa", "", kronor(total)] },
          )
    }
    ${notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}`;
}

/** The closing in figures, with the same as data; from when there is nothing more to return. */
export function closingHtml(c: Case): Html | false {
  if (!isClosing(c)) return false;
  const { firstPlanned, adjusted, returned, exempted, difference, waiting } = reconciliationOf(c);
  const files = `/api/funds/${c.fund}/cases/${c.id}/reconciliation`;
  return html`${figures([
    ["Planerat", kronor(firstPlanned)],
    ["Ändringar", kronor(adjusted)],
    ["Återfört", kronor(returned)],
    ["Undantaget", kronor(exempted)],
    ["Skillnad", kronor(difference)],
  ])}
    <p>Planerat med ändringar är återfört, undantaget och skillnad tillsammans.${waiting !== 0 && html` ${kronor(waiting)} väntar under minsta belopp.`}</p>
    ${facts([["Förklaring till skillnaden", c.reconciliation?.differenceReasons]])}
    <ul>
      <li><a href="${files}.csv">Slutavstämningen för kalkylprogram (CSV)</a></li>
      <li><a href="${files}">Slutavstämningen som data (JSON)</a></li>
    </ul>`;
}

function isClosing({ stage, reconciliation }: Case): boolean {
  return stage === "reconciling" || reconciliation !== undefined;
}

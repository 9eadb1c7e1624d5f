import type { Plan } from "#functions/domain/case.ts";
import { noMoney, type Ore, sum } from "#functions/domain/money.ts";
import { boardName } from "#functions/domain/policy.ts";
import { type Html, html } from "../html.ts";
import { type Cell, table } from "../parts.ts";
import { figureLink, type PlanPage } from "./asked.ts";

/** More boards than this are told year by year, since they have no room side by side. */
const boardsAbreast = 4;

/** The plan by year and board, with the whole of each. */
export function amountsHtml(asked: PlanPage): Html {
  const { plan } = asked;
  const boards = [...new Set(plan.rows.map(({ board }) => board))].sort();
  const named = [...plan.rows, ...plan.expected].map(({ year }) => year);
  const years = [...new Set(named)].sort((a, b) => a - b);
  if (years.length === 0) return html`<p>Inget ska återföras.</p>`;
  const whole = yearsTable(asked, years, boards.length > boardsAbreast ? [] : boards);
  return boards.length > boardsAbreast
    ? html`${whole}${years.map((year) => boardsOfYear(asked, year, boards))}
      ${boardTotals(asked, boards)}`
    : whole;
}

function yearsTable(asked: PlanPage, years: readonly number[], boards: readonly string[]): Html {
  const { plan, policy } = asked;
  const subject = `plan/${plan.version}`;
  const beside = besideDue(asked, years);
  return table(
    [
      { title: "År" },
      ...boards.map((board) => ({ title: boardName(policy, board), number: true as const })),
      { title: "Summa", number: true },
      ...beside.map(({ title }) => ({ title, number: true as const })),
    ],
    years.map((year) => [
      year,
      ...boards.map((board) => dueCell(asked, year, board)),
      figureLink(
        asked,
        `${subject}/${year}/due`,
        totalOf(plan, (row) => row.year === year),
      ),
      ...beside.map(({ what }) => besideCell(asked, `${subject}/${year}/${what}`)),
    ]),
    {
      foot: [
        "Alla år",
        ...boards.map((board) =>
          figureLink(
            asked,
            `${subject}/total/due/${board}`,
            totalOf(plan, (row) => row.board === board),
          ),
        ),
        figureLink(
          asked,
          `${subject}/total/due`,
          totalOf(plan, () => true),
        ),
        ...beside.map(({ what }) => besideCell(asked, `${subject}/total/${what}`)),
      ],
    },
  );
}

/** What stands beside the amounts due, where there is any of it. */
function besideDue({ plan, amountAt }: PlanPage, years: readonly number[]) {
  const columns = [
    { what: "exempted", title: "Undantaget" },
    { what: "waiting", title: "Väntar" },
  ];
  return columns.filter(({ what }) =>
    years.some((year) => (amountAt(`plan/${plan.version}/${year}/${what}`) ?? noMoney) !== 0),
  );
}

function besideCell(asked: PlanPage, address: string): Cell {
  const amount = asked.amountAt(address);
  return amount === undefined ? "" : figureLink(asked, address, amount);
}

function dueCell(asked: PlanPage, year: number, board: string): Cell {
  const { plan, amountAt } = asked;
  const address = `plan/${plan.version}/${year}/due/${board}`;
  const rows = plan.rows.filter((row) => row.year === year && row.board === board);
  const amount = rows.length > 0 ? sum(rows.map((row) => row.amount)) : amountAt(address);
  return amount === undefined ? "" : figureLink(asked, address, amount);
}

function totalOf({ rows }: Plan, isOf: (row: Plan["rows"][number]) => boolean): Ore {
  return sum(rows.filter(isOf).map(({ amount }) => amount));
}

function boardsOfYear(asked: PlanPage, year: number, boards: readonly string[]): Html {
  const { policy } = asked;
  const own = boards
    .map((board) => ({ board, cell: dueCell(asked, year, board) }))
    .filter(({ cell }) => cell !== "");
  return html`<details><summary>${year}, nämnd för nämnd</summary>${table(
    [{ title: "Nämnd" }, { title: "Återförs", number: true }],
    own.map(({ board, cell }) => [boardName(policy, board), cell]),
  )}</details>`;
}

function boardTotals(asked: PlanPage, boards: readonly string[]): Html {
  const { plan, policy } = asked;
  return html`<details><summary>Alla år, nämnd för nämnd</summary>${table(
    [{ title: "Nämnd" }, { title: "Återförs", number: true }],
    boards.map((board) => [
      boardName(policy, board),
      figureLink(
        asked,
        `plan/${plan.version}/total/due/${board}`,
        totalOf(plan, (row) => row.board === board),
      ),
    ]),
  )}</details>`;
}

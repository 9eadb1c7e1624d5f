import type { Balances } from "#functions/domain/ledger.ts";
import { type Ore, sum } from "#functions/domain/money.ts";
import { actRow } from "#functions/process/acts.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { choiceLabels } from "#templates/wording/labels-choices.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { InspectedCase } from "./inspect.ts";
import type { PlayedStep } from "./playing.ts";

/** A line for what a case leaves behind or is refused; none for what only goes on inside a step. */
export function milestoneLine({ scenario, step, answer }: PlayedStep): string | undefined {
  const row = actRow(step.act);
  const start = `${step.on}  ${scenario.title.padEnd(34).slice(0, 34)}  `;
  if (!answer.ok) return `${start}Nekat: ${row.title.toLowerCase()} (${answer.code})`;
  const moves = !row.to.includes("same") || row.to.length > 1;
  if (!moves && row.documents === undefined) return undefined;
  const outcome = choiceLabels["outcome"]?.[String(step.data["outcome"])];
  const documents = row.documents?.map((kind) => documentNames[kind]).join(", ");
  return [
    `${start}${row.done}`,
    outcome === undefined ? "" : `: ${outcome.toLowerCase()}`,
    documents === undefined ? "" : ` → ${documents}`,
  ].join("");
}

export function faultLine({ scenario, step, faults }: PlayedStep): readonly string[] {
  return faults.map((fault) => `${scenario.name} ${step.on} ${step.who} ${step.act}: ${fault}`);
}

const outcomeNames = {
  completed: "slutfört",
  declined: "avböjt",
  withdrawn: "återkallat",
  rejected: "avslaget",
} as const;

const columns = ["granted", "used", "planned", "returned", "exempted"] as const;

/** What each case came to, and the fund: kronor, in fixed columns. */
export function closingTable(cases: readonly InspectedCase[], balances: Balances): string {
  const figures = cases.map((each) => ({ ...each, figures: figuresOf(each.case) }));
  const total = (column: keyof Figures): Ore => sum(figures.map((each) => each.figures[column]));
  const rows = [
    ["Ärende", "Utfall", "Beviljat", "Använt", "Planerat", "Återfört", "Undantaget"],
    ...figures.map(({ case: c, figures: own }) => [
      `${c.number}  ${c.title}`,
      c.outcome === undefined ? "pågår" : outcomeNames[c.outcome],
      ...columns.map((column) => kronor(own[column])),
    ]),
    ["Summa", "", ...columns.map((column) => kronor(total(column)))],
  ];
  const fund = [
    ["Fonden", ""],
    ["Avsatt", kronor(balances.capital)],
    ["Återfört", kronor(balances.returned)],
    ["Använt", kronor(balances.used)],
    ["Reserverat", kronor(balances.reserved)],
    ["Fria medel", kronor(balances.free)],
  ];
  return `\n${aligned(rows, 2)}\n\n${aligned(fund, 1)}\n`;
}

/** The first columns to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[], left: number): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const cell = (text: string, column: number) =>
    column < left ? text.padEnd(width(column)) : text.padStart(width(column));
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}

/** How long answers and documents took, machine time. */
export function timings(steps: readonly PlayedStep[]): string {
  const answers = steps.map(({ answeredIn }) => answeredIn);
  const documents = steps.flatMap(({ issuedIn }) => issuedIn ?? []);
  return [
    `Svar på ${answers.length} åtgärder: ${spread(answers)}`,
    `Färdigt efter svaret, ${documents.length} åtgärder med handling: ${spread(documents)}`,
  ].join("\n");
}

function spread(ms: readonly number[]): string {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return `median ${at(0.5)} ms, 95 procent inom ${at(0.95)} ms, längst ${at(1)} ms`;
}

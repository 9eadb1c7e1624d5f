import { minus, negated, noMoney, type Ore, sum } from "#functions/domain/money.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { listed } from "#templates/wording/numbers.ts";

/** One coming year and board of the old plan and the new, öre. */
type PlanChange = {
  readonly year: number;
  readonly board: string;
  readonly before: Ore;
  readonly after: Ore;
  readonly exempted: Ore;
};

/** Up to this many boards are named one by one. */
const boardsNamed = 6;

/** What the new plan does with the old: extends or shortens, raises or lowers, exempts in part. */
export function changeInWords(rows: readonly PlanChange[]): readonly string[] {
  return [...timeInWords(rows), sumInWords(rows), ...boardsInWords(rows), ...exemptInWords(rows)];
}

function lastYear(rows: readonly PlanChange[], of: "before" | "after"): number | undefined {
  return rows
    .filter((row) => row[of] > 0)
    .map(({ year }) => year)
    .toSorted((a, b) => a - b)
    .at(-1);
}

function timeInWords(rows: readonly PlanChange[]): readonly string[] {
  const [before, after] = [lastYear(rows, "before"), lastYear(rows, "after")];
  if (after === undefined) return ["Inget återstår att återföra."];
  if (before === undefined) return [`Återföringen pågår till och med ${after}.`];
  if (after > before) return [`Planen förlängs från ${before} till ${after}.`];
  return after < before ? [`Planen kortas från ${before} till ${after}.`] : [];
}

function sumInWords(rows: readonly PlanChange[]): string {
  const before = sum(rows.map((row) => row.before));
  const after = sum(rows.map((row) => row.after));
  if (before === after) return `Summan av kommande år är oförändrad, ${kronor(after)}.`;
  return `Summan av kommande år ${after > before ? "höjs" : "sänks"} från ${kronor(before)} till ${kronor(after)}.`;
}

/** Whom it becomes more for, and whom less. */
function boardsInWords(rows: readonly PlanChange[]): readonly string[] {
  const boards = [...Map.groupBy(rows, ({ board }) => board)];
  if (boards.length < 2) return [];
  const changes = boards
    .map(([board, own]) => ({ board, change: changeOf(own) }))
    .filter(({ change }) => change !== noMoney);
  if (changes.length > boardsNamed) return [manyInWords(changes)];
  return changes.length === 0
    ? []
    : [
        `Det betyder ${listed(changes.map(({ board, change }) => `${moreOrLess(change)} för ${board}`))}.`,
      ];
}

function changeOf(rows: readonly PlanChange[]): Ore {
  return sum(rows.map(({ before, after }) => minus(after, before)));
}

function moreOrLess(change: Ore): string {
  return change > 0 ? `${kronor(change)} mer` : `${kronor(negated(change))} mindre`;
}

function manyInWords(changes: readonly { readonly change: Ore }[]): string {
  const more = changes.filter(({ change }) => change > 0).length;
  return `Det betyder mer för ${more} nämnder och mindre för ${changes.length - more}.`;
}

function exemptInWords(rows: readonly PlanChange[]): readonly string[] {
  const letGo = rows.filter(({ exempted }) => exempted > 0);
  if (letGo.length === 0) return [];
  const years = [...new Set(letGo.map(({ year }) => year))].map(String);
  return [
    `${kronor(sum(letGo.map(({ exempted }) => exempted)))} är undantaget för ${listed(years)} och återförs inte.`,
  ];
}

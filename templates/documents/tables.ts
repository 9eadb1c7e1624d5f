import { noMoney, type Ore, plus, sum } from "#functions/domain/money.ts";
import type { Block, Column, Table } from "#templates/render/description.ts";
import { kronor, tableOfKronor } from "#templates/wording/amounts.ts";
import { paragraph } from "./blocks.ts";

type AmountRow = { readonly name: string; readonly amounts: readonly Ore[] };

/** How many years stand beside each other before the table goes on below. */
const yearsAcross = 5;
/** Up to this many boards are columns over the years; more are rows. */
const boardsAcross = 3;

/** A column of amounts, shares or counts: they end below each other. */
export function figures(title: string): Column {
  return { title, align: "right" };
}

/** Rows of texts; a column that holds figures is given as `figures(title)`. */
export function textTable(
  caption: string,
  titles: readonly (string | Column)[],
  rows: readonly (readonly string[])[],
): Table | undefined {
  if (rows.length === 0) return undefined;
  const columns = titles.map((title) =>
    typeof title === "string" ? { title, align: "left" as const } : title,
  );
  return { kind: "table", caption, columns, rows };
}

/** Rows of amounts in öre, shown in kronor under their titles, with each column's sum below. */
export function amountTable(
  caption: string,
  titles: readonly [rows: string, ...amounts: string[]],
  rows: readonly AmountRow[],
  withSum = true,
): Table | undefined {
  if (rows.length === 0) return undefined;
  const [rowTitle, ...amountTitles] = titles;
  const sums = amountTitles.map((_, i) => sum(rows.map(({ amounts }) => amounts[i] ?? noMoney)));
  const all = withSum ? [...rows, { name: "Summa", amounts: sums }] : rows;
  const shown = tableOfKronor(all.map(({ amounts }) => amounts));
  const texts = all.map(({ name }, i) => [name, ...(shown[i] ?? [])]);
  return {
    kind: "table",
    caption: `${caption}, kronor`,
    columns: [{ title: rowTitle, align: "left" }, ...amountTitles.map(figures)],
    rows: texts.slice(0, rows.length),
    ...(withSum && { sum: texts.at(-1) ?? [] }),
  };
}

type YearCell = { readonly row: string; readonly year: number; readonly amount: Ore };
type BoardYear = { readonly board: string; readonly year: number; readonly amount: Ore };
type BudgetRow = { readonly purpose: string; readonly year: number; readonly amount: Ore };

/** A budget in öre by purpose and year, and how much of it others pay. */
export function budgetTable(
  rows: readonly BudgetRow[],
  otherFunding: Ore = noMoney,
): readonly Block[] {
  const cells = rows.map(({ purpose, year, amount }) => ({ row: purpose, year, amount }));
  const others = `Av budgeten betalas ${kronor(otherFunding)} med annan finansiering än fondens.`;
  return [
    ...rowsOverYears("Budget", "Ändamål", cells),
    ...(rows.length > 0 && otherFunding > 0 ? [paragraph(others)] : []),
  ];
}

/** Amounts in öre by board and year: years below each other for few boards, else boards. */
export function boardYearTables(caption: string, rows: readonly BoardYear[]): readonly Table[] {
  const cells = rows.map(({ board, year, amount }) => ({ row: board, year, amount }));
  const { names, years, at } = gridOf(cells);
  if (names.length > boardsAcross) return rowsOverYears(caption, "Nämnd", cells);
  const withTotal = names.length > 1;
  const yearRows = years.map((year) => {
    const amounts = names.map((name) => at(name, year));
    return { name: String(year), amounts: withTotal ? [...amounts, sum(amounts)] : amounts };
  });
  return present(amountTable(caption, ["År", ...names, ...(withTotal ? ["Summa"] : [])], yearRows));
}

/** One table when the years stand side by side; else one for each run of years, then the totals. */
function rowsOverYears(
  caption: string,
  rowTitle: string,
  cells: readonly YearCell[],
): readonly Table[] {
  const { names, years, at } = gridOf(cells);
  const total = (name: string) => sum(years.map((year) => at(name, year)));
  const runs = Array.from({ length: Math.ceil(years.length / yearsAcross) }, (_, i) =>
    years.slice(i * yearsAcross, (i + 1) * yearsAcross),
  );
  if (runs.length === 1) {
    const rows = names.map((name) => ({
      name,
      amounts: [...years.map((year) => at(name, year)), total(name)],
    }));
    return present(amountTable(caption, [rowTitle, ...years.map(String), "Summa"], rows));
  }
  const parts = runs.map((run) =>
    amountTable(
      `${caption} ${run[0]}–${run.at(-1)}`,
      [rowTitle, ...run.map(String)],
      names.map((name) => ({ name, amounts: run.map((year) => at(name, year)) })),
    ),
  );
  const totals = names.map((name) => ({ name, amounts: [total(name)] }));
  return present(...parts, amountTable(`${caption} alla år`, [rowTitle, "Summa"], totals));
}

type Grid = {
  readonly names: readonly string[];
  readonly years: readonly number[];
  readonly at: (name: string, year: number) => Ore;
};

function gridOf(cells: readonly YearCell[]): Grid {
  const amounts = new Map<string, Map<number, Ore>>();
  for (const { row, year, amount } of cells) {
    const ofRow = amounts.get(row) ?? new Map<number, Ore>();
    amounts.set(row, ofRow.set(year, plus(ofRow.get(year) ?? noMoney, amount)));
  }
  return {
    names: [...amounts.keys()],
    years: [...new Set(cells.map(({ year }) => year))].toSorted((a, b) => a - b),
    at: (name, year) => amounts.get(name)?.get(year) ?? noMoney,
  };
}

function present(...tables: readonly (Table | undefined)[]): readonly Table[] {
  return tables.filter((table) => table !== undefined);
}

import * as z from "zod";
import { noMoney } from "#functions/domain/money.ts";
import { repaymentByYear } from "#templates/charts/repayment-by-year.ts";
import type { Block } from "#templates/render/description.ts";
import { amount, year } from "./fields.ts";
import { amountTable } from "./tables.ts";

/** Öre by year of repayment: planned, and returned once the year's closing is adopted. */
export const byYear = z
  .array(z.strictObject({ year, planned: amount, returned: amount.optional() }))
  .max(60);

/** The years as a chart and, for whoever does not see it, as a table. */
export function byYearBlocks(years: z.output<typeof byYear>): readonly Block[] {
  const chart = repaymentByYear(
    years.map(({ returned, ...planned }) =>
      returned === undefined ? planned : { ...planned, returned },
    ),
  );
  if (!chart) return [];
  const table = amountTable(
    "Planerat och återfört per år",
    ["År", "Planerat", "Återfört"],
    years.map(({ year: of, planned, returned = noMoney }) => ({
      name: String(of),
      amounts: [planned, returned],
    })),
  );
  if (!table) return [];
  const rows = table.rows.map((row, i) =>
    years[i]?.returned === undefined ? [...row.slice(0, -1), "–"] : row,
  );
  return [
    { kind: "chart", chart },
    { ...table, rows },
  ];
}

import type { CostLine } from "../repayment/cost-line.ts";
import { driverIn, yearsNamed } from "./planned-year.ts";
import type { SimulatedLine } from "./simulated-line.ts";

/** The line as a plan has it; need and running cost for each year in which they are said. */
export function costLineOf(line: SimulatedLine, all: readonly number[]): CostLine {
  const { id, board, priceLevelYear, baseline, decidedSavings, attribution, runningCost } = line;
  const own = yearsNamed(line, all);
  return {
    id,
    board,
    account: "",
    targetGroup: "",
    firstYear: Math.min(...own),
    lastYear: Math.max(...own),
    priceLevelYear,
    baseline: { years: baseline, decidedSavings },
    driver: Object.fromEntries(
      own.flatMap((year) => {
        const factor = driverIn(line.driver, year);
        return factor ? [[String(year), factor]] : [];
      }),
    ),
    attribution,
    runningCost: Object.fromEntries(own.map((year) => [String(year), runningCost])),
  };
}

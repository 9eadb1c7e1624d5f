import { exact, zero } from "#functions/domain/fraction.ts";
import { minus, type Ore, plus } from "#functions/domain/money.ts";
import type { RepaymentYear } from "./computation.ts";
import { partOf } from "./parts.ts";
import type { SettledSoFar } from "./settle-year.ts";
import type { ExemptionStep } from "./steps.ts";

/** What of each board's amount is exempt, for the boards that are exempt or have exempt waiting. */
export function exemptionSteps(
  unit: Ore,
  figures: RepaymentYear,
  before: SettledSoFar,
): readonly ExemptionStep[] {
  const shareOf = new Map(figures.exemptShares.map(({ board, share }) => [board, share]));
  return figures.exempted.boards
    .map(({ board, amount: exempted }) => {
      const exemptWaitingBefore = partOf(before.exemptWaiting, board);
      const exemptWaiting = partOf(figures.exemptWaiting, board);
      return {
        rule: "exemption" as const,
        year: figures.year,
        board,
        unit,
        amount: partOf(figures.capped, board),
        share: shareOf.get(board) ?? exact(zero),
        exempt: minus(plus(exempted, exemptWaiting), exemptWaitingBefore),
        exemptWaitingBefore,
        exempted,
        exemptWaiting,
        due: partOf(figures.due, board),
      };
    })
    .filter((step) => shareOf.has(step.board) || step.exemptWaitingBefore !== 0);
}

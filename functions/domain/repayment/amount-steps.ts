import { exact, sumOf } from "#functions/domain/fraction.ts";
import { plus } from "#functions/domain/money.ts";
import { capOf } from "./cap.ts";
import type { ComputedYear } from "./compute-year.ts";
import { exemptionSteps } from "./exemption-steps.ts";
import type { RepaymentInput } from "./input.ts";
import type { Step } from "./steps.ts";

/** How a year's amount came about from the boards' savings: steps 3 to 7, then what is exempt. */
export function amountSteps(
  { policy, split, grant }: RepaymentInput,
  { boards, parts, figures, before: { settled: before } }: ComputedYear,
): readonly Step[] {
  const { year, exact: amount, rounded, rest, capped, overCap, due, exempted, waiting } = figures;
  const saving = exact(sumOf(boards.map((board) => board.saving)));
  return [
    { rule: "share", year, share: policy.share, saving, amount },
    {
      rule: "split",
      year,
      split: split === "each-its-own" ? split : "agreed",
      amount,
      boards: parts.map((part) => ({ board: part.board, amount: exact(part.amount) })),
    },
    { rule: "rounding", year, unit: policy.roundingUnit, amount, rounded: rounded.total, rest },
    {
      rule: "cap",
      year,
      cap: capOf(policy.cap, grant),
      earlierYears: before.returned,
      amount: rounded.total,
      capped: capped.total,
      overCap,
    },
    {
      rule: "minimum",
      year,
      minimum: policy.minimumAmount,
      waitingBefore: before.waiting.total,
      amount: capped.total,
      due: plus(due.total, exempted.total),
      waiting: waiting.total,
    },
    ...exemptionSteps(policy.roundingUnit, figures, before),
  ];
}

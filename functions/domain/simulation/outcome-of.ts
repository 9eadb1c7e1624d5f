import type { Course } from "../outlook.ts";
import type { RepaymentFigures } from "../repayment/computation.ts";
import type { Asked } from "./asked.ts";
import type { Outcome } from "./outcome.ts";
import { paybackYear, presentValue } from "./value.ts";

/** What was computed on the course (öre), as one who asks reads it. */
export function outcomeOf(
  course: Course,
  { years, totals, stillWaiting }: RepaymentFigures,
  { request: { grant, investmentEnds }, terms: { outlook } }: Asked,
): Outcome {
  const byYear = years.map(({ year, due }) => ({ year, amount: due.total }));
  return {
    course,
    plan: years.flatMap(({ year, due }) =>
      due.boards.map(({ board, amount }) => ({ year, board, amount })),
    ),
    totals: {
      due: totals.due.total,
      byYear,
      byBoard: totals.due.boards,
      stillWaiting: stillWaiting.total,
      overCap: totals.overCap,
      attributed: totals.attributed,
      presentValue: presentValue(byYear, investmentEnds, outlook.internalRate),
      paybackYear: paybackYear(byYear, grant),
    },
  };
}

import { type Case, type Earned, type IndexLevels, planFor, type Return } from "../case.ts";
import type { FollowUp } from "../forms/machine.ts";
import { exact, exactly, zero } from "../fraction.ts";
import { minus, noMoney, type Ore } from "../money.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { Refusal } from "../refusals.ts";
import { type DueAmount, dueAmount } from "../repayment/due-amount.ts";
import { addParts, type Parts, subtractParts } from "../repayment/parts.ts";
import type { SettledSoFar, SettledYear } from "../repayment/settle-year.ts";
import { accepted, type Result, refused } from "../result.ts";
import { broughtForward } from "./brought-forward.ts";
import { grantedTo } from "./compute.ts";
import { notComputable } from "./fault-sentences.ts";
import { deferred, neverBelowZero } from "./held-back.ts";
import { namesIn } from "./names.ts";
import { outcomeThrough } from "./plan-and-outcome.ts";
import { settledPlan } from "./settled-plan.ts";
import { successionsOf } from "./successions.ts";

/** What a year brings back, what it leaves to the next, and why it is not what was planned. */
export type YearReturn = {
  readonly returns: readonly Return[];
  /** What is let go of the year, by the exemptions that hold. */
  readonly letGo: readonly Return[];
  readonly settled: SettledSoFar;
  readonly earned: Earned;
  readonly planned: Ore;
  readonly returned: Ore;
  readonly causes: FollowUp["causes"];
  readonly lines: DueAmount["difference"]["lines"];
};

/**
 * The year against the plan in force, once its actuals are certified or adopted. Amounts in öre.
 * What falls due of the boards to defer waits for a later year.
 */
export function yearReturn(
  c: Case,
  policy: Policy,
  year: number,
  index: IndexLevels,
  boardsToDefer: readonly string[],
): Result<YearReturn, Refusal> {
  const plan = settledPlan(c, policy, planFor(c, year));
  if (!plan.ok) return plan;
  const outcome = outcomeThrough(c, policy, year, index);
  if (!outcome.ok) return outcome;
  const before = broughtForward(c, policy, year, index);
  if (!before.ok) return before;
  const due = dueAmount({
    policy: termsOf(policy),
    grant: grantedTo(c),
    year,
    plan: { ...plan.value.computed, years: plan.value.years },
    outcome: outcome.value,
    before: before.value.settled,
    successions: successionsOf(c),
  });
  if (!due.ok) return refused(notComputable([due.refusal], namesIn(c, policy)));

  const asked = neverBelowZero(due.value);
  const paid = deferred(asked, boardsToDefer);
  const correction = minus(before.value.correction.total, plannedCorrection(plan.value, year));
  return accepted({
    returns: rowsOf(year, paid.due),
    letGo: rowsOf(year, paid.exempted).filter(({ amount }) => amount > 0),
    settled: paid.after,
    earned: {
      all: addParts(before.value.earned.all, paid.capped),
      exempt: addParts(before.value.earned.exempt, exemptOf(paid, before.value.settled)),
    },
    planned: due.value.planned.total,
    returned: paid.due.total,
    causes: causesOf(due.value, {
      correction,
      heldBack: minus(asked.due.total, due.value.due.total),
      deferred: minus(paid.due.total, asked.due.total),
    }),
    lines: due.value.difference.lines,
  });
}

function rowsOf(year: number, { boards }: Parts): readonly Return[] {
  return boards.map(({ board, amount }) => ({ year, board, amount }));
}

/** What the year itself made exempt: let go now, or waiting to be. */
function exemptOf({ exempted, exemptWaiting }: SettledYear, before: SettledSoFar): Parts {
  return subtractParts(addParts(exempted, exemptWaiting), before.exemptWaiting);
}

type Plan = { readonly years: readonly { readonly year: number }[]; readonly correction: Ore };

/** A correction that the plan knew of stands in the plan's first year. */
function plannedCorrection({ years, correction }: Plan, year: number): Ore {
  return years[0]?.year === year ? correction : noMoney;
}

type Beside = { readonly correction: Ore; readonly heldBack: Ore; readonly deferred: Ore };

/** The causes with what is beside the computation told apart; they sum to the difference. */
function causesOf(
  { difference }: DueAmount,
  { correction, heldBack, deferred: put }: Beside,
): YearReturn["causes"] {
  const waited = difference.causes.find(({ cause }) => cause === "minimum")?.amount ?? exact(zero);
  const waits = exactly(waited).add(exactly(minus(heldBack, correction)));
  const own: YearReturn["causes"] = [
    { cause: "minimum", amount: exact(waits) },
    { cause: "index", amount: exact(exactly(correction)) },
    { cause: "deferred", amount: exact(exactly(put)) },
  ];
  return [...difference.causes.filter(({ cause }) => cause !== "minimum"), ...own].filter(
    ({ amount }) => !exactly(amount).equals(zero),
  );
}

import {
  boardNow,
  type Case,
  currentPlan,
  type ExemptPart,
  isAdopted,
  planYears,
} from "../case.ts";
import { yearOf } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import { withWholeReopened } from "../evolve/exemption.ts";
import { minus, type Ore, sum } from "../money.ts";
import { lastAdopted } from "../repayment-of-case/costs.ts";
import { partIn } from "../repayment-of-case/exempts.ts";
import {
  failedPartTest,
  type PlannedAmounts,
  recomputedRows,
  tooEarlyToExempt,
} from "../repayment-of-case.ts";
import { refused } from "../result.ts";
import { type DecideContext, type Decided, found, moveTo, no } from "./decided.ts";
import { expectedAnew, plannedFacts } from "./repayment.ts";

/**
 * A board, a cost line or years to come are let go, by the policy's test. The plan becomes a new
 * version in which no board's amount is raised in any year.
 */
export function exemptPart(
  c: Case,
  { data }: CommandOf<"exempt-part">,
  { policy, today }: DecideContext,
): Decided {
  const part = partIn(data);
  const misplaced = partMisplaced(c, part, data);
  if (misplaced) return misplaced;
  const early = tooEarlyToExempt(c, policy, yearOf(today));
  if (early) return refused(early);
  if (data.test === "no-attributed-saving") {
    const failed = failedPartTest(c, policy, part.part);
    if (failed) return refused(failed);
  }
  const { test, evidence, reasons } = data;
  const exemption = {
    scope: "part" as const,
    part,
    test,
    evidence,
    reasons,
    decided: today,
    amount: sum([]),
  };
  const before = recomputedRows(c, policy);
  if (!before.ok) return before;
  const after = recomputedRows({ ...c, exemptions: [...c.exemptions, exemption] }, policy);
  if (!after.ok) return after;
  return found({
    ...plannedFacts(after.value),
    exempted: minus(letGoIn(after.value), letGoIn(before.value)),
  });
}

/** Both by what is known today: closings since the plan was decided are no part of the exemption. */
function letGoIn({ exempted }: PlannedAmounts): Ore {
  return sum(exempted.map(({ amount }) => amount));
}

/** Only what is in the plan and not yet adopted can be let go. */
function partMisplaced(
  c: Case,
  { part, firstYear, lastYear }: ExemptPart,
  { board, costLine }: CommandOf<"exempt-part">["data"],
): Decided | undefined {
  if (board !== undefined && costLine !== undefined) {
    return no("invalid-input", "Ange antingen en nämnd eller en kostnadslinje.", "costLine");
  }
  const years = planYears(c);
  if (lastYear < firstYear) {
    return no("dates-out-of-order", "Undantagets sista år ligger före dess första.", "lastYear");
  }
  if (firstYear <= lastAdopted(c) || isAdopted(c, firstYear)) {
    const message = `Utfallet för ${firstYear} är fastställt. Undantag gäller år som återstår.`;
    return no("dates-out-of-order", message, "firstYear");
  }
  if (!years.some((year) => firstYear <= year && year <= lastYear)) {
    return no("unknown-object", "Inget av åren finns i återföringsplanen.", "firstYear");
  }
  const lines = c.application?.costLines ?? [];
  if (part.of === "line" && !lines.some(({ id }) => id === part.line)) {
    return no("unknown-object", `Kostnadslinjen ${part.line} finns inte i ärendet.`, "costLine");
  }
  if (part.of === "board" && !boardsInPlan(c).has(part.board)) {
    return no("unknown-object", "Nämnden finns inte i återföringsplanen.", "board");
  }
  return undefined;
}

/** Those with amounts in the plan, and those that have taken over from them. */
function boardsInPlan(c: Case): ReadonlySet<string> {
  const planned = currentPlan(c)?.rows.map(({ board }) => board) ?? [];
  return new Set([...planned, ...planned.map((board) => boardNow(c, board))]);
}

/** Effects have come late: the years not yet adopted are to be returned again. */
export function reopenExemption(
  c: Case,
  { data }: CommandOf<"reopen-exemption">,
  { policy, today }: DecideContext,
): Decided {
  const exemption = c.exemptions[data.exemption - 1];
  if (exemption?.scope !== "part") {
    return no("unknown-object", `Undantag ${data.exemption} finns inte.`, "exemption");
  }
  if (exemption.reopened) return no("already-done", "Undantaget är redan upphävt.", "exemption");
  if (!planYears(c).some((year) => !isAdopted(c, year))) {
    return no("years-missing", "Inget år återstår att återföra för.", "exemption");
  }
  const reopened = { on: today, lastYear: lastAdopted(c) };
  const exemptions = c.exemptions.map((each) =>
    each === exemption ? { ...each, reopened } : each,
  );
  const amounts = recomputedRows({ ...c, exemptions }, policy);
  return amounts.ok ? found(plannedFacts(amounts.value)) : amounts;
}

/** A case let go as a whole is to return what its late effects save, by a plan of its own. */
export function reopenRepayment(
  c: Case,
  { data }: CommandOf<"reopen-repayment">,
  context: DecideContext,
): Decided {
  const hindrance = yearsGoneBy(c, data, context) ?? budgetAlreadyLowered(c, data);
  if (hindrance) return hindrance;
  const planned = expectedAnew(withWholeReopened(c, context.today), data, context.policy);
  return planned.ok ? found({ ...planned.value, ...moveTo("repaying", context) }) : planned;
}

/** What was let go before the decision stays let go. */
function yearsGoneBy(
  c: Case,
  { expected }: CommandOf<"reopen-repayment">["data"],
  { today }: DecideContext,
): Decided | undefined {
  const first = Math.max(lastAdopted(c) + 1, yearOf(today));
  const behind = expected.find(({ year }) => year < first);
  if (!behind) return undefined;
  const message = `Året ${behind.year} har gått medan ärendet var undantaget. Ange ${first} eller senare år.`;
  return no("dates-out-of-order", message, "expected");
}

/** What the ordinary budget has been lowered by is not also collected (domain rule, closing). */
function budgetAlreadyLowered(
  { reconciliation }: Case,
  { expected }: CommandOf<"reopen-repayment">["data"],
): Decided | undefined {
  if (!reconciliation) return undefined;
  const { budgetBasis, budgetYear } = reconciliation;
  const lowered = budgetBasis.some(
    ({ form, adjustment }) => form === "area-budget" && adjustment !== 0,
  );
  const twice = expected.find(({ year }) => year >= budgetYear);
  if (!lowered || !twice) return undefined;
  const message = `Ordinarie budget är justerad från ${budgetYear} enligt slutavstämningen. Samma besparing kan inte också återföras ${twice.year}.`;
  return no("above-policy", message, "expected");
}

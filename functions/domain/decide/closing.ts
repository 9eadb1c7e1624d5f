import { boardNow, type Case } from "../case.ts";
import { yearOf } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import { hasAdjustableBudget } from "../policy.ts";
import { reconciliationOf } from "../reconciliation.ts";
import { closes, type DecideContext, type Decided, found, moveTo, no } from "./decided.ts";

/** Areas of operation in which a board saves that may get a budget row of its own. */
function areasWithBudget(c: Case, { policy }: DecideContext): ReadonlySet<string> {
  const lines = c.application?.costLines ?? [];
  return new Set(
    lines
      .filter((costLine) => hasAdjustableBudget(policy, boardNow(c, costLine.board)))
      .map((costLine) => costLine.areaOfOperation),
  );
}

/** Planned ± adjustments = returned + exempted + decided difference, to the öre, or it does not close. */
export function reconcileCase(
  c: Case,
  { data }: CommandOf<"reconcile-case">,
  context: DecideContext,
): Decided {
  const { difference, waiting } = reconciliationOf(c);
  if (difference !== data.decidedDifference) {
    const message = `Avstämningen går inte ihop: skillnaden att förklara är ${difference} öre, men ${data.decidedDifference} öre är angivet.`;
    return no("sums-differ", message, "decidedDifference");
  }
  if ((difference !== 0 || waiting !== 0) && data.differenceReasons === undefined) {
    return no(
      "sums-differ",
      "Förklara skillnaden mellan planerat och återfört, och vad som görs med belopp under minsta belopp.",
      "differenceReasons",
    );
  }
  const returnYears = c.returns.filter((r) => r.amount > 0).map((r) => r.year);
  if (returnYears.includes(data.budgetYear) || data.budgetYear <= yearOf(context.today)) {
    return no(
      "dates-out-of-order",
      "Budgetåret ska ligga framåt och inte vara ett år som återförs.",
      "budgetYear",
    );
  }
  if (data.priceLevelYear !== data.budgetYear) {
    return no(
      "dates-out-of-order",
      "Budgetunderlaget lämnas i budgetårets prisnivå.",
      "priceLevelYear",
    );
  }
  const named = data.budgetBasis.map(({ areaOfOperation }) => areaOfOperation);
  const twice = named.findIndex((area, i) => named.indexOf(area) !== i);
  if (twice >= 0) {
    const message = `Verksamhetsområdet ${named[twice]} har två rader. Ange en ändring för varje område.`;
    return no("already-done", message, `budgetBasis.${twice}.areaOfOperation`);
  }
  const areas = areasWithBudget(c, context);
  const own = data.budgetBasis.findIndex(
    (row) => row.form === "area-budget" && !areas.has(row.areaOfOperation),
  );
  if (own >= 0) {
    const message =
      "Ingen facknämnd sparar i verksamhetsområdet, och en stadsdelsnämnd får ingen egen budgetrad: föreslå resursfördelningsmodellen, eller ange att budgeten inte kan justeras.";
    return no("above-policy", message, `budgetBasis.${own}.form`);
  }
  return found(moveTo("budget-basis", context));
}

export function closeCase(): Decided {
  return found(closes("completed"));
}

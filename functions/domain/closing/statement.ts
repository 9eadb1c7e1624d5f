import type { Case, Exemption, Return } from "../case.ts";
import type { CaseEvent } from "../events.ts";
import type { FormOf } from "../forms/forms.ts";
import { plus } from "../money.ts";
import {
  type BoardReconciliation,
  letGoOf,
  type Reconciliation,
  reconciliationByBoard,
  reconciliationOf,
} from "../reconciliation.ts";
import type { Exempt } from "../repayment/exempt.ts";
import { exemptsOf } from "../repayment-of-case/exempts.ts";
import { type ReturnMade, returnsMade } from "./returns.ts";
import { type PlanVersion, planVersions } from "./versions.ts";

/** A decided exemption, by its number in the case; what it came to is among what is let go. */
type ExemptionDecided = Pick<Exemption, "scope" | "test" | "decided" | "amount" | "reopened"> & {
  readonly number: number;
};

/** The closing of a case with all that it rests on. Amounts in öre. */
export type ClosingStatement = {
  readonly equation: Reconciliation & { readonly holds: boolean };
  readonly boards: readonly BoardReconciliation[];
  readonly versions: readonly PlanVersion[];
  readonly returned: readonly ReturnMade[];
  readonly exempted: readonly Return[];
  readonly exemptions: readonly ExemptionDecided[];
  /** What holds of partial exemptions: which board, line or all, and the years. */
  readonly exemptParts: readonly Exempt[];
  /** The difference as it was decided, and the basis for budgets; absent before the reconciliation. */
  readonly decided:
    | Pick<FormOf<"reconcile-case">, "decidedDifference" | "differenceReasons">
    | undefined;
  readonly budgetBasis:
    | Pick<FormOf<"reconcile-case">, "budgetYear" | "priceLevelYear" | "budgetBasis">
    | undefined;
};

/** The case's closing as its events have made it. */
export function closingStatement(c: Case, events: readonly CaseEvent[]): ClosingStatement {
  const equation = reconciliationOf(c);
  const { reconciliation } = c;
  return {
    equation: { ...equation, holds: holds(equation) },
    boards: reconciliationByBoard(c),
    versions: planVersions(c),
    returned: returnsMade(events, c),
    exempted: letGoOf(c),
    exemptions: c.exemptions.map(({ scope, test, decided, amount, reopened }, i) => ({
      number: i + 1,
      scope,
      test,
      decided,
      amount,
      ...(reopened && { reopened }),
    })),
    exemptParts: exemptsOf(c),
    decided: reconciliation && {
      decidedDifference: reconciliation.decidedDifference,
      differenceReasons: reconciliation.differenceReasons,
    },
    budgetBasis: reconciliation && {
      budgetYear: reconciliation.budgetYear,
      priceLevelYear: reconciliation.priceLevelYear,
      budgetBasis: reconciliation.budgetBasis,
    },
  };
}

/** Planned ± adjustments = returned + exempted + difference, to the öre. */
function holds(r: Reconciliation): boolean {
  return plus(r.firstPlanned, r.adjusted) === plus(plus(r.returned, r.exempted), r.difference);
}

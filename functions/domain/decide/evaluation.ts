import type { Case } from "../case.ts";
import { yearOf } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import type { Movement } from "../ledger.ts";
import { type Ore, sum } from "../money.ts";
import { repays, tierOf } from "../policy.ts";
import { failedExemptionTest, proposePlan, tooEarlyToExempt } from "../repayment-of-case.ts";
import { refused, unreachable } from "../result.ts";
import { type DecideContext, type Decided, found, grantOf, moveTo, no } from "./decided.ts";

/**
 * The small tier evaluates itself; above it the evaluator is another than the applicant. What no
 * plan can be computed from is refused while the evaluator can still mend it.
 */
export function submitEvaluation(
  c: Case,
  { data }: CommandOf<"submit-evaluation">,
  context: DecideContext,
): Decided {
  const tier = tierOf(context.policy, grantOf(c).amount);
  if (context.by.role === "applicant" && !tier.selfEvaluation) {
    return no("not-allowed", `På nivån ”${tier.name}” lämnas utvärderingen av en utvärderare.`);
  }
  const applied = new Set(c.application?.costLines.map((costLine) => costLine.id));
  const evaluated = new Set(data.lines.map((evaluatedLine) => evaluatedLine.costLine));
  if (evaluated.size !== data.lines.length) {
    return no("already-done", "Samma kostnadslinje är utvärderad två gånger.", "lines");
  }
  const missing = applied.symmetricDifference(evaluated);
  if (missing.size > 0) {
    const message = `Utvärderingen ska behandla ansökans kostnadslinjer, varken fler eller färre: ${[...missing].join(", ")}.`;
    return no("lines-missing", message, "lines");
  }
  const plan = proposePlan(
    { ...c, evaluation: { ...data, by: context.by, on: context.today } },
    context.policy,
  );
  if (!plan.ok) return plan;
  return found(moveTo("evaluation-review", context));
}

export function returnEvaluation(
  _command: CommandOf<"return-evaluation">,
  context: DecideContext,
): Decided {
  return found(moveTo("evaluating", context));
}

export function acceptEvaluation(
  _command: CommandOf<"accept-evaluation">,
  context: DecideContext,
): Decided {
  return found(moveTo("repayment-decision", context));
}

/** What is left of the grant goes back to the fund when the investment phase is over. */
function releaseRest(c: Case): readonly Movement[] {
  const { reserved } = grantOf(c);
  return reserved === 0 ? [] : [{ kind: "release", amount: reserved }];
}

/** The plan is the computed proposal: time and amount, nothing typed by hand. */
export function decidePlan(c: Case): Decided {
  const rows = c.proposal?.rows ?? [];
  return found({ stage: "repaying", planRows: [...rows], movements: [...releaseRest(c)] });
}

function plannedInProposal(c: Case): Ore {
  return sum(c.proposal?.rows.map((row) => row.amount) ?? []);
}

/**
 * The whole case is let go: every board's amount becomes nothing, so none is raised. What is
 * exempted is what the proposal would have had returned, öre.
 */
export function decideExemption(
  c: Case,
  { data }: CommandOf<"decide-exemption">,
  context: DecideContext,
): Decided {
  if (c.proposal === undefined) {
    return no("plan-missing", "Återföringen är ännu inte beräknad. Försök igen om en stund.");
  }
  return (
    groundMissing(c, data.test, context) ??
    found({
      ...moveTo("reconciling", context),
      exempted: plannedInProposal(c),
      movements: [...releaseRest(c)],
    })
  );
}

/** The policy's own test, or another ground that the case itself shows. */
function groundMissing(
  c: Case,
  ground: CommandOf<"decide-exemption">["data"]["test"],
  context: DecideContext,
): Decided | undefined {
  if (!repays(context.policy)) return groundWithoutRepayment(ground);
  const { policy, today } = context;
  const early = tooEarlyToExempt(c, policy, yearOf(today));
  switch (ground) {
    case "no-attributed-saving": {
      const hindrance = early ?? failedExemptionTest(c, policy, "case");
      return hindrance && refused(hindrance);
    }
    case "budget-cannot-be-adjusted":
      return early && refused(early);
    case "human-effect-only": {
      if ((c.application?.costLines.length ?? 0) === 0) return undefined;
      const message = "Ärendet har kostnadslinjer och är inte enbart mänskligt.";
      return no("exemption-test-not-met", message, "test");
    }
    case "fund-without-repayment": {
      const message = "Fonden har återföring enligt riktlinjerna. Ange en annan grund.";
      return no("exemption-test-not-met", message, "test");
    }
    default:
      return unreachable(ground);
  }
}

/** Where the policy has no repayment, that is the only ground there is. */
function groundWithoutRepayment(
  ground: CommandOf<"decide-exemption">["data"]["test"],
): Decided | undefined {
  if (ground === "fund-without-repayment") return undefined;
  const message = "Fonden har ingen återföring enligt riktlinjerna: det är den grund som gäller.";
  return no("exemption-test-not-met", message, "test");
}

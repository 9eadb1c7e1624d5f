import type { Adoption, Case, Exemption, YearActuals } from "../case.ts";
import type { EventOf } from "../events.ts";
import { noMoney } from "../money.ts";
import { adjustedTerms, evaluatedTerms, type PlanTerms } from "../repayment-of-case/costs.ts";

function withPlan(
  c: Case,
  event: EventOf<"decide-plan" | "decide-adjustment">,
  terms: PlanTerms,
): Case {
  const plan = {
    version: c.plans.length + 1,
    decided: event.date,
    reasons: event.data.reasons,
    rows: event.facts.planRows ?? [],
    ...terms,
  };
  return { ...c, plans: [...c.plans, plan] };
}

export function planDecided(c: Case, event: EventOf<"decide-plan">): Case {
  return withPlan(c, event, evaluatedTerms(c));
}

export function planAdjusted(c: Case, event: EventOf<"decide-adjustment">): Case {
  return withPlan(c, event, adjustedTerms(c, event.data));
}

/** Reported anew before it was certified, the later report stands. */
export function reported(c: Case, event: EventOf<"report-actuals">): Case {
  const { board, year } = event.data;
  const others = c.actuals.filter((a) => !(a.board === board && a.year === year));
  const actuals: YearActuals = {
    board,
    year,
    reported: { ...event.data, by: event.by, on: event.date },
  };
  return { ...c, actuals: [...others, actuals] };
}

export function actualsCertified(c: Case, event: EventOf<"certify-actuals">): Case {
  const { board, year } = event.data;
  const certifiedNow = { by: event.by, on: event.date };
  const actuals = c.actuals.map((a) =>
    a.board === board && a.year === year ? { ...a, certified: certifiedNow } : a,
  );
  return { ...c, actuals };
}

export function adopted(c: Case, event: EventOf<"adopt-actuals">): Case {
  const { year, index } = event.data;
  const { settled } = event.facts;
  if (!settled) throw new Error(`Event ${event.seq} (${event.act}) does not say what is settled`);
  const adoptedNow = {
    by: event.by,
    on: event.date,
    reference: event.data.closingDecision.reference,
  };
  const actuals = c.actuals.map((a) => (a.year === year ? { ...a, adopted: adoptedNow } : a));
  const adoptions: Adoption[] = [...(c.adoptions ?? []), { year, index, settled }];
  const returns = [...c.returns, ...(event.facts.returns ?? [])];
  return { ...c, actuals, returns, adoptions };
}

export function exempted(c: Case, event: EventOf<"decide-exemption" | "exempt-remainder">): Case {
  const exemption: Exemption = {
    scope: event.act === "decide-exemption" ? "case" : "remainder",
    test: event.data.test,
    evidence: event.data.evidence,
    reasons: event.data.reasons,
    decided: event.date,
    amount: event.facts.exempted ?? noMoney,
  };
  return { ...c, exemptions: [...c.exemptions, exemption] };
}

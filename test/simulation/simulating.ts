import type * as z from "zod";
import type { Refusal } from "#functions/domain/refusals.ts";
import type { Result } from "#functions/domain/result.ts";
import { type SimulationRequest, simulationRequest } from "#functions/domain/simulation/request.ts";
import { simulate } from "#functions/domain/simulation/simulate.ts";
import type { Simulation } from "#functions/domain/simulation/simulation.ts";
import { type KnownPolicies, termsAsked } from "#functions/domain/simulation/terms.ts";
import { findPolicy, policyByVersion } from "#functions/store/policies.ts";

export const stockholm = "Stockholm 2026:1";

export const policies: KnownPolicies = {
  inForce: (fund = "stockholm") => (fund === "stockholm" ? policyByVersion(stockholm) : undefined),
  ofVersion: findPolicy,
};

export function simulation(request: SimulationRequest): Result<Simulation, Refusal> {
  const terms = termsAsked(request.policy, policies);
  return terms.ok ? simulate(request, terms.value) : terms;
}

/** The simulation of a request that must be computable. */
export function simulatedAs(request: SimulationRequest): Simulation {
  const answer = simulation(request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

/** One board's line of 10 mnkr in the prices of 2026, to be 10 % less, and what is changed of it. */
export function aRequest(
  change: Partial<z.input<typeof simulationRequest>> = {},
): SimulationRequest {
  return simulationRequest.parse({ ...plainRequest, ...change });
}

export const plainLine = {
  id: "placeringar",
  board: "social",
  name: "Placeringar",
  priceLevelYear: 2026,
  baseline: [
    { year: 2025, cost: 1_000_000_000 },
    { year: 2026, cost: 1_000_000_000 },
  ],
  attribution: "1",
  expected: { kind: "reduction", share: "0.1" },
} as const satisfies z.input<typeof simulationRequest>["lines"][number];

export const plainRequest = {
  grant: 450_000_000,
  investmentEnds: 2028,
  years: 3,
  lines: [plainLine],
} satisfies z.input<typeof simulationRequest>;

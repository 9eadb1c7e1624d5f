import type { CalendarDate } from "#functions/domain/dates.ts";
import { simulationRequest } from "#functions/domain/simulation/request.ts";
import { simulate } from "#functions/domain/simulation/simulate.ts";
import { type KnownPolicies, termsAsked } from "#functions/domain/simulation/terms.ts";
import { findPolicy, findPolicyInForce } from "#functions/store/policies.ts";
import { changes, type Endpoint } from "./endpoint.ts";
import { simulationAnswer } from "./simulation-answer.ts";

/** The fund's own policies: nobody simulates under another fund's. */
export function policiesOf(fund: string, today: CalendarDate): KnownPolicies {
  return {
    inForce: (asked = fund) => (asked === fund ? findPolicyInForce(fund, today) : undefined),
    ofVersion: (version) => {
      const found = findPolicy(version);
      return found?.fund === fund ? found : undefined;
    },
  };
}

/** Computes and answers; nothing is stored, and nobody sees what was asked. */
export const simulation: Endpoint = changes(
  {
    path: "/simulations",
    operationId: "simulate",
    summary: "Räkna på en idé: vad den kan återföra. Inget sparas",
    status: 200,
    body: simulationRequest,
    answer: simulationAnswer,
    codes: ["unknown-object", "not-computable"],
  },
  async ({ runtime, table, input }) => {
    const terms = termsAsked(input.policy, policiesOf(table.fund, runtime.clock.today()));
    return terms.ok ? simulate(input, terms.value) : terms;
  },
);

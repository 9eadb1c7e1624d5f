import { z } from "zod";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Foreseen } from "#functions/domain/simulation/outcome.ts";
import { simulationRequest } from "#functions/domain/simulation/request.ts";
import { simulate } from "#functions/domain/simulation/simulate.ts";
import { type KnownPolicies, termsAsked } from "#functions/domain/simulation/terms.ts";
import { findPolicy, findPolicyInForce } from "#functions/store/policies.ts";
import { changes, type Endpoint } from "./endpoint.ts";

const ore = z.int().meta({ description: "Öre: 1 krona är 100 öre." });
const board = z.string();
const year = z.int();

const totals = z.object({
  due: ore,
  byYear: z.array(z.object({ year, amount: ore })).readonly(),
  byBoard: z.array(z.object({ board, amount: ore })).readonly(),
  stillWaiting: ore,
  overCap: ore,
  attributed: z.string().meta({ description: "Öre, exakt: heltal eller bråk." }),
  presentValue: ore,
  paybackYear: year.nullable(),
});

const plan = z.array(z.object({ year, board, amount: ore })).readonly();
const course = z.object({ realised: z.string(), yearsLate: z.int() });
const outcome = z.object({ course, plan, totals });
const traced = {
  plan,
  totals,
  trace: z
    .custom<Foreseen["trace"]>()
    .meta({ type: "array", description: "Hur varje siffra kom till, steg för steg." }),
};

const foreseen = z.object({ course, ...traced });

const simulationAnswer = z.object({
  terms: z.object({
    policy: z.string(),
    outlookDecided: z.string().meta({ format: "date" }),
    outlookSource: z.string(),
    internalRate: z.string(),
    grant: ore,
    firstYear: year,
    lastYear: year,
  }),
  ...traced,
  outlook: z.object({ low: foreseen, expected: foreseen, high: foreseen }),
  whatIf: z.object({ half: outcome, yearLate: outcome, none: outcome }),
  warnings: z.array(z.string()).readonly(),
  notes: z.array(z.string()).readonly(),
});

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

import fc from "fast-check";
import { expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { repays } from "#functions/domain/policy.ts";
import { proposePlan } from "#functions/domain/repayment-of-case.ts";
import { type SimulationRequest, simulationRequest } from "#functions/domain/simulation/request.ts";
import { simulate } from "#functions/domain/simulation/simulate.ts";
import { termsAsked } from "#functions/domain/simulation/terms.ts";
import { anyPolicy } from "#test/domain/repayment/arbitrary.ts";
import { evaluated, first } from "#test/domain/repayment-of-case/story.ts";
import { caseOf } from "#test/support/a-case.ts";

/** The evaluated case's own lines, as one would have asked before it was a case. */
function askedOf(c: Case, years: number): SimulationRequest {
  const { application, evaluation, grant } = c;
  return simulationRequest.parse({
    grant: grant?.amount,
    investmentEnds: first - 1,
    years,
    lines: application?.costLines.map((line) => {
      const found = evaluation?.lines.find(({ costLine }) => costLine === line.id);
      return {
        id: line.id,
        board: line.board,
        name: line.name,
        priceLevelYear: line.priceLevelYear,
        baseline: line.baseline.map(({ year, amount: cost }) => ({
          year,
          cost,
          earmarkedGrants: line.stateGrants,
        })),
        decidedSavings: line.savingsDemand,
        attribution: found?.attribution,
        runningCost: found?.runningCost,
        driver: {
          kind: "by-year",
          years: found?.expected.map(({ year, driver: factor }) => ({ year, factor })),
        },
        expected: {
          kind: "cost",
          years: found?.expected.map(({ year, cost }) => ({ year, cost })),
        },
      };
    }),
  });
}

function simulatedUnder(policy: Policy, request: SimulationRequest) {
  const terms = termsAsked(undefined, { inForce: () => policy, ofVersion: () => undefined });
  if (!terms.ok) throw new Error(terms.refusal.message);
  const answer = simulate(request, terms.value);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

const tkr = fc.integer({ min: -500, max: 3000 });
const fiveYears = fc.array(tkr, { minLength: 1, maxLength: 5 });

it("an idea as planned returns what the plan of the same case proposes, year by year and board by board", () => {
  fc.assert(
    fc.property(
      anyPolicy.filter(({ index }) => index === "nominal"),
      fiveYears,
      fc.option(tkr, { nil: undefined }),
      (change, placements, support) => {
        const second =
          support === undefined ? {} : { "stod-i-hemmet": placements.map(() => support) };
        const world = evaluated({
          policy: change,
          expected: { placeringar: placements, ...second },
        });
        const c = caseOf(world);
        const proposal = proposePlan(c, world.policy);
        if (!proposal.ok) throw new Error(proposal.refusal.message);
        const { plan, totals } = simulatedUnder(world.policy, askedOf(c, placements.length));
        const due = plan.filter(({ amount }) => amount > 0);
        expect(due).toEqual(proposal.value.rows.filter(({ amount }) => amount > 0));
        expect(totals.due).toBe(proposal.value.total);
        expect(repays(world.policy)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

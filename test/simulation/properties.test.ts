import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plus } from "#functions/domain/money.ts";
import type { Outcome } from "#functions/domain/simulation/outcome.ts";
import { simulationRequest } from "#functions/domain/simulation/request.ts";
import { canonicalJson } from "#functions/store/canonical.ts";
import { anyRequest, oddRequest } from "./arbitrary.ts";
import { simulatedAs, simulation } from "./simulating.ts";

const runs = { numRuns: 1000 };

/**
 * What is returned in the end: due, and what the minimum still holds back. Of what is due alone
 * nothing like it holds: a larger effect may pass the minimum a year earlier and leave a small last
 * year waiting, where a smaller one waits until all of it falls due together.
 */
function inTheEnd({ totals: { due, stillWaiting } }: Pick<Outcome, "totals">) {
  return plus(due, stillWaiting);
}

describe("any idea", () => {
  it("returns no more on the low course than expected, and no more than on the high", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { low, expected, high } = simulatedAs(request).outlook;
        expect(inTheEnd(low)).toBeLessThanOrEqual(inTheEnd(expected));
        expect(inTheEnd(expected)).toBeLessThanOrEqual(inTheEnd(high));
      }),
      runs,
    );
  });

  it("returns no more with half the effect than with all of it, and nothing with none", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { whatIf, totals } = simulatedAs(request);
        expect(inTheEnd(whatIf.half)).toBeLessThanOrEqual(inTheEnd({ totals }));
        expect(inTheEnd(whatIf.none)).toBe(0);
      }),
      runs,
    );
  });

  it("has years, boards and plan that sum to what falls due, and a trace of every year", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const simulated = simulatedAs(request);
        const traced = { plan: simulated, ...simulated.outlook };
        for (const { plan, totals } of Object.values({ ...traced, ...simulated.whatIf })) {
          for (const parts of [plan, totals.byYear, totals.byBoard]) {
            expect(parts.reduce((all, { amount }) => all + amount, 0)).toBe(totals.due);
          }
          expect(totals.presentValue).toBeLessThanOrEqual(totals.due);
        }
        for (const { trace } of Object.values(traced)) {
          expect(new Set(trace.map(({ year }) => year)).size).toBe(request.years);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same answer every time", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const [first, second] = [1, 2].map(() => canonicalJson(simulatedAs(request)));
        expect(first).toBe(second);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a request at the limits", () => {
  it("is answered or refused with the field that is at fault, and never breaks the computation", () => {
    const told = { answered: 0, refused: 0 };
    fc.assert(
      fc.property(oddRequest, (input) => {
        const parsed = simulationRequest.safeParse(input);
        if (!parsed.success) return;
        const answer = simulation(parsed.data);
        if (answer.ok) {
          told.answered += 1;
          return;
        }
        told.refused += 1;
        expect(answer.refusal.faults?.every(({ field }) => field !== "")).toBe(true);
      }),
      runs,
    );
    expect(told.answered).toBeGreaterThan(20);
    expect(told.refused).toBeGreaterThan(100);
  });
});

import { describe, expect, it } from "vitest";
import { boardOutcomes } from "#functions/documents/data/board-outcomes.ts";
import type { Case } from "#functions/domain/case.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { kronor, type Ore } from "#functions/domain/money.ts";
import { aCase } from "#test/support/a-case.ts";

const repaying = aCase().inStage("repaying").build().case;
const [plan] = repaying.plans;

/** A case of two boards: planned and returned in kronor, and what of the rest is let go. */
function aCaseOf(
  planned: Record<string, number>,
  returned: Record<string, number>,
  exempted: number,
): Case {
  if (!plan) throw new Error("The case has no plan");
  const rows = (amounts: Record<string, number>) =>
    Object.entries(amounts).map(([board, amount]) => ({
      year: 2029,
      board,
      amount: kronor(amount),
    }));
  const exemption = {
    scope: "remainder",
    test: "no-attributed-saving",
    evidence: "Fastställda utfall.",
    reasons: "Effekten har upphört.",
    decided: calendarDate("2031-05-02"),
    amount: kronor(exempted),
  } as const;
  return {
    ...repaying,
    plans: [{ ...plan, rows: rows(planned) }],
    returns: rows(returned),
    exemptions: exempted > 0 ? [exemption] : [],
  };
}

function inKronor(c: Case) {
  const of = (amount: Ore) => amount / 100;
  return boardOutcomes(c).map(({ board, exempted, difference }) => [
    board,
    of(exempted),
    of(difference),
  ]);
}

describe("what became of each board's part of the plan", () => {
  it("is exempted as far as the board had something left to return", () => {
    const c = aCaseOf({ social: 900, järva: 300 }, { social: 400, järva: 300 }, 500);
    expect(inKronor(c)).toEqual([
      ["social", 500, 0],
      ["järva", 0, 0],
    ]);
  });

  it("never exempts a board that returned more than was planned, and raises none", () => {
    const c = aCaseOf({ social: 900, järva: 300 }, { social: 1000, järva: 100 }, 100);
    expect(inKronor(c)).toEqual([
      ["social", 0, -100],
      ["järva", 100, 100],
    ]);
  });

  it("throws when the exemption is larger than what all boards had left", () => {
    const c = aCaseOf({ social: 900 }, { social: 800 }, 500);
    expect(() => boardOutcomes(c)).toThrow(/do not sum/);
  });
});

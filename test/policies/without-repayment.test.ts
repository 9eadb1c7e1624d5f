import { describe, expect, it } from "vitest";
import { factor } from "#functions/domain/fraction.ts";
import { mnkr } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { aCase, answerTo, caseOf, made, tryAct } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { inExempelkommun } from "./stories.ts";

describe("a case in a fund without repayment", () => {
  const applied = inExempelkommun().inStage("application-examination").build();
  const evaluated = inExempelkommun().inStage("repayment-decision").build();

  it("needs no cost line: the goals for people and for the economy are enough", () => {
    expect(applied.case.findings).toEqual([]);
    expect(applied.case.application).toMatchObject({
      costLines: [],
      humanGoals: expect.anything(),
    });
  });

  it("may tell of cost lines, as information", () => {
    const { costLines } = samples["submit-application"](applied);
    const own = costLines.filter(({ board }) => board === "social");
    const told = inExempelkommun()
      .saying("submit-application", { costLines: own, split: [] })
      .inStage("repayment-decision")
      .build();
    expect(told.case.application?.costLines).toHaveLength(1);
    expect(told.case.proposal).toMatchObject({ rows: [], savings: [], total: 0, exempt: true });
  });

  it("is proposed no plan, and is told why", () => {
    expect(evaluated.case.proposal).toMatchObject({ rows: [], total: 0, exempt: true });
    expect(evaluated.case.proposal?.notes.join()).toContain("Fonden har ingen återföring");
    expect(answerTo(evaluated, "decide-plan")).toBe("plan-missing");
  });

  it("is let go on that ground and on no other", () => {
    for (const test of [
      "no-attributed-saving",
      "human-effect-only",
      "budget-cannot-be-adjusted",
    ] as const) {
      expect(tryAct(evaluated, "decide-exemption", { test })).toMatchObject({
        refusal: { code: "exemption-test-not-met", field: "test" },
      });
    }
    expect(answerTo(evaluated, "decide-exemption")).toBe("accepted");
  });

  it("goes to closing with nothing planned and nothing returned, and is not taken up again", () => {
    const closing = made(evaluated, "decide-exemption");
    expect(caseOf(closing)).toMatchObject({
      stage: "reconciling",
      exemptions: [{ scope: "case", test: "fund-without-repayment", amount: 0 }],
    });
    const expected = [{ costLine: "placeringar", year: 2030, driver: factor("1"), cost: mnkr(1) }];
    expect(answerTo(closing, "reopen-repayment", { expected })).toBe("unknown-object");
    expect(reconciliationOf(caseOf(closing))).toMatchObject({
      firstPlanned: 0,
      returned: 0,
      exempted: 0,
      difference: 0,
    });
    const closed = made(made(closing, "reconcile-case"), "close-case");
    expect(caseOf(closed)).toMatchObject({ stage: "closed", outcome: "completed" });
  });
});

describe("a fund with repayment", () => {
  it("does not let a case go because of a policy that is not its own", () => {
    const stockholm = aCase().inStage("repayment-decision").build();
    expect(tryAct(stockholm, "decide-exemption", { test: "fund-without-repayment" })).toMatchObject(
      {
        refusal: { code: "exemption-test-not-met", field: "test" },
      },
    );
  });
});
